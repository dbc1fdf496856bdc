import { expect, test } from "vitest";

import type { Claim } from "@/lib/pvgs/document";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import { checkInput } from "@/lib/quality/check";
import { consistency } from "@/lib/quality/checks/consistency";
import { draftSaying, languageOfExample } from "@/lib/quality/example-claim";
import type { ExampleDraft } from "@/lib/quality/example-draft";

type Places = { statement: string; onCard: string; elsewhere: string };

/** A recommendation said on its card and once more in the key messages. */
function draftWith({ statement, onCard, elsewhere }: Places): ExampleDraft {
  const draft = draftSaying(
    { printed: statement, said: onCard },
    languageOfExample(onCard),
    languageOfExample(statement),
  );
  const [section] = draft.document.sections;
  const card = section?.blocks.find((block) => block.type === "recommendation_card");
  const what = card?.slots.find(({ slot }) => slot === "what");
  const [recommendation] = draft.graph.recommendations;
  const [claim] = what?.claims ?? [];
  if (!section || !card || !what || !claim || !recommendation) {
    throw new RangeError("The example has a card that says what to do.");
  }
  card.slots = [what];
  Object.assign(recommendation, { text: statement, anchors: claim.anchors, passageIds: ["p9"] });
  section.blocks = [
    { type: "paragraph", claims: [{ ...claim, id: "c21", text: elsewhere }] },
    card,
  ];
  return draft;
}

function judge(draft: ExampleDraft): (string | null)[] {
  return consistency.run(checkInput(draft)).findings.map(({ claimId }) => claimId);
}

const AMLODIPINE = "Adults should take amlodipine 5 mg once daily.";
const STEROID = "Dexamethasone should not be used in mild disease.";
const ALBUTEROL = "Give salbutamol 100 micrograms by inhalation as needed.";
const METFORMIN_ZH = "推荐口服二甲双胍0.5 g，每日2次。";
const STEROID_ZH = "轻症患者不推荐使用地塞米松。";

test.each([
  [AMLODIPINE, "Take amlodipine 5 mg once a day.", "Take amlodipine 10 mg once a day."],
  [AMLODIPINE, "Take amlodipine 5 mg once a day.", "Take amlodipine 5 mg twice a day."],
  [AMLODIPINE, "Take amlodipine 5 mg once a day.", "Take amlodipine 5 mg once a week."],
  [AMLODIPINE, "Take amlodipine 50 mg once a day.", "Take amlodipine 5 mg once a day."],
  [
    STEROID,
    "Dexamethasone is not recommended in mild illness.",
    "Dexamethasone is recommended in mild illness.",
  ],
  [
    STEROID,
    "You should use dexamethasone in mild illness.",
    "Dexamethasone should not be used in mild illness.",
  ],
  [
    ALBUTEROL,
    "Breathe in salbutamol 100 micrograms when needed (inhaled).",
    "Take salbutamol 100 micrograms by mouth when needed.",
  ],
  [ALBUTEROL, "Inhaled salbutamol 100 micrograms.", "Inhaled salbutamol 200 micrograms."],
  [
    "Screen every 3 years from 45 years.",
    "Screening is advised every 3 years.",
    "Screening is advised every 5 years.",
  ],
  [
    "Offer 6 weeks of antibiotics.",
    "Antibiotics are taken for 6 weeks.",
    "Antibiotics are taken for 2 weeks.",
  ],
  [
    "Keep blood pressure below 130 mmHg.",
    "Blood pressure should be below 130 mmHg.",
    "Blood pressure should be below 150 mmHg.",
  ],
  [METFORMIN_ZH, "口服二甲双胍0.5 g，每日2次。", "口服二甲双胍5 g，每日2次。"],
  [METFORMIN_ZH, "口服二甲双胍0.5 g，每日2次。", "皮下注射二甲双胍0.5 g，每日2次。"],
  [STEROID_ZH, "轻症的人不推荐用地塞米松。", "轻症的人推荐用地塞米松。"],
  ["建议每3年筛查一次。", "建议每3年筛查一次。", "建议每5年筛查一次。"],
  ["血压应低于130 mmHg。", "血压应低于130 mmHg。", "血压应低于140 mmHg。"],
  ["疗程为6周。", "要治疗6周。", "要治疗9周。"],
  ["推荐晨起服用左甲状腺素50 µg。", "早晨服左甲状腺素50微克。", "早晨服左甲状腺素25微克。"],
  [METFORMIN_ZH, "Take metformin 0.5 g by mouth.", "Take metformin 5 g by mouth."],
])("%s: %s against %s", (statement, onCard, elsewhere) => {
  expect(judge(draftWith({ statement, onCard, elsewhere }))).not.toEqual([]);
});

