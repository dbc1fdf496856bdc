import { expect, test } from "vitest";

import { directions } from "@/lib/quality/checks/directions";
import { languageOfExample } from "@/lib/quality/example-claim";
import { findingsOn } from "@/lib/quality/example-sentence";

type Pair = [printed: string, said: string];

/** In free words that say something else. */
const WRONG: Pair[] = [
  [
    "Pelvic floor muscle training reduced episodes of urinary leakage in women with stress incontinence (moderate-certainty evidence).",
    "Women who leak urine when they cough or laugh probably have more leaks when they train the muscles of the pelvic floor.",
  ],
  [
    "SSRIs reduced premenstrual symptoms but increased nausea, decreased libido and insomnia.",
    "SSRIs make the complaints before a period worse. On the downside, they can bring on queasiness, less interest in sex and trouble sleeping.",
  ],
  [
    "Lithium levels should be checked 12 hours after the last dose.",
    "Your lithium level is measured in the blood 12 hours before you next take it.",
  ],
  [
    "Levothyroxine should be taken on an empty stomach, 30 to 60 minutes before breakfast.",
    "Swallow levothyroxine with your breakfast.",
  ],
  [
    "Levothyroxine should be taken on an empty stomach, 30 to 60 minutes before breakfast.",
    "Swallow levothyroxine 30 to 60 minutes after your breakfast.",
  ],
  [
    "In patients with renal impairment, the dose of gabapentin should be reduced.",
    "If you have kidney disease, you need a bigger dose of gabapentin.",
  ],
  [
    "Compared with usual care, exercise training lowered hospital admissions from 33 to 25 per 100 people with heart failure over 12 months.",
    "Over a year, 33 of 100 people with heart failure who trained had to go to hospital; without training it was 25.",
  ],
  [
    "Oral rehydration solution with zinc shortened the duration of diarrhoea by about half a day; vomiting was more common with zinc.",
    "Drinking rehydration solution together with zinc made the diarrhoea last about half a day longer. But children given zinc threw up more often.",
  ],
  [
    "Acupuncture made little or no difference to labour pain (low-certainty evidence).",
    "Acupuncture may greatly ease pain during labour.",
  ],
  [
    "Metformin should be temporarily discontinued before administration of iodinated contrast.",
    "Stop taking metformin for a while after you have been given contrast dye.",
  ],
  [
    "Metformin should be temporarily discontinued before administration of iodinated contrast.",
    "Start taking metformin before you are given contrast dye.",
  ],
  [
    "Bupropion increased quit rates from 11 to 19 per 100 smokers; seizures occurred in about 1 in 1,000 users.",
    "With bupropion, 11 out of 100 smokers managed to stop; without it, 19 did. About one user in 1,000 had a fit.",
  ],
  [
    "Patients with suspected giant cell arteritis should be started on high-dose glucocorticoids immediately.",
    "If doctors suspect giant cell arteritis, wait a few weeks and then start a high dose of steroid.",
  ],
  [
    "A dermatologist should confirm the diagnosis before isotretinoin is prescribed.",
    "After isotretinoin is prescribed, a skin doctor should make sure the diagnosis is right.",
  ],
  [
    "Physiotherapy was superior to surgery for function at 12 months (low certainty).",
    "A year later, people who had surgery may be able to do more than those treated with physiotherapy.",
  ],
  [
    "Warfarin should be stopped 5 days before elective surgery and restarted the evening after the procedure.",
    "Start warfarin 5 days ahead of a planned operation. Stop again on the evening after it.",
  ],
  [
    "Tranexamic acid reduced deaths from bleeding after birth from 19 to 15 per 1,000 without increasing blood clots.",
    "After childbirth, tranexamic acid made deaths from heavy bleeding more common: 19 women in 1,000 died rather than 15. There were no extra blood clots.",
  ],
  [
    "For people with insomnia disorder, cognitive behavioural therapy is recommended as first-line treatment; hypnotics may be considered when it is unsuccessful.",
    "Trouble sleeping that does not go away is best treated with sleeping pills first. Cognitive behavioural therapy can be thought about if that has not worked.",
  ],
  [
    "In women with heavy menstrual bleeding, a levonorgestrel intrauterine system is recommended ahead of oral treatments.",
    "If your periods are very heavy, tablets should be tried before a hormone coil (levonorgestrel).",
  ],
  [
    "Statins increased muscle symptoms slightly (15 more per 1,000 per year) and reduced heart attacks (13 fewer per 1,000 per year).",
    "For every 1,000 people on a statin, 13 more have a heart attack each year, and about 15 fewer get sore or weak muscles.",
  ],
  [
    "Peripherally inserted catheters were associated with more thrombosis than central lines (moderate certainty).",
    "Lines placed in a large central vein probably cause more blood clots than lines put in through the arm.",
  ],
  [
    "After bariatric surgery, lifelong vitamin supplementation is recommended.",
    "Before you have weight-loss surgery, you need to take vitamins for the rest of your life.",
  ],
  [
    "Carbimazole can cause agranulocytosis; patients should report sore throat or fever immediately.",
    "Carbimazole can make some white blood cells disappear. If you get a sore throat or a fever, wait until your next appointment to tell your doctor.",
  ],
  [
    "Antenatal corticosteroids reduced neonatal deaths from 9 to 6 per 100 and increased low blood sugar in newborns from 10 to 15 per 100.",
    "When mothers were given steroids before a very early birth, 9 of 100 babies died instead of 6. Low blood sugar after birth became more frequent, in 15 rather than 10 of 100.",
  ],
];

