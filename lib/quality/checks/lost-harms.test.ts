import { expect, test } from "vitest";

import { companions } from "@/lib/quality/checks/companions";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [printed: string, said: string];

/** In free words that say something else. */
const WRONG: Pair[] = [
  [
    "SSRIs reduced premenstrual symptoms but increased nausea, decreased libido and insomnia.",
    "SSRIs make the complaints before a period milder.",
  ],
  [
    "Oral rehydration solution with zinc shortened the duration of diarrhoea by about half a day; vomiting was more common with zinc.",
    "Drinking rehydration solution together with zinc cut the length of the diarrhoea by about half a day.",
  ],
  [
    "Bupropion increased quit rates from 11 to 19 per 100 smokers; seizures occurred in about 1 in 1,000 users.",
    "With bupropion, 19 out of 100 smokers managed to stop; without it, 11 did.",
  ],
  [
    "Topical capsaicin relieved postherpetic neuralgia; burning at the application site was reported by 60 of 100 users.",
    "Capsaicin cream eased the nerve pain that can follow shingles.",
  ],
  [
    "Statins increased muscle symptoms slightly (15 more per 1,000 per year) and reduced heart attacks (13 fewer per 1,000 per year).",
    "For every 1,000 people on a statin, 13 fewer have a heart attack each year.",
  ],
  [
    "Carbimazole can cause agranulocytosis; patients should report sore throat or fever immediately.",
    "While on carbimazole, tell your doctor at once if you get a sore throat or a fever.",
  ],
  [
    "Antenatal corticosteroids reduced neonatal deaths from 9 to 6 per 100 and increased low blood sugar in newborns from 10 to 15 per 100.",
    "When mothers were given steroids before a very early birth, 6 of 100 babies died instead of 9.",
  ],
  [
    "SSRI类药物可减轻经前期症状，但可引起恶心、性欲减退和失眠。",
    "SSRI类药能让来月经前的不舒服轻一些。",
  ],
  ["补锌可使儿童腹泻病程缩短约半天，但呕吐更常见。", "给拉肚子的孩子补锌，病能早好半天左右。"],
  [
    "安非他酮使每100例吸烟者戒烟成功由11例增加至19例；约1/1000的使用者发生癫痫发作。",
    "100个抽烟的人里，用安非他酮的有19个戒成了，不用的有11个。",
  ],
  [
    "局部辣椒素可缓解带状疱疹后神经痛，60%的使用者出现用药部位灼热感。",
    "抹辣椒素能让带状疱疹好了以后留下的神经痛轻一点。",
  ],
  [
    "他汀治疗每年每1000人减少13例心肌梗死，增加15例肌肉症状。",
    "1000个人吃他汀，一年里得心梗的少13个。",
  ],
  [
    "产前使用糖皮质激素使每100例早产儿死亡由9例降至6例，新生儿低血糖由10例增至15例。",
    "生得太早的宝宝，妈妈产前打过激素的，100个里死亡的从9个减到6个。",
  ],
  [
    "卡比马唑可致粒细胞缺乏，患者出现咽痛或发热应立即就诊。",
    "吃卡比马唑时，嗓子疼或者发烧了，要马上去看医生。",
  ],
];

