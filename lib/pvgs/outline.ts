import type { Language } from "@/lib/documents/schema";
import type { Audience } from "@/lib/pvgs/audience";
import type { PvgSectionKind } from "@/lib/pvgs/document";

type OutlineEntry = {
  kind: PvgSectionKind;
  mandatory: boolean;
  /** Writing order: lower first. */
  priority: number;
  heading: Record<Language, string>;
  /** Heading where the guideline names its condition; `{condition}` is replaced by it. */
  headingWithCondition?: Record<Language, string>;
  /** Where the common heading would ask for the wrong person. */
  headingFor?: Partial<Record<Audience, Record<Language, string>>>;
};

/** The sections of a patient version in reading order; contents follow RIGHT-PVG, GIN and IPDAS. */
export const OUTLINE: readonly OutlineEntry[] = [
  entry("title", 3, ["What is this booklet?", "这是一本什么手册？"]),
  entry("key_messages", 1, ["What are the most important points?", "最重要的几点是什么？"]),
  entry("urgent_help", 2, ["When should I get help right away?", "什么情况要马上就医？"]),
  entry("who_for", 4, ["Who is this for, and how do I use it?", "这份指南给谁看？怎么用？"]),
  {
    ...entry("condition", 4, ["What is this guideline about?", "这份指南讲的是什么？"]),
    headingWithCondition: { en: "What is {condition}?", zh: "{condition}是怎么回事？" },
  },
  {
    ...optional("tests", 4, ["What tests might I be offered?", "可能要做哪些检查？"]),
    headingFor: { carer: { en: "What tests might be offered?", zh: "可能要做哪些检查？" } },
  },
  {
    ...entry("options", 3, ["What are my options?", "有哪些选择？"]),
    headingFor: { carer: { en: "What are the options?", zh: "有哪些选择？" } },
  },
  entry("recommendations", 3, ["What does the guideline recommend?", "指南怎么建议？"]),
  entry("problems", 3, [
    "What problems can happen and what can be done?",
    "可能出现什么问题？怎么办？",
  ]),
  {
    ...entry("self_care", 4, ["What can I do myself?", "我自己能做什么？"]),
    headingFor: {
      carer: { en: "What can patients do themselves?", zh: "患者自己能做什么？" },
    },
  },
  {
    ...optional("special_situations", 4, [
      "What if I am pregnant, older or have other illnesses?",
      "特殊人群要注意什么？",
    ]),
    headingFor: {
      carer: {
        en: "What about pregnancy, older age or other illnesses?",
        zh: "特殊人群要注意什么？",
      },
      older_child: { en: "What if I have other illnesses?", zh: "特殊人群要注意什么？" },
    },
  },
  {
    ...optional("decide", 5, ["How can I decide what matters to me?", "怎样选择适合自己的？"]),
    headingFor: {
      carer: { en: "How can we decide what matters?", zh: "怎样选择适合患者的？" },
    },
  },
  entry("questions", 5, ["What should I ask my care team?", "我可以问医生哪些问题？"]),
  entry("not_known", 5, [
    "What do we not know yet? What is not covered?",
    "还有哪些不清楚？哪些没写？",
  ]),
  entry("legend", 5, [
    "How sure are we? What do the labels mean?",
    "“推荐”“证据”这些标记什么意思？",
  ]),
  entry("glossary", 6, ["What do these words mean?", "名词解释"]),
  optional("more_help", 5, ["Where can I get more help?", "哪里能得到更多帮助？"]),
  entry("how_made", 5, [
    "How was this made, who paid, and were patients involved?",
    "这份指南是怎么做的？谁出资？有没有利益冲突？患者如何参与？",
  ]),
];

export function outlineHeading(
  kind: PvgSectionKind,
  language: Language,
  condition: string | null,
  audience: Audience = "adult",
): string {
  const found = OUTLINE.find((section) => section.kind === kind);
  if (!found) throw new RangeError(`No outline entry ${kind}`);
  const own = found.headingFor?.[audience];
  if (own) return own[language];
  if (!condition || !found.headingWithCondition) return found.heading[language];
  const heading = found.headingWithCondition[language].replace("{condition}", () => condition);
  return isPlural(condition) ? heading.replace(/^What is /, "What are ") : heading;
}

const SINGULAR_S = /(?:ss|us|is|diabetes|rabies|measles|mumps|rickets|shingles|herpes|caries)$/i;

/** "Eating disorders" and "depression and suicide risk" are several things; "diabetes" is one. */
function isPlural(condition: string): boolean {
  if (/ and /.test(condition)) return true;
  const head = condition.split(/ (?:of|in|with|after|due) /)[0] ?? condition;
  return /s$/i.test(head) && !SINGULAR_S.test(head);
}

function entry(kind: PvgSectionKind, priority: number, heading: [string, string]): OutlineEntry {
  return { kind, mandatory: true, priority, heading: { en: heading[0], zh: heading[1] } };
}

function optional(kind: PvgSectionKind, priority: number, heading: [string, string]): OutlineEntry {
  return { ...entry(kind, priority, heading), mandatory: false };
}
