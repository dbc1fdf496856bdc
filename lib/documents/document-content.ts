import type {
  IntakeReport,
  Language,
  Page,
  Passage,
  Section,
  SourceDocument,
} from "@/lib/documents/schema";

/** What the file says about itself; used only where the printed text agrees. */
export type FileInfo = {
  title: string | null;
  author: string | null;
  url: string | null;
  publisher?: string | null;
  /** As the file has it, beginning with the year or ending in it. */
  date?: string | null;
};

/** What every format's reader returns; the rest of a SourceDocument is made from it in one place. */
export type DocumentContent = Pick<
  IntakeReport,
  "pagesNeedingOcr" | "dropped" | "hidden" | "warnings"
> &
  Partial<Pick<IntakeReport, "trackedChanges">> &
  Partial<Pick<SourceDocument, "tables" | "figures">> & {
    language: Language;
    pages: Page[];
    passages: Passage[];
    sections: Section[];
    info: FileInfo;
    /** Words that stand in the file but on no page, such as comments in its markup. Only looked at for planted ones. */
    unprinted?: string[];
  };
