import { escapePattern } from "@/lib/escape-pattern";
import type { SourceDocument, Anchor, Language } from "@/lib/documents/schema";
import type { Claim, PvgDocument } from "@/lib/pvgs/document";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";

/** Where the source prints its title, whatever its spaces; null where the title is known from elsewhere. */
export function titleAnchor({
  metadata,
  passages,
}: Pick<SourceDocument, "metadata" | "passages">): Anchor | null {
  const characters = [...(metadata.title ?? "").replace(/\s+/g, "")];
  if (characters.length === 0) return null;
  const printed = new RegExp(characters.map(escapePattern).join("\\s*"), "u");
  for (const { id, text } of passages) {
    const found = printed.exec(text);
    if (found) return { passageId: id, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** The sentence that says the guideline's title in another language; undefined where there is none. */
export function titleClaim({ sections }: Pick<PvgDocument, "sections">): Claim | undefined {
  return sections
    .filter(({ kind }) => kind === "title")
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === "paragraph" ? block.claims : [])),
    )
    .find(({ kind }) => kind === "evidence");
}

type Titled = { title: string; from: Language; language: Language; said: string | null };

/** The patient version's title: the guideline's own, `said` in the language of the patient version or marked as the original. */
export function pvgTitle({ title, from, language, said }: Titled): string {
  if (from === language) return renderTemplate("title.forPatients", language, { title });
  if (said !== null) {
    const plain = said.trim().replace(/[.。]$/u, "");
    return renderTemplate("title.forPatients", language, { title: plain });
  }
  return renderTemplate("title.forPatientsOriginal", language, {
    title,
    from: languageName(from, language),
  });
}

/** "Chinese" for English readers, 中文 for Chinese ones. */
export function languageName(named: Language, language: Language): string {
  return renderTemplate(`value.language.${named}`, language);
}
