"use client";

import { useTranslations } from "use-intl";

import {
  countValues,
  FILTER_KEYS,
  type Filters,
  NO_SECTION,
  type PlacedFinding,
} from "@/components/findings/filter-findings";

type Props = {
  findings: PlacedFinding[];
  sections: { id: string; heading: string }[];
  filters: Filters;
  onFilter: (filters: Filters) => void;
};

/** Each list says how many findings every choice leaves. */
export function FindingFilters({ findings, sections, filters, onFilter }: Props) {
  const t = useTranslations("interface.findings");
  const checks = useTranslations("document.checks");
  const headings = new Map(sections.map(({ id, heading }) => [id, heading]));

  function nameOf(key: keyof Filters, value: string): string {
    switch (key) {
      case "check":
        return checks.has(value) ? `${value} · ${checks(value)}` : value;
      case "section":
        return value === NO_SECTION ? t("wholeDocument") : (headings.get(value) ?? value);
      case "severity":
        return t(`severities.${value}`);
      case "state":
        return t(`states.${value}`);
    }
  }

  return (
    <fieldset className="grid grid-cols-2 gap-3 print:hidden">
      <legend className="sr-only">{t("filter")}</legend>
      {FILTER_KEYS.map((key) => {
        const { total, counts } = countValues(findings, filters, key);
        return (
          <label key={key} className="block min-w-0 text-sm">
            <span className="font-medium">{t(`filters.${key}`)}</span>
            <select
              name={`finding-${key}`}
              value={filters[key]}
              onChange={({ target }) => onFilter({ ...filters, [key]: target.value })}
              className="mt-1 block min-h-11 w-full rounded-lg border border-slate-500 bg-white px-3 py-2"
            >
              <option value="all">{t("all", { count: total })}</option>
              {[...counts].map(([value, count]) => (
                <option key={value} value={value}>
                  {t("option", { name: nameOf(key, value), count })}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}