/** In free words that say the same. */
const FAITHFUL: Pair[] = [
  [
    "Pelvic floor muscle training reduced episodes of urinary leakage in women with stress incontinence (moderate-certainty evidence).",
    "Women who leak urine when they cough or laugh probably have fewer leaks when they train the muscles of the pelvic floor.",
  ],
  [
    "Levothyroxine should be taken on an empty stomach, 30 to 60 minutes before breakfast.",
    "Swallow levothyroxine when your stomach is empty, half an hour to an hour before you have breakfast.",
  ],
  [
    "Compared with usual care, exercise training lowered hospital admissions from 33 to 25 per 100 people with heart failure over 12 months.",
    "Over a year, 25 of 100 people with heart failure who trained had to go to hospital; without training it was 33.",
  ],
  [
    "Acupuncture made little or no difference to labour pain (low-certainty evidence).",
    "Acupuncture may not do much for pain during labour.",
  ],
  [
    "Metformin should be temporarily discontinued before administration of iodinated contrast.",
    "Stop taking metformin for a while before you are given contrast dye.",
  ],
  [
    "Bupropion increased quit rates from 11 to 19 per 100 smokers; seizures occurred in about 1 in 1,000 users.",
    "With bupropion, 19 out of 100 smokers managed to stop; without it, 11 did. About one user in 1,000 had a fit.",
  ],
  [
    "A dermatologist should confirm the diagnosis before isotretinoin is prescribed.",
    "Before isotretinoin is prescribed, a skin doctor should make sure the diagnosis is right.",
  ],
  [
    "Physiotherapy was superior to surgery for function at 12 months (low certainty).",
    "A year later, people treated with physiotherapy may be able to do more than those who had surgery.",
  ],
  [
    "Warfarin should be stopped 5 days before elective surgery and restarted the evening after the procedure.",
    "Stop warfarin 5 days ahead of a planned operation. Start again on the evening after it.",
  ],
  [
    "For people with insomnia disorder, cognitive behavioural therapy is recommended as first-line treatment; hypnotics may be considered when it is unsuccessful.",
    "Trouble sleeping that does not go away is best treated with cognitive behavioural therapy first. Sleeping pills can be thought about if that has not worked.",
  ],
  [
    "Early mobilisation after stroke reduced complications but did not improve survival.",
    "Getting up soon after a stroke led to fewer problems later on. It did not help people live longer, though.",
  ],
  [
    "Statins increased muscle symptoms slightly (15 more per 1,000 per year) and reduced heart attacks (13 fewer per 1,000 per year).",
    "For every 1,000 people on a statin, 13 fewer have a heart attack each year, and about 15 more get sore or weak muscles.",
  ],
  [
    "Peripherally inserted catheters were associated with more thrombosis than central lines (moderate certainty).",
    "Lines put in through the arm probably cause more blood clots than lines placed in a large central vein.",
  ],
  [
    "Antenatal corticosteroids reduced neonatal deaths from 9 to 6 per 100 and increased low blood sugar in newborns from 10 to 15 per 100.",
    "When mothers were given steroids before a very early birth, 6 of 100 babies died instead of 9. Low blood sugar after birth became more frequent, in 15 rather than 10 of 100.",
  ],
];

function blocks([printed, said]: Pair): boolean {
  const language = languageOfExample(said);
  return findingsOn(directions, { language, printed, said, author: "person" }).some((found) =>
    found.startsWith("hard"),
  );
}

test.each(WRONG)("%s: blocks %s", (...pair) => {
  expect(blocks(pair)).toBe(true);
});

test.each(FAITHFUL)("%s: lets pass %s", (...pair) => {
  expect(blocks(pair)).toBe(false);
});
