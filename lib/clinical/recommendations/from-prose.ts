import { hasAdvice, isImperative } from "@/lib/clinical/recommendations/directives";
import { trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import { isListItem } from "@/lib/clinical/recommendations/passage-roles";
import type { SectionKind } from "@/lib/clinical/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Passage } from "@/lib/documents/schema";

/** Where prose says what to do rather than what is known. */
const PLACES: SectionKind[] = [
  "summary",
  "recommendations",
  "diagnosis",
  "treatment",
  "prevention",
  "follow_up",
  "special_groups",
  "other",
];

const THIRD_PARTY =
  /\b(?:guidelines?|societ(?:y|ies)|college|association|academy|authors?|stud(?:y|ies)|trials?|manufacturers?|others?)\b[^.]{0,60}\b(?:recommend|suggest)|\b(?:data|evidence|results?|findings|analys[ie]s|stud(?:y|ies)) (?:also )?suggests?\b|(?:国外|国际|欧洲|美国|英国|日本|台湾|加拿大|其他|多个|多项|部分|该|既往|WHO|世界卫生组织)[^，。；]{0,20}(?:指南|共识|学会|协会|组织)?[^，。；]{0,10}(?:推荐|建议)|(?:研究|学者|说明书|作者|厂家)[^，。；]{0,12}(?:推荐|建议)|(?:查阅|参考|参见|参照)[^，。；]{0,20}(?:推荐|建议)/iu;
const NO_ADVICE_ZH =
  /^(?:处方)?来源|推荐(?:的|方案|药物|剂量|表|见|及|用法)|(?:专家|以下|上述|本|该|提出|反馈)建议(?:书|稿)?|建议(?:书|稿|和意见)|^(?:推荐|建议)[:：]?$/u;
const BRACKETED_NOTE =
  /^(?:表|图|Table|Figure)\s*\d|^\s*[†‡*§#]|^\s*[[【][^\]】]{0,400}[\]】]?\s*$/u;

const DUTY =
  /\b(?:should|must)\b|(?<![反效相适响感供对报答理顺])应(?:尽早|尽快|立即|及时|首先|优先|避免|给予|常规|同时|至少|停|启动|接受|密切|定期|禁)|必须|禁止|禁用|不得|(?<!是否)不应|不宜|首选/u;

/** Advice given in running text. Used only for guidelines that mark their recommendations in no other way. */
export function draftsFromProse(reading: GuidelineReading): Draft[] {
  return reading.source.passages
    .filter((passage) => reading.isUsable(passage) && isPlace(passage, reading))
    .flatMap((passage) => sentencesOfAdvice(passage, reading));
}

function isPlace(passage: Passage, reading: GuidelineReading): boolean {
  if (passage.table || passage.kind === "heading" || passage.kind === "caption") return false;
  return PLACES.includes(reading.sectionOf(passage).kind) && !BRACKETED_NOTE.test(passage.text);
}

function sentencesOfAdvice(passage: Passage, reading: GuidelineReading): Draft[] {
  const own = isListItem(passage) ? printedNumber(passage) : null;
  const { text } = passage;
  return splitSentences(text, reading.language).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!isOwnAdvice(sentence, passage, reading)) return [];
    const piece = trimmedAnchor(passage, start === 0 ? (own?.length ?? 0) : start, end);
    if (!piece) return [];
    const draft: Draft = {
      pieces: [piece],
      number: null,
      kind: "recommendation",
      label: null,
      origin: "prose",
      population: null,
      remarks: [],
    };
    return [draft];
  });
}

/** "Order Set: …" and "<obtain> Date" are titles and fields of forms. */
const FORM_FIELD = /^\s*[<[]|^\s*\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:\s*:|\s*$|\s+\p{Lu})/u;

function isOwnAdvice(sentence: string, passage: Passage, { language }: GuidelineReading): boolean {
  if (THIRD_PARTY.test(sentence) || FORM_FIELD.test(sentence) || sentence.length < 8) return false;
  if (isListItem(passage) && language === "en" && isImperative(sentence)) return true;
  if (language === "zh" && NO_ADVICE_ZH.test(sentence)) return false;
  return hasAdvice(sentence, language) || DUTY.test(sentence);
}
