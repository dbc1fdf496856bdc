import { describe, expect, it } from "vitest";

import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";
import { cutGroups } from "@/lib/quality/nearly-verbatim/cut-groups";
import { cutHarm } from "@/lib/quality/nearly-verbatim/cut-harms";
import { readerInstead } from "@/lib/quality/nearly-verbatim/exchanged-actors";
import { exchangedCounter } from "@/lib/quality/nearly-verbatim/exchanged-counters";
import { exchangedLimitWord } from "@/lib/quality/nearly-verbatim/exchanged-limit-words";
import { exchangedRoute } from "@/lib/quality/nearly-verbatim/exchanged-routes";
import { lostSign } from "@/lib/quality/nearly-verbatim/lost-signs";
import { findOpposedWord } from "@/lib/quality/nearly-verbatim/opposed-words";
import { raisedDuty } from "@/lib/quality/nearly-verbatim/raised-duty";
import { settledHedge } from "@/lib/quality/nearly-verbatim/settled-hedge";
import { turnedWords } from "@/lib/quality/nearly-verbatim/turned-words";

describe("closeEdits", () => {
  it("tells what was exchanged, put in and cut where the rest stands as it was", () => {
    const edits = closeEdits(
      "Adults with gout can usually start a low dose of colchicine at home.",
      "Adults with gout may start a low dose of colchicine.",
    );
    expect(edits.map(({ lost, added }) => [lost, added])).toEqual([
      ["may", "can usually"],
      ["", "at home"],
    ]);
  });

  it("leaves out brackets that explain a word", () => {
    expect(
      closeEdits("使用甲氨蝶呤（一种免疫抑制药）前应查血常规。", "使用甲氨蝶呤前应查血常规。"),
    ).toEqual([]);
  });

  it("says nothing of a sentence that was worded anew", () => {
    expect(
      closeEdits(
        "If your gout flares up, a little colchicine taken early may calm it down.",
        "Low-dose colchicine is recommended within 12 hours of flare onset.",
      ),
    ).toEqual([]);
  });
});

describe("cutGroups", () => {
  it.each([
    [
      "The test is offered to adults with a family history of glaucoma.",
      "The test is offered to asymptomatic adults with a family history of glaucoma.",
      "asymptomatic",
    ],
    [
      "Iron tablets are suggested for women in their last three months.",
      "Iron tablets are suggested for pregnant women in their last three months.",
      "pregnant",
    ],
    [
      "The vaccine is recommended for people every year.",
      "The vaccine is recommended for people who take immunosuppressants every year.",
      "who take immunosuppressants",
    ],
  ])("finds the cut in %s", (said, printed, cut) => {
    expect(cutGroups(said, printed, "en")).toEqual([cut]);
  });

  it.each([
    ["妇女应在孕早期补充叶酸片并定期复查。", "高龄妇女应在孕早期补充叶酸片并定期复查。", "高龄"],
    [
      "该方案适用于丙肝患者的初始抗病毒治疗。",
      "该方案适用于合并肝硬化的丙肝患者的初始抗病毒治疗。",
      "合并肝硬化的",
    ],
    ["对患者应尽早进行营养支持和康复训练。", "对危重患者应尽早进行营养支持和康复训练。", "危重"],
  ])("finds the cut in %s", (said, printed, cut) => {
    expect(cutGroups(said, printed, "zh")).toEqual([cut]);
  });

  it.each([
    [
      "You should have an eye test every year after the age of 40 years.",
      "Pregnant women should have an eye test every year after the age of 40 years.",
      "en",
    ],
    [
      "Treatment is offered to adults who are asymptomatic and have high pressure in the eye.",
      "Treatment is offered to asymptomatic adults and have high pressure in the eye.",
      "en",
    ],
    ["成人患者每年应做一次眼底检查并记录结果。", "成人患者每年应做一次眼底检查并记录结果。", "zh"],
    ["患者每年应做一次眼底检查并记录结果。", "成年患者每年应做一次眼底检查并记录结果。", "zh"],
  ] as const)("leaves %s alone", (said, printed, language) => {
    expect(cutGroups(said, printed, language)).toEqual([]);
  });
});

describe("readerInstead", () => {
  it("finds the reader where a professional stood", () => {
    expect(
      readerInstead(
        "Patients and you should set the dose together at every visit.",
        "Patients and clinicians should set the dose together at every visit.",
        "en",
      ),
    ).toBe("you");
    expect(
      readerInstead("换药前应由您自己评估伤口愈合情况。", "换药前应由护士评估伤口愈合情况。", "zh"),
    ).not.toBeNull();
  });

  it("lets professionals speak to the reader", () => {
    expect(
      readerInstead(
        "Clinicians should set the dose together with you at every visit.",
        "Clinicians should set the dose together with patients at every visit.",
        "en",
      ),
    ).toBeNull();
    expect(
      readerInstead(
        "医生应和您一起制定康复计划并每月复查。",
        "医生应和患者一起制定康复计划并每月复查。",
        "zh",
      ),
    ).toBeNull();
  });
});

describe("exchangedLimitWord", () => {
  it.each([
    [
      "The benefit of the vaccine is about moderate in this group.",
      "The benefit of the vaccine is at least moderate in this group.",
      "en",
    ],
    ["服药期间至多复查一次肝功能和血常规。", "服药期间至少复查一次肝功能和血常规。", "zh"],
  ] as const)("finds it in %s", (said, printed, language) => {
    expect(exchangedLimitWord(said, printed, language)).not.toBeNull();
  });

  it("takes two ways to say one limit for the same", () => {
    expect(
      exchangedLimitWord(
        "The benefit of the vaccine is no less than moderate in this group.",
        "The benefit of the vaccine is at least moderate in this group.",
        "en",
      ),
    ).toBeNull();
  });
});

