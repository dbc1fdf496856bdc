"use client";

import type { MouseEvent, ReactNode } from "react";
import { useTranslations } from "use-intl";

import { useSourceChoice } from "@/components/pvgs/source-choice";
import { SourcePanel } from "@/components/pvgs/source-panel";
import type { SourceGuideline } from "@/components/pvgs/source-passage";
import type { SourcedClaim } from "@/components/pvgs/sourced-claims";
import { useAskedPlace } from "@/components/pvgs/use-asked-place";

type Props = { claims: SourcedClaim[]; source: SourceGuideline; children: ReactNode };

/**
 * Shows beside the text where the chosen sentence comes from. The sentences are made on the server and are links
 * marked `data-claim`; one listener here answers them all, so that a long text costs the browser nothing.
 */
export function SourceReader({ claims, source, children }: Props) {
  const t = useTranslations("interface.source");
  const { shown, show, close } = useSourceChoice();
  useAskedPlace();

  function open(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLElement>("a[data-claim]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const claim = claims.find(({ id }) => id === link.dataset.claim);
    if (!claim) return;
    event.preventDefault();
    show({ claimId: claim.id, anchors: claim.anchors, place: "beside" }, link);
    link.scrollIntoView({ block: "nearest" });
  }

  return (
    <>
      <div onClick={open} className="min-w-0">
        {children}
      </div>
      <div className="xl:min-h-full print:hidden">
        {shown ? (
          <SourcePanel
            key={`${shown.place} ${shown.claimId} ${JSON.stringify(shown.anchors)}`}
            shown={shown}
            claim={claims.find(({ id }) => id === shown.claimId) ?? null}
            source={source}
            onClose={close}
          />
        ) : (
          <p className="sticky top-4 hidden rounded-xl border border-dashed border-slate-400 p-4 text-soft xl:block">
            {t("hint")}
          </p>
        )}
      </div>
    </>
  );
}
