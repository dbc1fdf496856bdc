import { expect, test } from "vitest";

import { coverage } from "@/lib/quality/checks/coverage";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [printed: string, said: string];

/** In free words that say something else. */
const WRONG: Pair[] = [
  [
    "Fluoroquinolones should be avoided in patients with myasthenia gravis and in those with a history of aortic aneurysm.",
    "If you have myasthenia gravis, fluoroquinolone antibiotics are best avoided.",
  ],
  [
    "Dabigatran is contraindicated in patients with active pathological bleeding or severe renal impairment (CrCl <30 mL/min).",
    "You must not take dabigatran if your kidneys work very poorly (CrCl below 30 mL/min).",
  ],
  [
    "Live vaccines are contraindicated during immunosuppressive therapy and in pregnancy.",
    "Live vaccines are not for you while you are expecting a baby.",
  ],
  [
    "Tetracyclines should not be given to children under 8 years or to pregnant women because of tooth discolouration.",
    "Tetracyclines are not suitable for kids younger than 8: they can stain the teeth.",
  ],
  [
    "Domperidone is contraindicated in patients with moderate or severe hepatic impairment, prolonged QT interval, or significant electrolyte disturbances.",
    "Do not use domperidone if your liver is not working well (moderately or severely affected) or if the salts in your blood are badly out of balance.",
  ],
  [
    "Do not give codeine to breastfeeding mothers or to children under 12 years.",
    "Codeine is not for children younger than 12.",
  ],
  [
    "重症肌无力患者及有主动脉瘤病史者应避免使用氟喹诺酮类药物。",
    "得了重症肌无力的人，不要用氟喹诺酮这类消炎药。",
  ],
  [
    "活动性出血或严重肾功能损害（CrCl<30 mL/min）患者禁用达比加群。",
    "肾功能很差（CrCl低于30 mL/min）的人，不能吃达比加群。",
  ],
  ["免疫抑制治疗期间及妊娠期禁止接种活疫苗。", "怀着孩子的时候，不能打活疫苗。"],
  [
    "8岁以下儿童及孕妇不应使用四环素类药物，以免牙齿变色。",
    "8岁以下的小朋友别用四环素类药，不然牙会变黄。",
  ],
  [
    "中重度肝功能损害、QT间期延长或明显电解质紊乱者禁用多潘立酮。",
    "肝功能受损到中度或重度，或者血里的盐分明显失衡的人，都不能吃多潘立酮。",
  ],
  ["哺乳期妇女及12岁以下儿童禁用可待因。", "没满12岁的孩子，不能用可待因。"],
];

/** In free words that say the same. */
const FAITHFUL: Pair[] = [
  [
    "Fluoroquinolones should be avoided in patients with myasthenia gravis and in those with a history of aortic aneurysm.",
    "If you have myasthenia gravis, or have ever had a bulge in the main artery of your body, fluoroquinolone antibiotics are best avoided.",
  ],
  [
    "Dabigatran is contraindicated in patients with active pathological bleeding or severe renal impairment (CrCl <30 mL/min).",
    "You must not take dabigatran if you are bleeding at the moment or if your kidneys work very poorly (CrCl below 30 mL/min).",
  ],
  [
    "Patients should be advised not to drive or operate machinery while taking zopiclone.",
    "Do not drive a car or use machines while you are on zopiclone.",
  ],
  [
    "Live vaccines are contraindicated during immunosuppressive therapy and in pregnancy.",
    "Live vaccines are not for you while you take medicines that damp down your immune system, nor while you are expecting a baby.",
  ],
  [
    "In adults with acute gout, we recommend NSAIDs, colchicine or glucocorticoids; in those with heart failure, NSAIDs should not be used.",
    "An attack of gout in adults is treated with an anti-inflammatory painkiller (NSAID), colchicine or a steroid. With a weak heart you should not take NSAIDs.",
  ],
  [
    "Tetracyclines should not be given to children under 8 years or to pregnant women because of tooth discolouration.",
    "Tetracyclines are not suitable for kids younger than 8, nor for anyone who is pregnant: they can stain the teeth.",
  ],
  [
    "Domperidone is contraindicated in patients with moderate or severe hepatic impairment, prolonged QT interval, or significant electrolyte disturbances.",
    "Do not use domperidone if your liver is not working well (moderately or severely affected), if your heart tracing shows a long QT interval, or if the salts in your blood are badly out of balance.",
  ],
  [
    "Do not give codeine to breastfeeding mothers or to children under 12 years.",
    "Codeine is not for children younger than 12, and not for mothers who nurse their baby.",
  ],
  [
    "重症肌无力患者及有主动脉瘤病史者应避免使用氟喹诺酮类药物。",
    "得了重症肌无力的人，还有以前查出过主动脉瘤的人，都不要用氟喹诺酮这类消炎药。",
  ],
  [
    "活动性出血或严重肾功能损害（CrCl<30 mL/min）患者禁用达比加群。",
    "正在出血，或者肾功能很差（CrCl低于30 mL/min）的人，不能吃达比加群。",
  ],
  [
    "免疫抑制治疗期间及妊娠期禁止接种活疫苗。",
    "正在用压低免疫力的药，或者怀着孩子的时候，不能打活疫苗。",
  ],
  [
    "8岁以下儿童及孕妇不应使用四环素类药物，以免牙齿变色。",
    "8岁以下的小朋友和孕妈妈都别用四环素类药，不然牙会变黄。",
  ],
  ["患者服用佐匹克隆期间不应驾驶或操作机械。", "吃佐匹克隆的这段时间，别开车，也别操作机器。"],
  [
    "急性痛风患者推荐使用NSAIDs、秋水仙碱或糖皮质激素；心力衰竭患者不宜使用NSAIDs。",
    "痛风急性发作，推荐用NSAIDs（消炎止痛药）、秋水仙碱或者激素。心衰的人就不要用NSAIDs了。",
  ],
  ["对磺胺类药物过敏者禁用塞来昔布。", "对磺胺药过敏的人，千万别吃塞来昔布。"],
  [
    "中重度肝功能损害、QT间期延长或明显电解质紊乱者禁用多潘立酮。",
    "肝功能受损到中度或重度、心电图QT间期变长，或者血里的盐分明显失衡的人，都不能吃多潘立酮。",
  ],
  [
    "服用锂盐期间应保证充足饮水，避免使用NSAIDs。",
    "吃锂盐的时候要多喝水，别用消炎止痛药（NSAIDs）。",
  ],
  [
    "哺乳期妇女及12岁以下儿童禁用可待因。",
    "正在给孩子喂奶的妈妈和没满12岁的孩子，都不能用可待因。",
  ],
];

function blocks([printed, said]: Pair): boolean {
  const language = languageOfExample(said);
  return findingsOn(coverage, { language, printed, said, author: "person" }).includes(
    "hard contraindication_unsaid",
  );
}

test.each(WRONG)("%s: blocks %s", (...pair) => {
  expect(blocks(pair)).toBe(true);
});

test.each(FAITHFUL)("%s: lets pass %s", (...pair) => {
  expect(blocks(pair)).toBe(false);
});
