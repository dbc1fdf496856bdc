"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";

import { NO_FILTERS, type PlacedFinding } from "@/components/findings/filter-findings";
import { FindingCard } from "@/components/findings/finding-card";
import { FindingFilters } from "@/components/findings/finding-filters";
import { Recheck } from "@/components/findings/recheck";
import { usePortion } from "@/components/findings/use-portion";
import { BUTTON } from "@/components/ui/button-style";
import type { FindingAct } from "@/lib/findings/schema";

type Props = {
  pvg: { id: string; checkedAt: Date; isOwner: boolean };
  findings: PlacedFinding[];
  sections: { id: string; heading: string }[];
  /** Of the patient version and of the guideline. */
  languages: { stated: string; printed: string };
};

/** Everything the checks found, to be looked through, corrected or decided about. */
export function FindingsPanel(props: Props) {
  const t = useTranslations("interface.findings");
  const { pvg, findings } = props;
  const [said, setSaid] = useState("");
  return (
    <section aria-labelledby="findings" className="space-y-3">
      <h2 id="findings" className="text-lg font-bold">
        {t("title")}
      </h2>
      <Recheck
        pvgId={pvg.id}
        {...{ checkedAt: pvg.checkedAt, isOwner: pvg.isOwner }}
        onDone={() => setSaid(t("rechecked"))}
      />
      <p role="status" className="font-medium empty:hidden">
        {said}
      </p>
      {findings.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <div className="space-y-3 rounded-xl border border-line bg-white px-4 py-3">
          <p className="font-semibold">{t("counts", countStates(findings))}</p>
          <p className="text-sm text-soft">{t("whatBlocks")}</p>
          <FindingList {...props} onDecided={(act) => setSaid(t(`done.${act}`))} />
        </div>
      )}
    </section>
  );
}

function FindingList({
  pvg,
  findings,
  sections,
  languages,
  onDecided,
}: Props & { onDecided: (act: FindingAct) => void }) {
  const t = useTranslations("interface.findings");
  const { filters, filter, goTo, showMore, fitting, portion, more } = usePortion(findings);
  const [left, setLeft] = useState<string | null>(null);
  const headings = new Map(sections.map(({ id, heading }) => [id, heading]));

  function decided(id: string, act: FindingAct) {
    onDecided(act);
    goTo(id);
  }

  return (
    <>
      <FindingFilters {...{ findings, sections, filters }} onFilter={filter} />
      <p role="status" className="text-sm text-soft">
        {fitting.length > 0
          ? t("shown", { shown: portion.length, total: fitting.length })
          : t("noneFits")}
      </p>
      {fitting.length === 0 && (
        <button type="button" onClick={() => filter(NO_FILTERS)} className={BUTTON.secondary}>
          {t("showAll")}
        </button>
      )}
      <ol className="divide-y divide-line">
        {portion.map((finding) => (
          <FindingCard
            key={finding.id}
            {...{ finding, languages }}
            pvgId={pvg.id}
            section={headings.get(finding.sectionId ?? "") ?? null}
            onLeave={setLeft}
            onDecided={decided}
          />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" onClick={showMore} className={`${BUTTON.secondary} print:hidden`}>
          {t("more", { count: more })}
        </button>
      )}
      {left && <WayBack id={left} onBack={() => setLeft(null)} goTo={goTo} />}
    </>
  );
}

type WayBackProps = { id: string; onBack: () => void; goTo: (id: string) => void };

/** Stays in sight while the reader is at the sentence of a finding; Escape does the same. */
function WayBack({ id, onBack, goTo }: WayBackProps) {
  const t = useTranslations("interface.findings");
  const returnOnEscape = useEffectEvent(({ key }: KeyboardEvent) => {
    // The first Escape closes a source that is open over the text.
    if (key !== "Escape" || document.querySelector('[role="dialog"]')) return;
    goTo(id);
    onBack();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => returnOnEscape(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return (
    <a
      href={`#finding-${id}`}
      data-finding={id}
      onClick={onBack}
      className={`${BUTTON.primary} fixed top-3 left-3 z-20 shadow-lg print:hidden`}
    >
      <span aria-hidden="true">↑</span> {t("back")}
    </a>
  );
}

function countStates(findings: PlacedFinding[]) {
  const standing = findings.filter(({ state }) => state !== "dismissed");
  const hard = standing.filter(({ severity }) => severity === "hard").length;
  const soft = standing.length - hard;
  return { hard, soft, dismissed: findings.length - standing.length };
}
