import { expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { checkInput } from "@/lib/quality/check";
import { terms } from "@/lib/quality/checks/terms";
import { exampleDraft } from "@/lib/quality/example-draft";
import type { Finding } from "@/lib/quality/schema";

const TITLES: Record<Language, string> = { en: "Screening", zh: "筛查" };

type Sentence = [source: string, text: string];

/** A booklet of these sentences, each resting on a passage of its own. */
function judge(
  language: Language,
  sentences: Sentence[],
  abbreviations: [string, string][] = [],
): Finding[] {
  const draft = exampleDraft();
  draft.source.language = language;
  draft.document.language = language;
  draft.graph.abbreviations = abbreviations.map(([short, long]) => ({
    ...{ short, long },
    anchor: { passageId: "p1", start: 0, end: 1 },
  }));
  draft.plan.writer = { kind: "claude", models: ["example"], promptVersion: null };
  draft.source.metadata.title = TITLES[language];
  const [section] = draft.document.sections;
  if (!section) throw new RangeError("The example has a section.");
  const claims = sentences.map(([source, text], index): Claim => {
    const passageId = `q${index}`;
    draft.source.passages.push({
      ...{ id: passageId, kind: "paragraph", text: source, page: 1, lines: [], sectionId: null },
    });
    return {
      ...{ id: `t${index}`, text, kind: "evidence", sources: [], keepWith: [] },
      ...{ anchors: [{ passageId, start: 0, end: source.length }] },
      ...{ author: "writer", locked: false },
    };
  });
  section.blocks = [{ type: "paragraph", claims }];
  return terms.run(checkInput(draft)).findings;
}

const usual = (name: string, source = name): Sentence[] =>
  [1, 2, 3].map((part) => [`Part ${part} is about ${source}.`, `Part ${part} is about ${name}.`]);
const zhUsual = (name: string): Sentence[] =>
  [1, 2, 3].map((part) => [`第${part}部分介绍${name}。`, `第${part}部分介绍${name}。`]);

test.each<[Language, Sentence[], Sentence, string]>([
  ["en", usual("influenza"), ["Wash hands to avoid influenza.", "Wash hands to avoid flu."], "flu"],
  [
    "en",
    usual("high blood pressure", "hypertension"),
    ["Salt worsens hypertension.", "Salt worsens raised blood pressure."],
    "raised blood pressure",
  ],
  [
    "en",
    usual("asthma"),
    ["Smoking makes asthma worse at night.", "Smoking makes reactive airways worse at night."],
    "reactive airways",
  ],
  ["en", usual("inhaler"), ["Keep the inhaler at hand.", "Keep your puffer at hand."], "puffer"],
  ["zh", zhUsual("不良反应"), ["出现不良反应时就诊。", "有副作用就去看病。"], "副作用"],
  ["zh", zhUsual("监测"), ["定期监测体重。", "定期监控体重。"], "监控"],
  ["zh", zhUsual("脑卒中"), ["规律运动可预防脑卒中。", "规律运动可预防中风。"], "中风"],
  [
    "en",
    usual("screening"),
    ["Yearly screening by a nurse is offered.", "Yearly looking-over by a nurse is offered."],
    "looking-over",
  ],
  [
    "en",
    usual("prophylaxis", "prophylaxis").map(([source, text]) => [
      source,
      text.replace("prophylaxis", "prophylaxis (prevention)"),
    ]),
    ["Daily prophylaxis is offered.", "Daily prophylaxis (treatment) is offered."],
    "treatment",
  ],
  ["zh", zhUsual("糖尿病"), ["肥胖是糖尿病的危险因素。", "肥胖是消渴的危险因素。"], "消渴"],
])("%s: a second name for one thing is remarked on", (language, booklet, sentence, name) => {
  const found = judge(language, [...booklet, sentence]);
  expect(found.map(({ code, severity, params }) => [code, severity, params.name])).toEqual([
    ["term_varies", "soft", name],
  ]);
});

test.each<[Language, Sentence[]]>([
  ["en", [...usual("influenza"), ["Influenza is common.", "Influenza is common."]]],
  ["en", [...usual("influenza"), ["Flu is common.", "Flu is common."]]],
  ["en", [...usual("anaemia"), ["Anemia is common.", "Anemia is common."]]],
  ["en", [...usual("asthma"), ["Asthma is common.", "It is common."]]],
  [
    "en",
    [...usual("asthma"), ["Smoking makes asthma worse.", "Your asthma gets worse if you smoke."]],
  ],
  ["zh", [...zhUsual("脑卒中"), ["脑卒中很常见。", "脑卒中很常见。"]]],
  ["zh", [...zhUsual("脑卒中"), ["中风很常见。", "中风很常见。"]]],
  ["zh", [...zhUsual("高血压"), ["高血压患者应限盐。", "有高血压的人少吃盐。"]]],
])("%s: one name throughout, or the source's own, is silent", (language, booklet) => {
  expect(judge(language, booklet)).toEqual([]);
});

test.each<[Language, Sentence[]]>([
  ["en", [["Hydrochlorothiazide is used.", "HCT is used."]]],
  ["en", [["The RSBI is measured.", "The RSBI is measured before the tube is taken out."]]],
  ["zh", [["应检测RSBI。", "要测RSBI。"]]],
])("%s: a short form that is explained nowhere is remarked on", (language, booklet) => {
  const codes = judge(language, booklet).map(({ code, severity }) => [code, severity]);
  expect(codes).toContainEqual(["abbreviation_unexplained", "soft"]);
});

test.each<[Language, Sentence[], [string, string][]]>([
  [
    "en",
    [
      ["HCT is used.", "A water tablet (HCT) is used."],
      ["HCT is safe.", "HCT is safe."],
    ],
    [],
  ],
  ["en", [["HCT is used.", "HCT (a water tablet) is used."]], []],
  ["en", [["RSBI is measured.", "RSBI is measured."]], [["RSBI", "rapid shallow breathing index"]]],
  ["en", [["HIV is treatable.", "HIV can be treated in the UK."]], []],
  ["zh", [["应检测RSBI。", "要测浅快呼吸指数（RSBI）。"]], []],
])("%s: an explained or well-known short form is silent", (language, booklet, abbreviations) => {
  expect(judge(language, booklet, abbreviations)).toEqual([]);
});
