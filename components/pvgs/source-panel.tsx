"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { ClaimFindings } from "@/components/pvgs/claim-findings";
import { PassagePager } from "@/components/pvgs/passage-pager";
import type { ShownSource } from "@/components/pvgs/source-choice";
import { type SourceGuideline, SourcePassage } from "@/components/pvgs/source-passage";
import type { SourcedClaim } from "@/components/pvgs/sourced-claims";

const OVER =
  "fixed inset-x-0 bottom-0 z-10 max-h-[60dvh] space-y-4 overflow-y-auto rounded-t-2xl border border-line bg-white p-4 shadow-2xl md:inset-y-0 md:right-0 md:left-auto md:max-h-none md:w-104 md:rounded-none";
const PLACES = {
  over: OVER,
  beside: `${OVER} xl:sticky xl:inset-auto xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:w-auto xl:rounded-xl xl:shadow-md`,
} as const;

type Props = {
  shown: ShownSource;
  /** Null for what is about no single sentence. */
  claim: SourcedClaim | null;
  source: SourceGuideline;
  onClose: () => void;
};

/** Beside the text on wide screens, over its edge on narrower ones, from below on phones. */
export function SourcePanel({ shown: { anchors, place }, claim, source, onClose }: Props) {
  const t = useTranslations("interface.source");
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const anchor = anchors[at];

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const closeOnEscape = ({ key }: KeyboardEvent) => key === "Escape" && onClose();
    window.addEventListener("keydown", closeOnEscape);
    return () => window.removeEventListener("keydown", closeOnEscape);
  }, [onClose]);

  return (
    <div role="dialog" aria-labelledby="source-title" className={PLACES[place]}>
      <div className="flex items-center justify-between gap-2">
        <h2 id="source-title" ref={heading} tabIndex={-1} className="font-bold">
          {claim ? t("title") : t("passage")}
        </h2>
        <button
          type="button"
          onClick={onClose}
          className="min-h-11 shrink-0 rounded-lg border border-brand px-3 text-sm font-semibold text-brand hover:bg-brand-pale"
        >
          {t("close")}
        </button>
      </div>
      {anchors.length > 1 && <PassagePager position={at + 1} total={anchors.length} onGo={setAt} />}
      {anchor && <SourcePassage anchor={anchor} source={source} />}
      {claim && (
        <>
          <ClaimFacts claim={claim} language={source.textLanguage} />
          <ClaimFindings findings={claim.findings} />
        </>
      )}
    </div>
  );
}

function ClaimFacts({ claim, language }: { claim: SourcedClaim; language: string }) {
  const t = useTranslations("interface.source");
  const { kind, text, label, isCalculated } = claim;
  return (
    <div className="space-y-1 border-t border-line pt-3">
      <p className="text-sm font-semibold text-soft">
        {t("sentence")} · {t(`kinds.${kind}`)}
        {isCalculated && ` · ${t("calculated")}`}
      </p>
      <p lang={language}>{text}</p>
      {label !== undefined && (
        <p className="text-sm">{label === null ? t("ungraded") : t("label", { label })}</p>
      )}
    </div>
  );
}
