import type { Anchor, Language, Passage, SourceDocument } from "@/lib/documents/schema";
import type { Block, Claim, PvgDocument } from "@/lib/pvgs/document";
import type { RenderRequest } from "@/lib/pvgs/exports/rendered-file";
import { CHECK_IDS, type VerifiedDraft } from "@/lib/quality/schema";

const TEXTS = {
  en: {
    title: "High blood pressure: version for patients and the public",
    stamp: "Draft. Not reviewed by a clinician. Not for care.",
    heading: "What does the guideline recommend?",
    sectionTitle: "Treatment",
    statement: "We recommend treatment when blood pressure is ≥140/90 mmHg & rising <b>fast</b>.",
    unless: "unless the person is pregnant",
    background: "Blood pressure is the force of blood on the walls of the vessels.",
    card: "Recommendation 1",
    label: "(strong, moderate to high)",
    caption: "Options and what the guideline says about them",
    cells: ["Option", "Advice", "Tablets", "Recommended (strong)"],
    question: "What can I do myself?",
    caution: "If you notice a problem, tell your care team.",
    grade: "The guideline recommends this.",
    term: "hypertension",
    figure: "What the labels in this booklet mean",
  },
  zh: {
    title: "高血压：患者和公众版",
    stamp: "草稿，未经临床专业人员审核，不得用于诊疗",
    heading: "指南怎么建议？",
    sectionTitle: "治疗",
    statement: "血压≥140/90 mmHg & <b>持续升高</b>时，推荐开始药物治疗。",
    unless: "妊娠期妇女除外",
    background: "血压是血液对血管壁的压力。",
    card: "推荐意见1",
    label: "（强推荐，中至高质量）",
    caption: "有哪些选择，指南怎么说",
    cells: ["选择", "建议", "服药", "推荐（强）"],
    question: "我自己能做什么？",
    caution: "发现问题请告诉医务人员。",
    grade: "指南推荐这样做。",
    term: "高血压",
    figure: "本手册中的标记是什么意思",
  },
} as const;

/** A small request with a block of every type, for tests: the same content in both languages. */
export function exampleRequest(language: Language): RenderRequest {
  const document = exampleDocument(language);
  return {
    draft: exampleDraft(document),
    source: exampleSource(language),
    report: { nodes: [{ id: "parse", durationMs: 1_200, costCents: 0 }] },
  };
}

function exampleDraft(document: PvgDocument): VerifiedDraft {
  return {
    document,
    findings: [],
    checks: CHECK_IDS.map((check) => ({
      check,
      status: check === "F21" ? "not_built" : "assessed",
      examined: 1,
      findings: 0,
    })),
    readability: {
      language: document.language,
      sentences: 0,
      words: 0,
      reliable: false,
      fleschKincaidGrade: null,
      smog: null,
      wordsPerSentence: null,
      charactersPerSentence: null,
      charactersPerClause: null,
      difficultWordShare: null,
      uncommonCharacterShare: null,
      passiveShare: null,
      unexplained: [],
      target: null,
      worst: [],
      sections: [],
    },
    quotedShare: 0,
    gate: { open: true, blockers: [] },
    repair: null,
    checklists: [],
  };
}

function exampleSource(language: Language): SourceDocument {
  const { statement, unless, label, sectionTitle } = TEXTS[language];
  const passage = (id: string, text: string): Passage => ({
    id,
    kind: "paragraph",
    text,
    page: 12,
    lines: [{ page: 13, box: [0, 0, 1, 1], start: 0, end: text.length }],
    sectionId: "s1",
  });
  return {
    format: "pdf",
    fileName: "guideline.pdf",
    sha256: "0".repeat(64),
    language,
    metadata: { title: null, publisher: null, year: null, doi: null, url: null },
    pages: [],
    sections: [
      { id: "s1", parentId: null, level: 1, title: sectionTitle, page: 12, headingPassageId: "p1" },
    ],
    passages: [passage("p1", `1. ${statement}`), passage("p2", unless), passage("p3", label)],
    tables: [],
    figures: [],
    intake: {
      pageCount: 0,
      characterCount: 0,
      pagesNeedingOcr: [],
      dropped: [],
      hidden: [],
      trackedChanges: [],
      warnings: [],
    },
  };
}

function exampleDocument(language: Language): PvgDocument {
  const text = TEXTS[language];
  const fixed = claimMaker();
  const stamp = fixed(text.stamp);
  const blocks = exampleBlocks(language, fixed);
  return {
    language,
    region: null,
    title: text.title,
    condition: null,
    audience: "adult",
    readingGrade: null,
    source: {
      title: null,
      publisher: null,
      year: 2024,
      doi: null,
      url: null,
      sha256: "0".repeat(64),
      fileName: "guideline.pdf",
      status: "current",
      rights: null,
    },
    writer: { kind: "rules", models: [], promptVersion: null },
    stamps: [stamp],
    sections: [
      { id: "recommendations", kind: "recommendations", heading: text.heading, blocks },
      { id: "glossary", kind: "glossary", heading: "?", blocks: [] },
    ],
    glossary: [
      {
        term: text.term,
        expansion: null,
        definition: fixed(text.background, { kind: "background", sources: ["glossary:x"] }),
      },
    ],
    figures: [{ id: "f1", kind: "strength_legend", title: "f", svg: SVG, alt: "↑↑", anchors: [] }],
    notIncluded: [],
    approvals: [],
    changes: [],
  };
}

function exampleBlocks(language: Language, claim: ReturnType<typeof claimMaker>): Block[] {
  const text = TEXTS[language];
  const statement: Anchor = { passageId: "p1", start: 3, end: 3 + text.statement.length };
  const unless: Anchor = { passageId: "p2", start: 0, end: text.unless.length };
  const label: Anchor = { passageId: "p3", start: 0, end: text.label.length };
  const [option, advice, tablets, recommended] = text.cells;
  return [
    { type: "paragraph", claims: [claim(text.background, { kind: "background" })] },
    {
      type: "recommendation_card",
      recommendationIds: ["r1"],
      title: claim(text.card),
      slots: [
        {
          slot: "statement",
          claims: [claim(text.statement, { kind: "quote", anchors: [statement] })],
        },
        { slot: "unless", claims: [claim(text.unless, { kind: "safety", anchors: [unless] })] },
      ],
      strength: "strong",
      direction: "for",
      certainty: ["high", "moderate"],
      gradeClaims: [claim(text.grade)],
      label: claim(text.label, { kind: "quote", anchors: [label] }),
    },
    {
      type: "table",
      caption: claim(text.caption),
      header: [claim(option), claim(advice)],
      rows: [[[claim(tablets, { anchors: [statement] })], [claim(recommended)]]],
    },
    { type: "list", ordered: true, items: [[claim(text.question)]] },
    { type: "callout", tone: "caution", claims: [claim(text.caution)] },
    { type: "figure", figureId: "f1", caption: claim(text.figure) },
  ];
}

function claimMaker() {
  let number = 0;
  return (text: string, rest: Partial<Claim> = {}): Claim => ({
    id: `c${++number}`,
    text,
    kind: "fixed",
    anchors: [],
    sources: [],
    keepWith: [],
    author: "writer",
    locked: false,
    ...rest,
  });
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="200" height="40"><title>f</title><text x="4" y="24">↑↑</text></svg>';
