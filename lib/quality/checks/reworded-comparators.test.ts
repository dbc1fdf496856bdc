import { expect, test } from "vitest";

import { comparators } from "@/lib/quality/checks/comparators";
import { languageOfExample } from "@/lib/quality/example-claim";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

type Pair = [printed: string, said: string];

/** The same limit in everyday words. */
const FAITHFUL: Pair[] = [
  [
    "Varicella vaccination should not be given to infants under 9 months of age.",
    "A baby who has not reached nine months should not have the chickenpox jab.",
  ],
  [
    "In adults with Achilles tendon rupture treated without surgery, about 8% had a re-rupture within 2 years.",
    "Of the people whose torn Achilles tendon was left to heal without an operation, about 8% had torn it again by two years later.",
  ],
  [
    "Vitamin D drops are advised for infants up to 1 year of age or beyond.",
    "Give your baby vitamin D drops until the first birthday, or for longer.",
  ],
  [
    "Start drops when eye pressure is 24 mmHg or higher in people at risk of glaucoma.",
    "If you are at risk of glaucoma, treatment with drops starts once the pressure in your eye gets over 24 mmHg.",
  ],
  [
    "Keep serum phosphate <1.8 mmol/L in people on dialysis.",
    "On dialysis, the phosphate in your blood is best held at 1.8 mmol/L or lower.",
  ],
  ["透析患者血红蛋白宜控制在<130 g/L。", "做透析的人，血红蛋白最好控制在130 g/L以内。"],
  ["新生儿黄疸复查应至少每24 h进行1次。", "宝宝有黄疸的话，隔不了24小时就要复查一次。"],
  ["青光眼患者目标眼压应<18 mmHg。", "得了青光眼，眼压要降到18 mmHg以内。"],
  ["<14岁的儿童不宜佩戴角膜塑形镜。", "孩子还没满14岁的，先别戴塑形镜。"],
];

/** The other side of the limit. */
const WRONG: Pair[] = [
  [
    "Varicella vaccination should not be given to infants under 9 months of age.",
    "A baby who is over nine months old should not have the chickenpox jab.",
  ],
  [
    "A knocked-out adult tooth should be put back within 60 minutes.",
    "If a grown-up tooth gets knocked out, have it put back only after 60 minutes have gone by.",
  ],
  [
    "A hip fracture should be operated on within 36 hours of admission.",
    "If you break your hip, your operation should be done no sooner than 36 hours after you came in.",
  ],
  [
    "Start drops when eye pressure is 24 mmHg or higher in people at risk of glaucoma.",
    "If you are at risk of glaucoma, treatment with drops starts as long as the pressure in your eye is below 24 mmHg.",
  ],
  [
    "Keep serum phosphate <1.8 mmol/L in people on dialysis.",
    "On dialysis, the phosphate in your blood is best held at 1.8 mmol/L or more.",
  ],
  [
    "Physiotherapy should continue for at least 6 weeks after shoulder surgery.",
    "After an operation on your shoulder, do the exercises for 6 weeks at most.",
  ],
  ["透析患者血红蛋白宜控制在<130 g/L。", "做透析的人，血红蛋白最好保持在130 g/L以上。"],
  ["牙齿外伤脱落后应在60 min内再植。", "牙被撞掉了，等过了60分钟以后再种回去。"],
  ["青光眼患者目标眼压应<18 mmHg。", "得了青光眼，眼压要保持在18 mmHg以上。"],
];

function hardOn([source, text]: Pair) {
  const language = languageOfExample(source);
  return judgeSentence(comparators, { language, source, text })
    .filter(({ severity }) => severity === "hard")
    .map(({ code }) => code);
}

test.each(FAITHFUL)("%s – the same limit in everyday words does not block", (...pair) => {
  expect(hardOn(pair)).toEqual([]);
});

test.each(WRONG)("%s – the other side of the limit blocks: %s", (...pair) => {
  expect(hardOn(pair)).not.toEqual([]);
});
