"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { DecisionForm } from "@/components/findings/decision-form";
import type { PlacedFinding } from "@/components/findings/filter-findings";
import { useSourceChoice } from "@/components/pvgs/source-choice";
import type { FindingAct } from "@/lib/findings/schema";

const ACTION =
  "inline-flex min-h-11 items-center rounded-lg border border-brand bg-white px-3 text-sm font-semibold text-brand hover:bg-brand-pale data-selected:bg-amber-100";

type Props = {
  pvgId: string;
  finding: PlacedFinding;
  /** The reader goes to the sentence and may want to come back. */
  onLeave: (id: string) => void;
  onDecided: (id: string, act: FindingAct) => void;
};

/** The ways from a finding to its places, and what this person may decide about it. */
export function FindingActions({ pvgId, finding, onLeave, onDecided }: Props) {
  const t = useTranslations("interface.findings");
  const [chosen, setChosen] = useState<FindingAct | null>(null);
  const { id, number, acts } = finding;
  // What was decided meanwhile may have taken the choice away.
  const act = chosen !== null && acts.includes(chosen) ? chosen : null;

  function decided(done: FindingAct) {
    setChosen(null);
    onDecided(id, done);
  }

  return (
    <div className="space-y-3 print:hidden">
      <div className="flex flex-wrap gap-2">
        <WaysToPlaces finding={finding} onLeave={onLeave} />
        {acts.map((one) => (
          <button
            key={one}
            type="button"
            aria-label={t("actsOf", { act: t(`acts.${one}`), number })}
            aria-expanded={act === one}
            onClick={() => setChosen(act === one ? null : one)}
            className={ACTION}
          >
            {t(`acts.${one}`)}
          </button>
        ))}
      </div>
      {act && (
        <DecisionForm
          key={act}
          {...{ pvgId, act }}
          findingId={id}
          onDone={decided}
          onCancel={() => setChosen(null)}
        />
      )}
    </div>
  );
}

function WaysToPlaces({ finding, onLeave }: Pick<Props, "finding" | "onLeave">) {
  const t = useTranslations("interface.findings");
  const { show } = useSourceChoice();
  const { id, number, claimId, anchors } = finding;
  return (
    <>
      {claimId && (
        <a
          href={`#${claimId}`}
          aria-label={t("goToOf", { number })}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            goToSentence(claimId);
            onLeave(id);
          }}
          className={ACTION}
        >
          {t("goTo")}
        </a>
      )}
      {anchors.length > 0 && (
        <button
          type="button"
          aria-label={t("sourceOf", { number })}
          onClick={({ currentTarget }) => show({ claimId, anchors, place: "over" }, currentTarget)}
          className={ACTION}
        >
          {t("source")}
        </button>
      )}
    </>
  );
}

/**
 * The browser would go there on its own, but leave the focus behind. A sentence without a source is no link, and takes
 * the focus only when it is led to.
 */
function goToSentence(claimId: string): void {
  const sentence = document.getElementById(claimId);
  const link = sentence?.querySelector<HTMLElement>("a[data-claim]");
  if (!link) sentence?.setAttribute("tabindex", "-1");
  window.history.pushState(null, "", `#${claimId}`);
  (link ?? sentence)?.focus();
}
