import { describe, expect, test } from "vitest";

import { entities } from "@/lib/quality/checks/entities";
import { findingsOn } from "@/lib/quality/example-sentence";
import { glossary } from "@/lib/writers/glossary/glossary";

const CARRIERS = {
  en: {
    printed: (term: string) => `We recommend early advice about ${term}.`,
    said: (plain: string) => `The guideline recommends early advice about ${plain}.`,
    both: (plain: string, term: string) => `${plain} (${term})`,
  },
  zh: {
    printed: (term: string) => `${term}，推荐尽早说明。`,
    said: (plain: string) => `${plain}，指南推荐尽早讲清楚。`,
    both: (plain: string, term: string) => `${plain}（${term}）`,
  },
};

/** What the product itself offers writers as plain words must not be taken for something new. */
describe.each(["en", "zh"] as const)("the glossary's words, %s", (language) => {
  const { printed, said, both } = CARRIERS[language];
  const findings = (term: string, text: string) =>
    findingsOn(entities, {
      ...{ language, printed: printed(term), said: said(text), author: "person" },
    }).filter((finding) => finding.startsWith("hard"));

  test("name nothing that the term does not, alone and with the term behind them", () => {
    const alarmed = glossary(language).filter(
      ({ term, plain }) =>
        findings(term, plain).length > 0 || findings(term, both(plain, term)).length > 0,
    );
    expect(alarmed.map(({ term, plain }) => `${term} = ${plain}`)).toEqual([]);
  });
});
