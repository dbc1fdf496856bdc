import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import type { Block, Claim, PvgDocument, PvgSection } from "@/lib/pvgs/document";
import { measureReadability } from "@/lib/quality/readability/measure-readability";

function claim(text: string, kind: Claim["kind"] = "evidence"): Claim {
  const id = `c-${text}`;
  return {
    id,
    text,
    kind,
    anchors: [],
    sources: [],
    keepWith: [],
    author: "writer",
    locked: false,
  };
}

function paragraph(...texts: string[]): Block {
  return { type: "paragraph", claims: texts.map((text) => claim(text)) };
}

function section(id: string, kind: PvgSection["kind"], ...blocks: Block[]): PvgSection {
  return { id, kind, heading: "What is incomprehensibility?", blocks };
}

function draft(language: Language, ...sections: PvgSection[]): PvgDocument {
  return {
    language,
    region: null,
    title: "Title",
    condition: null,
    audience: "adult",
    readingGrade: null,
    source: {
      title: null,
      publisher: null,
      year: null,
      doi: null,
      url: null,
      sha256: "0",
      fileName: "guideline.pdf",
      status: "unknown",
      rights: null,
    },
    writer: { kind: "rules", models: [], promptVersion: null },
    stamps: [claim("Draft.", "fixed")],
    sections,
    glossary: [],
    figures: [],
    notIncluded: [],
    approvals: [],
    changes: [],
  };
}

test("measures an English text in English measures only, per section and as a whole", () => {
  const readability = measureReadability(
    draft(
      "en",
      section("s1", "condition", paragraph("The cat sat on the mat.")),
      section("s2", "options", paragraph("Hypertension is a chronic condition.")),
    ),
  );

  expect(readability.fleschKincaidGrade).toBeCloseTo(4.79136, 4);
  expect(readability.charactersPerSentence).toBeNull();
  expect(readability.charactersPerClause).toBeNull();
  expect(readability.sections).toMatchObject([
    {
      sectionId: "s1",
      fleschKincaidGrade: expect.closeTo(-1.45, 5),
      wordsPerSentence: 6,
      charactersPerSentence: null,
      sentences: 1,
    },
    {
      sectionId: "s2",
      fleschKincaidGrade: expect.closeTo(12.32, 5),
      wordsPerSentence: 5,
      charactersPerSentence: null,
      sentences: 1,
    },
  ]);
});

test("measures a Chinese text in Chinese measures only", () => {
  const readability = measureReadability(
    draft("zh", section("s1", "condition", paragraph("血压长期偏高。请问医生。"))),
  );

  const chinese = {
    sentences: 2,
    charactersPerSentence: 5,
    charactersPerClause: 5,
    fleschKincaidGrade: null,
    smog: null,
    wordsPerSentence: null,
  };
  expect(readability).toMatchObject(chinese);
  expect(readability.sections).toMatchObject([chinese]);
});

test("a quotation in the other language is left out", () => {
  const readability = measureReadability(
    draft(
      "zh",
      section("s1", "condition", paragraph("请问医生。", "Strong recommendation for treatment.")),
    ),
  );

  expect(readability.sentences).toBe(1);
});

test("titles, tables, captions, source labels and term lists are not running text", () => {
  const card: Block = {
    type: "recommendation_card",
    recommendationIds: ["r1"],
    title: claim("Recommendation 1"),
    slots: [{ slot: "statement", claims: [claim("Take a walk each day.")] }],
    strength: null,
    direction: null,
    certainty: [],
    gradeClaims: [],
    label: claim("Conditional recommendation, very low certainty", "quote"),
  };
  const table: Block = {
    type: "table",
    caption: claim("Antihypertensive alternatives"),
    header: [claim("Medication")],
    rows: [[[claim("Hydrochlorothiazide")]]],
  };
  const readability = measureReadability(
    draft(
      "en",
      section("s1", "title", paragraph("Based on an international guideline.")),
      section("s2", "recommendations", card, table),
      section("s3", "glossary", paragraph("Hypertension: high blood pressure.")),
    ),
  );

  expect(readability.worst.map(({ text }) => text)).toEqual(["Take a walk each day."]);
});

test("every list item is a sentence, with or without a full stop", () => {
  const list: Block = {
    type: "list",
    ordered: false,
    items: [[claim("eat less salt")], [claim("move more")]],
  };

  const readability = measureReadability(draft("en", section("s1", "self_care", list)));

  expect(readability).toMatchObject({ sentences: 2, words: 5, wordsPerSentence: 2.5 });
});

test("a template's sentence counts once, however often it stands in the text", () => {
  const fixed: Block = {
    type: "callout",
    tone: "info",
    claims: [claim("Ask your doctor.", "fixed")],
  };

  const readability = measureReadability(
    draft("en", section("s1", "condition", fixed), section("s2", "options", fixed)),
  );

  expect(readability.sentences).toBe(1);
});

test("links, citations and grade codes are not read as words", () => {
  const text = "Take it daily (1B) ⊕⊕○○ [12, 13]. See https://example.org/a.b now.";

  const readability = measureReadability(draft("en", section("s1", "options", paragraph(text))));

  expect(readability.words).toBe(5);
});

const EASY: Record<Language, string> = { en: "Take a walk now.", zh: "请每天散步。" };
const HARD: Record<Language, string> = {
  en: "Concomitant administration necessitates continuous cardiovascular surveillance.",
  zh: "既往有迟发性运动障碍癫痫或谵妄的哺乳期妇女以及肝肾功能严重不全的老年患者慎用并须密切监测。",
};

test.each(["en", "zh"] as const)("what was aimed at is met or not (%s)", (language) => {
  const aimedAt = (readingGrade: number | null, text: string, count = 40) =>
    measureReadability({
      ...draft(
        language,
        section("s1", "options", paragraph(...Array.from({ length: count }, () => text))),
      ),
      readingGrade,
    }).target;

  expect(aimedAt(null, EASY[language])).toBeNull();
  expect(aimedAt(5, EASY[language])).toMatchObject({ grade: 5, met: true });
  expect(aimedAt(5, HARD[language])).toMatchObject({ grade: 5, met: false });
  expect(aimedAt(5, EASY[language], 3)).toMatchObject({ met: null });
  const { fleschKincaidGrade, charactersPerSentence } = aimedAt(5, EASY[language]) ?? {};
  expect([fleschKincaidGrade, charactersPerSentence]).toEqual(
    language === "en" ? [6, null] : [null, 19],
  );
});

test("lists the ten hardest sentences, hardest first", () => {
  const easy = Array.from({ length: 12 }, (_, index) => `Walk ${index} miles.`);
  const hard = "Concomitant administration necessitates surveillance.";

  const { worst } = measureReadability(
    draft("en", section("s1", "options", paragraph(...easy, hard))),
  );

  expect(worst).toHaveLength(10);
  expect(worst[0]).toMatchObject({ claimId: `c-${hard}`, text: hard });
});

test("figures are reliable from 100 words and 30 sentences on", () => {
  const sentences = (count: number) => Array.from({ length: count }, () => "Take a walk now.");
  const reliable = (count: number) =>
    measureReadability(draft("en", section("s1", "options", paragraph(...sentences(count)))))
      .reliable;

  expect([reliable(29), reliable(30)]).toEqual([false, true]);
});
