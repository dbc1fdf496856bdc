import { useTranslations } from "use-intl";

import type { Quote } from "@/lib/intake/schema";

/** The guideline's own words with their pages. */
export function QuoteList({ quotes, language }: { quotes: Quote[]; language: string }) {
  const t = useTranslations("intakeReport");
  if (quotes.length === 0) return null;
  return (
    <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
      {quotes.map(({ page, text }, index) => (
        <li key={index} className="wrap-break-word">
          <span lang={language}>“{text}”</span> ({t("page", { page })})
        </li>
      ))}
    </ul>
  );
}
