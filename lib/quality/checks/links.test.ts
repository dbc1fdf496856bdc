import { describe, expect, test } from "vitest";

import type { Language } from "@/lib/documents/schema";
import { links } from "@/lib/quality/checks/links";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

type Case = [language: Language, source: string, text: string];

const WRONG: Case[] = [
  ["en", "Further advice is available online.", "Read more at https://www.heart-help.org/advice."],
  ["en", "See www.nhs.uk/stroke.", "See www.nhs.uk/strokes."],
  ["en", "Write to info@example.org.", "Write to help@example.org."],
  ["en", "Call 1-800-662-4357.", "Call 1-800-662-4375."],
  ["en", "Call the quit line.", "Call the quit line on 0300 123 1044."],
  ["en", "doi 10.1001/jama.2020.1234.", "doi 10.1001/jama.2020.1243."],
  ["en", "The guideline was updated on 3 May 2021.", "This advice was updated on 5 May 2021."],
  ["en", "The guideline was updated in May 2021.", "The guideline was updated in March 2021."],
  ["en", "Evidence was searched until 2019.", "Studies until 2023 were searched."],
  ["en", "The trial enrolled 500 people.", "The trial of 500 people was published in 2018."],
  ["zh", "可拨打12320咨询。", "可拨打12356咨询。"],
  ["zh", "详见国家卫生健康委网站。", "详见www.nhc.gov.cn。"],
  ["zh", "检索截至2021年5月。", "检索到2022年5月为止。"],
  ["zh", "指南于2020年3月4日发布。", "这份指南在2020年4月3日发布。"],
  ["zh", "请咨询医生。", "请咨询医生，电话010-65290011。"],
];

const FAITHFUL: Case[] = [
  ["en", "See www.nhs.uk/stroke.", "You can read more at www.nhs.uk/stroke."],
  ["en", "Call 1-800-662-4357.", "The number to call is 1 800 662 4357."],
  ["en", "Write to info@example.org.", "Send an e-mail to info@example.org."],
  ["en", "Updated 2021-05-03.", "This advice was updated on 3 May 2021."],
  ["en", "Updated May 3, 2021.", "The update came out in May 2021."],
  ["en", "Evidence to December 2019 was searched.", "Studies until 2019 were searched."],
  [
    "en",
    "From 2000 mg upwards, side effects are common.",
    "From 2000 mg, side effects are common.",
  ],
  ["en", "Limit sodium to 2000 mg per day.", "Eat no more than 2000 mg of sodium a day."],
  ["en", "Give 1.5 to 2.0 mg.", "You get 1.5 to 2.0 mg."],
  ["en", "In 2000 patients the risk was lower.", "In 2000 people the risk was lower."],
  ["zh", "可拨打12320咨询。", "有问题可以拨打12320。"],
  ["zh", "检索截至2021年5月。", "检索到2021年5月为止。"],
  ["zh", "指南于2020-03-04发布。", "这份指南在2020年3月4日发布。"],
  ["zh", "每日摄入2000 kcal。", "每天吃2000 kcal。"],
];

const judge = ([language, source, text]: Case) => judgeSentence(links, { language, source, text });

describe("F12", () => {
  test.each(WRONG)("%s: %s ≠ %s", (...wrong) => {
    expect(judge(wrong)).not.toEqual([]);
  });

  test.each(FAITHFUL)("%s: %s = %s", (...right) => {
    expect(judge(right)).toEqual([]);
  });

  test("the year of the guideline's record may be told anywhere", () => {
    const text = "This guideline was published in 2022.";
    const [found, none] = [null, 2022].map((year) =>
      judgeSentence(links, {
        ...{ language: "en" as const, source: "The guideline is new.", text },
        change: ({ source }) => {
          source.metadata.year = year;
        },
      }),
    );
    expect(found).toHaveLength(1);
    expect(none).toEqual([]);
  });
});