/** In free words that say the same. */
const FAITHFUL: Pair[] = [
  [
    "SSRIs reduced premenstrual symptoms but increased nausea, decreased libido and insomnia.",
    "SSRIs make the complaints before a period milder. On the downside, they can bring on queasiness, less interest in sex and trouble sleeping.",
  ],
  [
    "Oral rehydration solution with zinc shortened the duration of diarrhoea by about half a day; vomiting was more common with zinc.",
    "Drinking rehydration solution together with zinc cut the length of the diarrhoea by about half a day. But children given zinc threw up more often.",
  ],
  [
    "Bupropion increased quit rates from 11 to 19 per 100 smokers; seizures occurred in about 1 in 1,000 users.",
    "With bupropion, 19 out of 100 smokers managed to stop; without it, 11 did. About one user in 1,000 had a fit.",
  ],
  [
    "Topical capsaicin relieved postherpetic neuralgia; burning at the application site was reported by 60 of 100 users.",
    "Capsaicin cream eased the nerve pain that can follow shingles. 60 in 100 people felt a burning where they put it.",
  ],
  [
    "Tranexamic acid reduced deaths from bleeding after birth from 19 to 15 per 1,000 without increasing blood clots.",
    "After childbirth, tranexamic acid cut deaths from heavy bleeding: 15 women in 1,000 died rather than 19. There were no extra blood clots.",
  ],
  [
    "Patients taking lithium should maintain adequate fluid intake and avoid NSAIDs.",
    "While you take lithium, drink plenty and stay away from anti-inflammatory painkillers (NSAIDs).",
  ],
  [
    "Statins increased muscle symptoms slightly (15 more per 1,000 per year) and reduced heart attacks (13 fewer per 1,000 per year).",
    "For every 1,000 people on a statin, 13 fewer have a heart attack each year, and about 15 more get sore or weak muscles.",
  ],
  [
    "After bariatric surgery, lifelong vitamin supplementation is recommended.",
    "Once you have had weight-loss surgery, you need to take vitamins for the rest of your life.",
  ],
  [
    "Carbimazole can cause agranulocytosis; patients should report sore throat or fever immediately.",
    "Carbimazole can make some white blood cells disappear. Tell your doctor at once if you get a sore throat or a fever.",
  ],
  [
    "Antenatal corticosteroids reduced neonatal deaths from 9 to 6 per 100 and increased low blood sugar in newborns from 10 to 15 per 100.",
    "When mothers were given steroids before a very early birth, 6 of 100 babies died instead of 9. Low blood sugar after birth became more frequent, in 15 rather than 10 of 100.",
  ],
  [
    "SSRI类药物可减轻经前期症状，但可引起恶心、性欲减退和失眠。",
    "SSRI类药能让来月经前的不舒服轻一些，不过吃了可能会想吐、性欲变差、睡不好。",
  ],
  [
    "补锌可使儿童腹泻病程缩短约半天，但呕吐更常见。",
    "给拉肚子的孩子补锌，病能早好半天左右，可是吐的孩子也会多一些。",
  ],
  [
    "安非他酮使每100例吸烟者戒烟成功由11例增加至19例；约1/1000的使用者发生癫痫发作。",
    "100个抽烟的人里，用安非他酮的有19个戒成了，不用的有11个。大约1000个用药的人里有1个抽风。",
  ],
  [
    "局部辣椒素可缓解带状疱疹后神经痛，60%的使用者出现用药部位灼热感。",
    "抹辣椒素能让带状疱疹好了以后留下的神经痛轻一点，但有60%的人抹药的地方火辣辣的。",
  ],
  [
    "氨甲环酸使每1000例产妇产后出血死亡由19例降至15例，未增加血栓事件。",
    "生完孩子用氨甲环酸，1000个产妇里因为大出血去世的从19个降到15个，血栓也没有变多。",
  ],
  [
    "他汀治疗每年每1000人减少13例心肌梗死，增加15例肌肉症状。",
    "1000个人吃他汀，一年里得心梗的少13个，肌肉酸痛没劲的多15个。",
  ],
  ["减重手术后应终身补充维生素。", "做过减肥手术，以后一辈子都要补维生素。"],
  [
    "产前使用糖皮质激素使每100例早产儿死亡由9例降至6例，新生儿低血糖由10例增至15例。",
    "生得太早的宝宝，妈妈产前打过激素的，100个里死亡的从9个减到6个；但刚出生时低血糖的从10个多到15个。",
  ],
  [
    "卡比马唑可致粒细胞缺乏，患者出现咽痛或发热应立即就诊。",
    "卡比马唑可能让白细胞变得很少。嗓子疼或者发烧了，要马上去看医生。",
  ],
];

function blocks([printed, said]: Pair): boolean {
  const language = languageOfExample(said);
  return findingsOn(companions, { language, printed, said, author: "person" }).some((found) =>
    found.startsWith("hard"),
  );
}

test.each(WRONG)("%s: blocks %s", (...pair) => {
  expect(blocks(pair)).toBe(true);
});

test.each(FAITHFUL)("%s: lets pass %s", (...pair) => {
  expect(blocks(pair)).toBe(false);
});
