import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import { checkInput } from "@/lib/quality/check";
import { companions } from "@/lib/quality/checks/companions";
import { exampleDraft, type ExampleDraft } from "@/lib/quality/example-draft";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [language: Language, printed: string, said: string];

const HARM_LOST: Pair[] = [
  [
    "en",
    "Aspirin lowers the risk of heart attack but raises the risk of major bleeding.",
    "Aspirin lowers the risk of heart attack.",
  ],
  [
    "en",
    "Although opioids relieve severe pain, they may cause constipation and dependence.",
    "Opioids relieve severe pain.",
  ],
  [
    "en",
    "Screening reduces deaths from breast cancer; false-positive results are common.",
    "Screening reduces deaths from breast cancer.",
  ],
  [
    "en",
    "Hormone therapy eases hot flushes, and may increase the risk of blood clots.",
    "Hormone therapy eases hot flushes.",
  ],
  [
    "en",
    "Metformin controls glucose, however diarrhoea and nausea occur.",
    "Metformin controls your glucose.",
  ],
  [
    "en",
    "Dexamethasone improves croup within hours, while agitation is an adverse effect.",
    "Dexamethasone improves croup within hours.",
  ],
  [
    "en",
    "Tamoxifen prevents recurrence, and can cause endometrial cancer.",
    "Tamoxifen prevents recurrence.",
  ],
  [
    "en",
    "Bed rest reduces dizziness, but deep vein thrombosis may follow.",
    "Bed rest makes you less dizzy: bed rest reduces dizziness.",
  ],
  ["zh", "阿司匹林可降低心肌梗死风险，但可引起消化道出血。", "阿司匹林可降低心肌梗死风险。"],
  ["zh", "激素能缓解关节疼痛，长期使用可致骨折。", "激素能缓解关节疼痛。"],
  ["zh", "抗凝治疗可预防卒中，但增加颅内出血。", "抗凝治疗可以预防卒中。"],
  ["zh", "化疗能延长生存，然而恶心、呕吐常见。", "化疗能延长生存。"],
  ["zh", "胰岛素有效控制血糖，可能导致低血糖。", "胰岛素能有效控制血糖。"],
];

const FAITHFUL: Pair[] = [
  [
    "en",
    "Aspirin lowers the risk of heart attack but raises the risk of major bleeding.",
    "Aspirin makes a heart attack less likely. It can also make you bleed badly.",
  ],
  [
    "en",
    "Although opioids relieve severe pain, they may cause constipation and dependence.",
    "Opioids ease bad pain, but they can block your bowels.",
  ],
  [
    "en",
    "Screening reduces deaths from breast cancer; false-positive results are common.",
    "Fewer women die of breast cancer with screening. Wrong alarms happen a lot.",
  ],
  [
    "en",
    "Hormone therapy eases hot flushes, and may increase the risk of blood clots.",
    "Hormones ease hot flushes and may lead to clots.",
  ],
  [
    "en",
    "People at risk of falls should exercise to improve balance.",
    "Exercise improves your balance.",
  ],
  [
    "en",
    "Metformin controls glucose, however diarrhoea and nausea occur.",
    "Metformin controls glucose. You may feel sick or have loose stools.",
  ],
  [
    "en",
    "Loop diuretics relieve oedema, and may cause hyponatraemia.",
    "These tablets ease swelling, and the salt in your blood may fall.",
  ],
  ["en", "Vaccination prevents severe influenza.", "The flu shot protects you from serious flu."],
  [
    "zh",
    "阿司匹林可降低心肌梗死风险，但可引起消化道出血。",
    "阿司匹林能减少心梗，不过可能让胃肠出血。",
  ],
  ["zh", "激素能缓解关节疼痛，长期使用可致骨折。", "激素能让关节不那么疼，用久了骨头容易断。"],
  ["zh", "抗凝治疗可预防卒中，但增加颅内出血。", "抗凝药可以预防中风，也会增加脑出血。"],
  ["zh", "化疗能延长生存，然而恶心、呕吐常见。", "化疗能延长生存，常会想吐。"],
  ["zh", "戒烟可降低肺癌风险。", "不吸烟，得肺癌的可能就更小。"],
];

test.each(HARM_LOST)("%s: %s → %s leaves out the harm", (language, printed, said) => {
  expect(findingsOn(companions, { language, printed, said })).toContain("hard harm_half_lost");
});

test.each(FAITHFUL)("%s: %s → %s says the harm too", (language, printed, said) => {
  expect(findingsOn(companions, { language, printed, said })).toEqual([]);
});

function codes(change: (draft: ExampleDraft) => void): string[] {
  const draft = exampleDraft();
  change(draft);
  return companions.run(checkInput(draft)).findings.map(({ code }) => code);
}

