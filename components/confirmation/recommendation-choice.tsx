"use client";

import { useTranslations } from "use-intl";

import { INCLUDED } from "@/components/confirmation/read-confirmation";
import type { PlannedRecommendation, TaskPlan } from "@/lib/confirmation/schema";
import { describeCertaintyRange, describeStrength } from "@/lib/pvgs/grade-badges";

/** Every recommendation with its grade, and a box that says whether it is written. */
export function RecommendationChoice({ plan }: { plan: TaskPlan }) {
  const t = useTranslations("interface.plan");
  const { recommendations, sourceLanguage } = plan;
  const included = recommendations.filter((one) => one.included).length;
  return (
    <fieldset className="space-y-3">
      <legend className="font-bold">{t("recommendations")}</legend>
      <p className="text-sm text-soft">{t("recommendationsLead")}</p>
      <p className="text-sm text-soft">{t("count", { included, total: recommendations.length })}</p>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {recommendations.map((recommendation) => (
          <Choice
            key={recommendation.id}
            recommendation={recommendation}
            language={sourceLanguage}
          />
        ))}
      </ul>
    </fieldset>
  );
}

type ChoiceProps = { recommendation: PlannedRecommendation; language: string };

function Choice({ recommendation, language }: ChoiceProps) {
  const t = useTranslations("interface.plan");
  const reasons = useTranslations("ledger.reasons");
  const readAs = useReading(recommendation);
  const { id, number, part, statement, page, included, reason } = recommendation;
  const { label, gradeStatus } = recommendation;
  const printed = label === null ? t(`gradeStatuses.${gradeStatus}`) : t("printed", { label });
  return (
    <li className="flex gap-3 px-3 py-3">
      <input
        type="checkbox"
        id={`${INCLUDED}-${id}`}
        name={INCLUDED}
        value={id}
        defaultChecked={included}
        aria-describedby={`${INCLUDED}-${id}-text`}
        className="mt-0.5 size-6 shrink-0 accent-brand"
      />
      <div className="min-w-0 space-y-1">
        <label htmlFor={`${INCLUDED}-${id}`} className="block cursor-pointer font-medium">
          {part === null ? t("name", { number }) : t("namePart", { number, part })}
        </label>
        <div id={`${INCLUDED}-${id}-text`} className="space-y-1">
          <p lang={language} className="wrap-anywhere">
            {statement}
          </p>
          <p className="text-sm wrap-anywhere text-soft">{`${printed} · ${t("page", { page })}`}</p>
          {readAs && <p className="text-sm text-soft">{t("readAs", { grade: readAs })}</p>}
          {!included && reason !== null && reasons.has(reason) && (
            <p className="text-sm font-medium text-amber-900">
              {t("leftOut", { reason: reasons(reason) })}
            </p>
          )}
        </div>
      </div>
    </li>
  );
}

/** Strength and certainty as they were read from the label, which a person compares with it; empty without any. */
function useReading({ strength, direction, certainty }: PlannedRecommendation): string {
  const labels = useTranslations("document");
  const grades = {
    strength: strength && describeStrength({ strength, direction }, labels),
    certainty: describeCertaintyRange(certainty, labels),
  };
  return (["strength", "certainty"] as const)
    .flatMap((name) => {
      const grade = grades[name];
      return grade ? [labels("named", { name: labels(name), value: grade.words })] : [];
    })
    .join(" · ");
}
