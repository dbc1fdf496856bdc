"use client";

import { type MouseEvent, type ReactNode, useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { SourcePanel } from "@/components/pvgs/source-panel";
import type { SourceGuideline } from "@/components/pvgs/source-passage";
import type { SourcedClaim } from "@/components/pvgs/sourced-claims";

type Props = { claims: SourcedClaim[]; source: SourceGuideline; children: ReactNode };

/**
 * Shows beside the text where the chosen sentence comes from. The sentences are made on the server and are links
 * marked `data-claim`; one listener here answers them all, so that a long text costs the browser nothing.
 */
export function SourceReader({ claims, source, children }: Props) {
  const t = useTranslations("interface.source");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const chosen = claims.find(({ id }) => id === chosenId);

  function open(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLElement>("a[data-claim]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    opener.current?.removeAttribute("data-selected");
    opener.current = link;
    link.setAttribute("data-selected", "");
    setChosenId(link.dataset.claim ?? null);
    link.scrollIntoView({ block: "nearest" });
  }

  const close = useCallback(() => {
    setChosenId(null);
    opener.current?.removeAttribute("data-selected");
    opener.current?.focus();
  }, []);

  return (
    <>
      <div onClick={open} className="min-w-0">
        {children}
      </div>
      <div className="xl:min-h-full">
        {chosen ? (
          <SourcePanel key={chosen.id} claim={chosen} source={source} onClose={close} />
        ) : (
          <p className="sticky top-4 hidden rounded-xl border border-dashed border-slate-400 p-4 text-soft xl:block">
            {t("hint")}
          </p>
        )}
      </div>
    </>
  );
}