function claim(draft: ExampleDraft, id: string) {
  const found = claimsOf(draft.document).find((one) => one.id === id);
  if (!found) throw new RangeError(`The example has no claim ${id}.`);
  return found;
}

test("a faithful draft has no finding", () => {
  expect(codes(() => undefined)).toEqual([]);
});

test("a companion that is gone, or stands in another block, is found", () => {
  expect(codes((draft) => (claim(draft, "c3").keepWith = ["c99"]))).toEqual(["companion_missing"]);
  expect(codes((draft) => (claim(draft, "c3").keepWith = ["c4"]))).toEqual([]);
  expect(codes((draft) => (claim(draft, "c3").keepWith = ["c5"]))).toEqual(["companion_apart"]);
});

const BENEFIT =
  "About 60 of 1,000 people without the tablet and 40 of 1,000 with the tablet have a stroke.";
const HARM = "Side effects such as swollen ankles occur in 30 of 1,000 people with the tablet.";

/** Two sentences of a rationale behind the recommendation, and a card that shows some of them. */
function withRationale(draft: ExampleDraft, shown: string[]): void {
  const passage = (id: string, text: string, kind: "heading" | "paragraph") => ({
    ...{ id, kind, text, page: 1, lines: [], sectionId: null },
  });
  const [statement, ...others] = draft.source.passages;
  if (!statement) throw new RangeError("The example has passages.");
  draft.source.passages = [
    statement,
    passage("p3", "Benefits and harms", "heading"),
    passage("p4", BENEFIT, "paragraph"),
    passage("p5", HARM, "paragraph"),
    ...others,
  ];
  const slots = [
    { slot: "benefits" as const, id: "p4", text: BENEFIT },
    { slot: "harms" as const, id: "p5", text: HARM },
  ].filter(({ text }) => shown.includes(text));
  const card = draft.document.sections[0]?.blocks[0];
  if (card?.type !== "recommendation_card") throw new RangeError("The example has a card.");
  for (const { slot, id, text } of slots) {
    const anchors = [{ passageId: id, start: 0, end: text.length }];
    const own = { ...claim(draft, "c3"), id: `c-${id}`, kind: "evidence" as const, text, anchors };
    card.slots.push({ slot, claims: [own] });
  }
}

test("a benefit without the harm that the guideline gives beside it is found, whatever the document ties together", () => {
  expect(codes((draft) => withRationale(draft, [BENEFIT, HARM]))).toEqual([]);
  expect(codes((draft) => withRationale(draft, [BENEFIT]))).toEqual(["harm_left_out"]);
  expect(codes((draft) => withRationale(draft, []))).toEqual([]);
});

test("more warnings may not be missing than the booklet says it leaves out", () => {
  const say = (count: string | null) =>
    codes((draft) => {
      const { document, graph } = draft;
      graph.safety = graph.safety.map((one) => ({
        ...{ ...one, kind: "caution" as const, recommendationIds: [] },
      }));
      const blocks = document.sections[0]?.blocks ?? [];
      blocks.pop();
      const fixed = (id: string, ...parts: Parameters<typeof fixedClaim>) => ({
        ...{ id, ...fixedClaim(...parts) },
      });
      document.sections.push({
        ...{ id: "s2", kind: "problems", heading: "What if problems occur?" },
        blocks: [
          {
            type: "paragraph",
            claims: [
              fixed("c90", "problems.caution", "en"),
              ...(count === null ? [] : [fixed("c91", "problems.more", "en", { count })]),
            ],
          },
        ],
      });
    });

  expect(say("1")).toEqual([]);
  expect(say(null)).toEqual(["warnings_uncounted"]);
});

test("a warning stands in the card of what it warns about, though its words are advice of their own elsewhere", () => {
  const moved = (slot: "what" | "unless") =>
    codes((draft) => {
      const { document, graph } = draft;
      const [section] = document.sections;
      const [card] = section?.blocks ?? [];
      if (card?.type !== "recommendation_card") throw new RangeError("The example has a card.");
      const warning = claim(draft, "c5");
      const own = { ...warning, recommendationId: "r2" };
      const [first] = graph.recommendations;
      if (!first) throw new RangeError("The example has a recommendation.");
      graph.recommendations.push({ ...first, id: "r2", anchors: warning.anchors, text: own.text });
      draft.plan.ledger.push({
        ...{ recommendationId: "r2", included: true, reason: null },
        sectionKind: "recommendations",
      });
      section?.blocks.splice(1, 2, {
        ...{ ...card, recommendationIds: ["r2"], title: { ...card.title, id: "c80" } },
        slots: [{ slot, claims: [own] }],
      });
    });

  expect(moved("what")).toEqual(["warning_apart"]);
  expect(moved("unless")).toEqual([]);
});
