"use client";

import { useTranslations } from "use-intl";

import { GuidelineItem } from "@/components/guidelines/guideline-item";
import { useGuidelines } from "@/components/guidelines/use-guidelines";
import { BUTTON } from "@/components/ui/button-style";

export function GuidelineList() {
  const t = useTranslations("interface.guidelines");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useGuidelines();
  const guidelines = data?.pages.flatMap(({ items }) => items) ?? [];
  if (guidelines.length === 0) return <p className="text-soft">{t("empty")}</p>;
  return (
    <div className="space-y-4">
      <ul aria-label={t("list")} className="space-y-3">
        {guidelines.map((guideline) => (
          <GuidelineItem key={guideline.id} guideline={guideline} />
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          className={BUTTON.secondary}
        >
          {isFetchingNextPage ? t("updating") : t("more")}
        </button>
      )}
    </div>
  );
}
