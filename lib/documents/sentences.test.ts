import { expect, test } from "vitest";

import { splitSentences } from "@/lib/documents/sentences";
import type { Language } from "@/lib/documents/schema";

function sentences(text: string, language: Language = "en"): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

test("ranges leave out surrounding white space", () => {
  expect(splitSentences("  Stop smoking.  Eat well. ", "en")).toEqual([
    { start: 2, end: 15 },
    { start: 17, end: 26 },
  ]);
});

test.each([
  "Use an opioid (e.g., oxycodone) vs. placebo, i.e. with care.",
  "See Fig. 2 and No. 5 of Dr. Smith, approx. 3 days.",
  "Smith et al. reported that P = .003 for 0.5 mg.",
  "The U.S. Preventive Services Task Force recommends screening.",
  "J. K. Smith wrote the section.",
  "1. Clinicians should discuss risks.",
  "Recommendation 4. Clinicians should discuss risks.",
  "Adults with pain (see below. This is short) need care.",
  "A dose of 2.5 mg of vitamin B12.",
])("stays one sentence: %s", (text) => {
  expect(sentences(text)).toEqual([text]);
});

test.each([
  ["Pain is common (3). It can be treated.", ["Pain is common (3).", "It can be treated."]],
  ["Pain is common.¹² It can be treated.", ["Pain is common.¹²", "It can be treated."]],
  ["Pain is common.[3,4] It can be treated.", ["Pain is common.[3,4]", "It can be treated."]],
  ["Give vitamin D. Adults need it.", ["Give vitamin D.", "Adults need it."]],
  ["Shown by Smith et al. The trial ended.", ["Shown by Smith et al.", "The trial ended."]],
  ["He said “stop.” They stopped.", ["He said “stop.”", "They stopped."]],
  ["Is it safe? Yes! eGFR was 60.", ["Is it safe?", "Yes!", "eGFR was 60."]],
  ["Fever. 3 days later it fell.", ["Fever.", "3 days later it fell."]],
  ["It was seen in the U.S. The rate fell.", ["It was seen in the U.S.", "The rate fell."]],
  ["First point\n• Second point\n• Third", ["First point", "• Second point", "• Third"]],
])("is split: %s", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test.each([
  ["应当戒烟。可以运动！", ["应当戒烟。", "可以运动！"]],
  ["他说：“应当戒烟。”然后离开。", ["他说：“应当戒烟。”", "然后离开。"]],
  ["成人（血压高；体重大。需治疗）应当复查。", ["成人（血压高；体重大。需治疗）应当复查。"]],
  ["首选二甲双胍；次选胰岛素。", ["首选二甲双胍；", "次选胰岛素。"]],
  ["空腹血糖 7.0 mmol/L、糖化 6.5%。", ["空腹血糖 7.0 mmol/L、糖化 6.5%。"]],
  ["疗效确切[12]。复查。", ["疗效确切[12]。", "复查。"]],
  ["疗效确切。[12] 复查。", ["疗效确切。[12]", "复查。"]],
  ["如此等等……下一句。", ["如此等等……", "下一句。"]],
  ["应当戒烟. 可以运动.", ["应当戒烟.", "可以运动."]],
  ["（1）成人应当戒烟（1A）。", ["（1）成人应当戒烟（1A）。"]],
  ["未闭合（血压高。复查。", ["未闭合（血压高。", "复查。"]],
])("Chinese is split: %s", (text, expected) => {
  expect(sentences(text, "zh")).toEqual(expected);
});

test("nothing but white space is no sentence", () => {
  expect(sentences(" \n ")).toEqual([]);
});
