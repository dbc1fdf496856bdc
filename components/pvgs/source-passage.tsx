"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

import { SourcePicture } from "@/components/pvgs/source-picture";
import type { Anchor } from "@/lib/documents/schema";
import type { CitedPassage } from "@/lib/pvgs/schema";

export type SourceGuideline = {
  title: string;
  /** False for formats in which a page number means nothing. */
  hasPages: boolean;
  /** Language tags of the guideline and of the patient version. */
  language: string;
  textLanguage: string;
  passages: CitedPassage[];
  /** Where the pictures of its tables and figures are, without their names. */
  pictures: string;
};

/** A passage of the guideline with the exact words of an anchor highlighted. */
export function SourcePassage({ anchor, source }: { anchor: Anchor; source: SourceGuideline }) {
  const t = useTranslations("interface.source");
  const { start, end } = anchor;
  const quote = useRef<HTMLElement>(null);
  const passage = source.passages.find(({ id }) => id === anchor.passageId);

  useEffect(() => {
    quote.current?.scrollIntoView({ block: "nearest" });
  }, [passage, start]);

  if (!passage) throw new Error(`The version cites passage ${anchor.passageId} and lacks it.`);
  const { page, text } = passage;
  const headings = passage.headings.filter((heading) => !isSame(heading, source.title));
  return (
    <figure lang={source.language} className="space-y-2">
      <figcaption className="space-y-1 text-sm">
        <p className="font-semibold wrap-anywhere">{source.title}</p>
        {source.hasPages && (
          <p>
            <strong>{t("page", { page })}</strong>
          </p>
        )}
        {headings.length > 0 && <p className="text-soft">{headings.join(" › ")}</p>}
      </figcaption>
      <blockquote className="border-l-4 border-brand bg-pale px-4 py-3 leading-relaxed wrap-anywhere whitespace-pre-line">
        {text.slice(0, start)}
        <span className="sr-only">{t("quoted")} </span>
        <mark ref={quote} className="bg-amber-200 px-0.5 font-medium text-ink">
          {text.slice(start, end)}
        </mark>
        {text.slice(end)}
      </blockquote>
      {passage.ocrConfidence !== null && (
        <p className="text-sm font-semibold">
          {t("fromPicture", { confidence: passage.ocrConfidence })}
        </p>
      )}
      {passage.picture && <SourcePicture picture={passage.picture} pictures={source.pictures} />}
    </figure>
  );
}

/** Documents print a title with other spaces than their metadata hold. */
function isSame(heading: string, title: string): boolean {
  return heading.replace(/\s/g, "") === title.replace(/\s/g, "");
}