test.each([
  [
    AMLODIPINE,
    "Take amlodipine 5 mg once a day.",
    "The medicine amlodipine is recommended for adults.",
  ],
  [AMLODIPINE, "Take amlodipine 5 mg once a day.", "Amlodipine: 5 mg every day, once."],
  [
    STEROID,
    "Dexamethasone is not recommended in mild illness.",
    "Avoid dexamethasone if you are only mildly ill.",
  ],
  [
    STEROID,
    "Do not use dexamethasone in mild illness.",
    "Dexamethasone should not be used in mild illness.",
  ],
  [ALBUTEROL, "Inhaled salbutamol 100 micrograms.", "Salbutamol to breathe in, when you need it."],
  ["Offer 5 mg, and 10 mg after 4 weeks.", "Start with 5 mg.", "After 4 weeks the dose is 10 mg."],
  [
    "Treat for 6 to 8 weeks.",
    "Treatment lasts 6 to 8 weeks.",
    "Treatment takes between 6 and 8 weeks.",
  ],
  [
    "Repeat the test after 3 months; if positive, treat for 2 weeks.",
    "The test is repeated after 3 months.",
    "If it is positive, treatment lasts 2 weeks.",
  ],
  [
    "Take 2 tablets in the morning and 1 tablet at night.",
    "Take 2 tablets in the morning.",
    "At night take 1 tablet.",
  ],
  [
    "Do not stop insulin during illness; check glucose every 4 hours.",
    "Keep taking insulin when you are ill.",
    "Check your sugar every 4 hours.",
  ],
  [
    "We suggest a statin for adults over 40 years.",
    "The guideline suggests a statin if you are over 40 years.",
    "A statin may be an option over 40 years.",
  ],
  [METFORMIN_ZH, "口服二甲双胍0.5 g，每日2次。", "二甲双胍每天吃2次，每次0.5克。"],
  [METFORMIN_ZH, "口服二甲双胍0.5 g，每日2次。", "推荐用二甲双胍。"],
  [STEROID_ZH, "轻症的人不推荐用地塞米松。", "病情轻的人不要用地塞米松。"],
  ["首剂10 mg，维持5 mg。", "第一次用10毫克。", "以后用5毫克。"],
  ["每3个月复查，稳定后每年复查。", "每3个月复查一次。", "稳定后每年复查。"],
  [METFORMIN_ZH, "Take metformin 0.5 g, 2 times a day.", "Metformin is recommended."],
])("%s: %s agrees with %s", (statement, onCard, elsewhere) => {
  expect(judge(draftWith({ statement, onCard, elsewhere }))).toEqual([]);
});

const agreeing = () =>
  draftWith({
    statement: AMLODIPINE,
    onCard: "Take amlodipine 5 mg once a day.",
    elsewhere: "Take amlodipine.",
  });

function withFixed(...parts: Parameters<typeof fixedClaim>) {
  const draft = agreeing();
  const claim: Claim = { id: "c22", ...fixedClaim(...parts), recommendationId: "r1" };
  draft.document.sections[0]?.blocks.push({ type: "paragraph", claims: [claim] });
  return judge(draft);
}

test("a table may not grade a recommendation otherwise than its card", () => {
  expect(withFixed("options.advice.strong.for", "en")).toEqual([]);
  expect(withFixed("options.advice.conditional.for", "en")).toEqual(["c22"]);
  expect(withFixed("options.advice.strong.against", "en")).toEqual(["c22"]);
  expect(withFixed("options.certainty.level", "en", { level: "moderate" })).toEqual([]);
  expect(withFixed("options.certainty.level", "en", { level: "high" })).toEqual(["c22"]);
});

test("a grade said in running text is the one of the card", () => {
  const say = (elsewhere: string) =>
    judge(draftWith({ statement: AMLODIPINE, onCard: "Take amlodipine 5 mg.", elsewhere }));
  expect(say("Amlodipine is a strong recommendation.")).toEqual([]);
  expect(say("Amlodipine is a weak recommendation.")).toEqual(["c21"]);
  expect(say("High-certainty evidence supports amlodipine.")).toEqual(["c21"]);
  expect(say("Moderate-certainty evidence supports amlodipine.")).toEqual([]);
});

test("the condition has one name everywhere", () => {
  expect(withFixed("questions.meaning", "en", { condition: "high blood pressure" })).toEqual([]);
  expect(withFixed("questions.meaning", "en", { condition: "low blood pressure" })).toEqual([
    "c22",
  ]);
});

test("an icon array and its sentence say the same numbers", () => {
  const draw = (svgCount: string, said: string) => {
    const draft = agreeing();
    const claim = draft.document.sections[0]?.blocks[0];
    if (claim?.type !== "paragraph" || !claim.claims[0]) throw new RangeError("No key message.");
    claim.claims[0].text = said;
    draft.document.figures.push({
      ...{ id: "f1", kind: "icon_array", title: "have an attack" },
      svg: `<svg><text>${svgCount} of 1,000</text><text>Each dot is 1 person.</text></svg>`,
      alt: "have an attack. Without: 100 of 1,000 people have it, 900 do not. With: 45 have it, 955 do not.",
      anchors: claim.claims[0].anchors,
    });
    return judge(draft).length;
  };
  expect(draw("100", "About 100 of 1,000 people have an attack.")).toBe(0);
  expect(draw("10", "About 100 of 1,000 people have an attack.")).toBe(1);
  expect(draw("100", "About 160 of 1,000 people have an attack.")).toBe(1);
});

const REPORT = "In 2016 the society made a strong recommendation on home visits.";

test.each([
  ["as the guideline prints it, is a matter of F20", REPORT, []],
  [
    "in other words, is not what the card says",
    "Home visits are a strong recommendation.",
    ["c21"],
  ],
])("another strength in running text, %s", (_name, elsewhere, found) => {
  const draft = draftWith({ statement: REPORT, onCard: REPORT, elsewhere });
  const [recommendation] = draft.graph.recommendations;
  Object.assign(recommendation ?? {}, { strength: "conditional", label: "(conditional)" });
  expect(judge(draft)).toEqual(found);
});
