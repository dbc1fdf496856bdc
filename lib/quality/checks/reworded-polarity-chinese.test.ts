import { expect, test } from "vitest";

import { directions } from "@/lib/quality/checks/directions";
import { polarity } from "@/lib/quality/checks/polarity";
import CASES from "@/lib/quality/checks/reworded-polarity-chinese-cases.json";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

function blockedBy(source: string, text: string): string[] {
  return [polarity, directions].flatMap((check) =>
    judgeSentence(check, { language: "zh", source, text })
      .filter(({ severity }) => severity === "hard")
      .map(({ code }) => code),
  );
}

test.each(CASES)("freely said do and do not stay silent: $faithful", ({ source, faithful }) => {
  expect(blockedBy(source, faithful)).toEqual([]);
});

test.each(CASES.flatMap(({ source, wrong }) => wrong.map((text) => ({ source, text }))))(
  "what is turned round is found: $text",
  ({ source, text }) => {
    expect(blockedBy(source, text)).not.toEqual([]);
  },
);

test.each([
  ["停药后至少3个月应采取避孕措施。", "停了药以后，避孕还要再坚持3个月。"],
  ["治疗前1个月及停药后6周内应避免献血。", "开始用药前一个月，还有停药后6周之内，都不要献血。"],
  [
    "与保守治疗相比，早期手术使重症胰腺坏死患者病死率由30%降至20%。",
    "重症胰腺坏死，早点开刀救活的人更多：保守治疗的30%死亡，早点开刀的20%死亡。",
  ],
  ["刷牙后使用牙线可减少牙龈出血。", "刷完牙再用牙线，不用的话，牙龈更容易出血。"],
  [
    "幽门螺杆菌粪便抗原阳性者应行根除治疗。",
    "粪便抗原阳性，就要做根除治疗；阴性的话，继续观察就行。",
  ],
])("what only tells when, or the contrary case, turns nothing: %s", (source, text) => {
  expect(blockedBy(source, text)).toEqual([]);
});

test.each([
  ["停药后3个月内应采取避孕措施。", "开始用药后3个月内要避孕。"],
  ["刷牙后使用牙线可减少牙龈出血。", "刷牙后用牙线会增加牙龈出血。"],
  ["早期手术使患者病死率降低。", "早点做手术，病死率会升高。"],
])("a time or an effect that is turned round is found: %s", (source, text) => {
  expect(blockedBy(source, text)).not.toEqual([]);
});
