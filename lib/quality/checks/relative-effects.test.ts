import { expect, test } from "vitest";

import { checkInput } from "@/lib/quality/check";
import { relativeEffects } from "@/lib/quality/checks/relative-effects";
import { draftSaying, languageOfExample } from "@/lib/quality/example-claim";

function judge(printed: string, said: string) {
  const draft = draftSaying({ printed, said }, languageOfExample(said), languageOfExample(printed));
  return relativeEffects.run(checkInput(draft)).findings.map(({ severity }) => severity);
}

const ASTHMA =
  "Over 1 year, about 100 of 1,000 people have an attack without and 45 of 1,000 with ICS.";

test.each([
  [ASTHMA, "Steroid inhalers more than halve the risk of an attack."],
  [ASTHMA, "Steroid inhalers cut the risk of an attack by 55%."],
  [ASTHMA, "With a steroid inhaler you are half as likely to have an attack."],
  [ASTHMA, "Without a steroid inhaler attacks are twice as common."],
  [
    "Stroke occurred in 4.5% with treatment versus 7.0% with placebo (RR 0.65).",
    "Treatment lowers the risk of stroke by about a third.",
  ],
  ["Mortality fell from 12% to 9% (relative reduction 25%).", "Treatment reduces deaths by 25%."],
  [
    "Fracture risk fell by 2 percentage points, a relative reduction of 40%.",
    "The medicine cuts your risk of a broken bone by almost 40%.",
  ],
  [
    "There were 8 more bleeds per 1,000 patients (RR 1.9).",
    "Aspirin nearly doubles the risk of bleeding.",
  ],
  ["Aspirin lowers the risk of colorectal cancer.", "Aspirin halves your risk of bowel cancer."],
  ["Smoking raises the risk of lung cancer.", "Smokers have a 20-fold risk of lung cancer."],
  [
    "2 of 100 people on placebo and 6 of 100 on the drug had diarrhoea.",
    "Diarrhoea was three times more likely with the drug.",
  ],
  [
    "About 3 of 1,000 people given A and 5 of 1,000 given B had a clot.",
    "About 3 in 1,000 people given A and 1 in 200 given B had a clot.",
  ],
  [
    "每1000名患者中，不用药者约有160人住院，用药者约有115人住院，减少45人。",
    "用药可使住院的风险降低近三成。",
  ],
  [
    "每1000名患者中，不用药者约有160人住院，用药者约有115人住院，减少45人。",
    "用药后因心衰住院的风险降低约28%。",
  ],
  ["卒中发生率由8%降至4%。", "用药可使中风的风险减半。"],
  ["卒中发生率由8%降至4%。", "用药可使中风的可能性降低一半。"],
  ["不良事件发生率：试验组6%，对照组3%，相差3个百分点。", "用药后出血的风险是不用药的2倍。"],
  ["吸烟增加肺癌风险。", "吸烟的人得肺癌的风险翻倍。"],
  ["接种组每100人中有2人感染，未接种组每100人中有10人感染。", "不接种的人感染的风险高5倍。"],
  [
    "每100人中用甲药者3人、用乙药者5人发生出血。",
    "每100人中用甲药的有3人出血，每1000人中用乙药的有50人出血。",
  ],
])("%s → %s is found", (printed, said) => {
  expect(judge(printed, said)).toContain("hard");
});

test.each([
  [
    ASTHMA,
    "Over a year, 100 in 1,000 people have an attack without and 45 in 1,000 with a steroid inhaler.",
  ],
  [
    ASTHMA,
    "Steroid inhalers more than halve the risk of an attack: from 100 to 45 of 1,000 people a year.",
  ],
  [
    "Stroke occurred in 4.5% with treatment versus 7.0% with placebo.",
    "Strokes happened in 4.5% of people with treatment and 7.0% with placebo.",
  ],
  ["Risk fell by 2 percentage points.", "The risk of a stroke fell by 2 percentage points."],
  [
    "Reduce the dose by 50% in renal impairment, which raises the risk of bleeding.",
    "The dose is cut by half in people with weak kidneys, because their risk of bleeding is higher.",
  ],
  [
    "Take twice daily to reduce the risk of infection.",
    "Take it twice a day to lower the risk of infection.",
  ],
  ["The half-life is 12 hours.", "It takes 12 hours until half of the medicine has left the body."],
  [
    "Lose 5% to 10% of body weight to lower the risk of diabetes.",
    "Losing 5% to 10% of your weight lowers your risk of diabetes.",
  ],
  ["Statins lower LDL cholesterol by 30%.", "Statins lower LDL cholesterol by 30%."],
  [
    "ALT more than 3 times the upper limit of normal.",
    "Stop if the liver value is more than 3 times the upper limit of normal.",
  ],
  ["Half of patients relapse within a year.", "About half of people fall ill again within a year."],
  ["Treatment reduces the risk of stroke.", "Treatment lowers the risk of a stroke."],
  [
    "An FEV1 of 80% or more carries a low risk.",
    "A value of 80% or more means a low risk of attacks.",
  ],
  [
    "12 of 347 patients on A and 18 of 352 on B had an infection.",
    "12 of 347 people on A and 18 of 352 on B had an infection.",
  ],
  [
    "每1000名患者中，不用药者约有160人住院，用药者约有115人住院。",
    "1000个人里，不用药的约160人住院，用药的约115人住院。",
  ],
  ["卒中发生率由8%降至4%。", "发生中风的人从8%降到4%。"],
  ["肾功能不全者剂量减半，以降低出血风险。", "肾功能不好的人剂量减半，这样出血的风险更低。"],
  ["体重下降5%~10%可降低糖尿病风险。", "体重减轻5%~10%，得糖尿病的风险会降低。"],
  [
    "转氨酶高于正常值上限3倍时停药，肝损伤风险增加。",
    "转氨酶高于正常值上限3倍时要停药，因为伤肝的风险增加。",
  ],
  ["该药可降低骨折风险。", "这种药能降低骨折的风险。"],
  ["半数患者一年内复发。", "一半的人一年内会复发。"],
  ["症状加重时剂量加倍。", "发作加重时，剂量加倍。"],
  ["发生率相差2个百分点。", "两组发生感染的人相差2个百分点。"],
])("%s → %s stays silent", (printed, said) => {
  expect(judge(printed, said)).toEqual([]);
});

test("what the source itself only gives as a share is a remark", () => {
  expect(
    judge("Condoms decrease the risk of HIV by 80%.", "Condoms lower the risk of HIV by 80%."),
  ).toEqual(["soft"]);
  expect(judge("可使卒中风险降低30%。", "中风的风险降低30%。")).toEqual(["soft"]);
});

test("numbers that only specialists read, and series of one in so many, are remarks", () => {
  expect(judge("The NNT is 25.", "You have to treat 25 people for one to benefit.")).toEqual([
    "soft",
  ]);
  expect(
    judge(
      "The risk is 1 in 50 with A and 1 in 80 with B.",
      "It happens to 1 in 50 people with A and 1 in 80 with B.",
    ),
  ).toEqual(["soft"]);
  expect(judge("需治疗人数为20。", "每治疗20人可使1人获益。")).toEqual(["soft"]);
});