describe("turnedWords", () => {
  it("finds a bare not that was taken out or put in", () => {
    expect(
      turnedWords("伤口换药是为了愈合而是增加痛苦。", "伤口换药是为了愈合而不是增加痛苦。", "zh"),
    ).toEqual({ lost: "不", added: null });
    expect(
      turnedWords(
        "This dressing does not need to be changed every day.",
        "This dressing does need to be changed every day.",
        "en",
      ),
    ).toEqual({ lost: null, added: "not" });
  });

  it("lets a not move to another place of its sentence", () => {
    expect(
      turnedWords("术后当天建议不下床活动或洗澡。", "术后当天不建议下床活动或洗澡。", "zh"),
    ).toEqual({ lost: null, added: null });
  });
});

describe("raisedDuty", () => {
  it("finds must for should, and lets should be said as ought to", () => {
    const printed = "The splint should be worn at night for six weeks.";
    expect(raisedDuty("The splint must be worn at night for six weeks.", printed, "en")).toBe(
      "must",
    );
    expect(raisedDuty("The splint ought to be worn at night for six weeks.", printed, "en")).toBe(
      null,
    );
    expect(
      raisedDuty("术后必须抬高患肢并观察末梢血运。", "术后应抬高患肢并观察末梢血运。", "zh"),
    ).toBe("必须");
  });
});

describe("exchangedCounter", () => {
  it("finds boxes for tablets, and no difference between tablets and capsules", () => {
    expect(exchangedCounter("每次服2盒，每日3次。", "每次服2片，每日3次。")).toBe("盒");
    expect(exchangedCounter("每次服2粒，每日3次。", "每次服2片，每日3次。")).toBeNull();
  });
});

describe("cutHarm", () => {
  const cut = (said: string, printed: string, language: "en" | "zh", beside = "") =>
    cutHarm({ said, printed, beside, language });

  it("finds the harm at the end of a sentence that was cut off", () => {
    expect(
      cut(
        "Steroid drops calm the inflammation within days.",
        "Steroid drops calm the inflammation within days but can raise the pressure in the eye and cause glaucoma.",
        "en",
      ),
    ).toContain("glaucoma");
    expect(
      cut("该药可较快缓解关节疼痛。", "该药可较快缓解关节疼痛，但可引起胃出血和肾损害。", "zh"),
    ).toContain("胃出血");
  });

  it("lets another sentence beside it tell the harm", () => {
    expect(
      cut(
        "Steroid drops calm the inflammation within days.",
        "Steroid drops calm the inflammation within days but can raise the pressure in the eye and cause glaucoma.",
        "en",
        "They can raise the pressure in the eye and cause glaucoma.",
      ),
    ).toBeNull();
  });

  it("lets what is no harm be left out", () => {
    expect(
      cut(
        "Steroid drops calm the inflammation within days.",
        "Steroid drops calm the inflammation within days and are available in two strengths.",
        "en",
      ),
    ).toBeNull();
  });
});

it.each([
  ["en", "Stop the drops within 3 days.", "Start the drops within 3 days.", "Stop"],
  ["en", "Tell people without asthma.", "Tell people with asthma.", "without"],
  ["en", "Tell people who have asthma.", "Tell people with asthma.", null],
  ["zh", "术后两小时内给予抗菌药物。", "术前两小时内给予抗菌药物。", "后"],
  ["zh", "术前的两小时之内给予抗菌药物。", "术前两小时内给予抗菌药物。", null],
] as const)("%s: a word turned round is told: %s", (language, said, printed, stated) => {
  expect(findOpposedWord(said, printed, language)?.stated ?? null).toBe(stated);
});

it.each([
  ["en", "Eye pressure is known to be a cause.", "Eye pressure is thought to be a cause.", "known"],
  ["en", "Eye pressure is held to be a cause.", "Eye pressure is thought to be a cause.", null],
  [
    "zh",
    "这种罕见并发症的发生证实与长期吸烟有关。",
    "这种罕见并发症的发生推测与长期吸烟有关。",
    "证实",
  ],
] as const)("%s: what is only held is not known: %s", (language, said, printed, stated) => {
  expect(settledHedge(said, printed, language)).toBe(stated);
});

it.each([
  ["Screen adults with 3 or more falls.", "Screen adults with ≥3 falls.", null],
  ["Screen adults with 3 falls.", "Screen adults with ≥3 falls.", "3"],
  ["收缩压160 mmHg时应就诊。", "收缩压≥160 mmHg时应就诊。", "160"],
])("a number that lost its comparison is told: %s", (said, printed, number) => {
  expect(lostSign(said, printed)).toBe(number);
});

it.each([
  ["en", "Give vitamin K orally at birth.", "Give vitamin K intramuscularly at birth.", "orally"],
  [
    "zh",
    "新生儿出生后应静脉注射维生素K一次以预防出血。",
    "新生儿出生后应口服维生素K一次以预防出血。",
    "静脉注射",
  ],
] as const)("%s: another way of giving is told: %s", (language, said, printed, way) => {
  expect(exchangedRoute(said, printed, language)).toBe(way);
});
