import { expect, test } from "vitest";

import { stigma } from "@/lib/quality/checks/stigma";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [printed: string, said: string];

/** In free words that say something else. */
const WRONG: Pair[] = [
  [
    "Offer nicotine replacement therapy to people who smoke and are hospitalised.",
    "Smokers who were too lazy to quit and have to stay in hospital should be offered nicotine patches, gum or another nicotine product.",
  ],
  [
    "People with schizophrenia who smoke should be offered help to quit.",
    "Crazy people who smoke should be offered support to give up.",
  ],
  [
    "For adults with obesity (BMI ≥30 kg/m²), we suggest referral to an intensive lifestyle programme.",
    "Greedy adults with obesity (BMI of 30 or more) could be sent to a programme that helps them change how they eat and move.",
  ],
  [
    "People with advanced dementia should not be given feeding tubes; careful hand feeding should be offered instead.",
    "Senile old people should not be tube fed. Carers should feed the person by hand, slowly and gently.",
  ],
  [
    "65岁以上且过去1年内跌倒≥2次的老年人，建议进行多因素跌倒风险评估。",
    "过了65岁、最近一年摔过两次或更多的老不中用的老东西，建议做一次全面检查，看看为什么会摔倒。",
  ],
  [
    "推荐对住院的吸烟者提供尼古丁替代治疗。",
    "戒不掉烟的老烟鬼住院期间，推荐给他们用尼古丁贴片、口香糖这类替代品。",
  ],
  ["患有精神分裂症的吸烟者应获得戒烟帮助。", "抽烟的疯子，应当有人帮他们戒烟。"],
  [
    "晚期痴呆患者不推荐管饲，应由照护者细心喂食。",
    "老糊涂到了晚期，不推荐插管子喂，照顾的人要慢慢地用手喂。",
  ],
  [
    "肥胖成人（BMI≥28 kg/m²）可转诊至强化生活方式干预项目。",
    "好吃懒做的胖子，BMI达到28或更高，可以让医生介绍去参加改变饮食和运动习惯的项目。",
  ],
  [
    "高血压患者应每日食盐摄入<5 g，并增加蔬菜水果摄入。",
    "嘴馋又管不住自己的高血压病人，一天吃盐要少于5 g，蔬菜水果多吃点。",
  ],
];

/** In free words that say the same. */
const FAITHFUL: Pair[] = [
  [
    "Offer nicotine replacement therapy to people who smoke and are hospitalised.",
    "Smokers who have to stay in hospital should be offered nicotine patches, gum or another nicotine product.",
  ],
  [
    "People with schizophrenia who smoke should be offered help to quit.",
    "People who live with schizophrenia and smoke should be offered support to give up.",
  ],
  [
    "For adults with obesity (BMI ≥30 kg/m²), we suggest referral to an intensive lifestyle programme.",
    "Adults living with obesity (BMI of 30 or more) could be sent to a programme that helps them change how they eat and move.",
  ],
  [
    "People with advanced dementia should not be given feeding tubes; careful hand feeding should be offered instead.",
    "In the late stage of dementia, tube feeding is not advised. Carers should feed the person by hand, slowly and gently.",
  ],
  [
    "Parents should be advised to place infants on their backs to sleep.",
    "Always lay your baby on its back to sleep.",
  ],
  [
    "Refer people with unexplained weight loss and dysphagia urgently for endoscopy.",
    "People who lose weight without a reason and find it hard to swallow should quickly be sent for a camera test of the gullet and stomach.",
  ],
  [
    "We recommend compression stockings for people with venous leg ulcers who can tolerate them.",
    "People with a leg ulcer caused by vein problems are advised to wear compression stockings, as long as they can bear them.",
  ],
  [
    "65岁以上且过去1年内跌倒≥2次的老年人，建议进行多因素跌倒风险评估。",
    "过了65岁、最近一年摔过两次或更多的老人家，建议做一次全面检查，看看为什么会摔倒。",
  ],
  [
    "推荐对住院的吸烟者提供尼古丁替代治疗。",
    "抽烟的人住院期间，推荐给他们用尼古丁贴片、口香糖这类替代品。",
  ],
  ["患有精神分裂症的吸烟者应获得戒烟帮助。", "得了精神分裂症又抽烟的人，应当有人帮他们戒烟。"],
  [
    "晚期痴呆患者不推荐管饲，应由照护者细心喂食。",
    "痴呆到了晚期，不推荐插管子喂，照顾的人要慢慢地用手喂。",
  ],
  [
    "肥胖成人（BMI≥28 kg/m²）可转诊至强化生活方式干预项目。",
    "BMI达到28或更高的肥胖成年人，可以让医生介绍去参加改变饮食和运动习惯的项目。",
  ],
  [
    "卒中后早期活动可减少并发症，但未改善生存。",
    "中风以后早点下床活动，后面出的毛病会少一些，不过人并不会因此活得更久。",
  ],
  [
    "处方肾上腺素自动注射笔的患者应接受自我注射培训。",
    "开了肾上腺素笔的人，应该有人教会他怎么自己打。",
  ],
  [
    "高血压患者应每日食盐摄入<5 g，并增加蔬菜水果摄入。",
    "血压高的人，一天吃盐要少于5 g，蔬菜水果多吃点。",
  ],
  ["应鼓励乙肝患者家属接种乙肝疫苗。", "家里有人得乙肝的，家人最好都去打乙肝疫苗。"],
];

function blocks([printed, said]: Pair): boolean {
  const language = languageOfExample(said);
  return findingsOn(stigma, { language, printed, said, author: "person" }).some((found) =>
    found.startsWith("hard"),
  );
}

test.each(WRONG)("%s: blocks %s", (...pair) => {
  expect(blocks(pair)).toBe(true);
});

test.each(FAITHFUL)("%s: lets pass %s", (...pair) => {
  expect(blocks(pair)).toBe(false);
});
