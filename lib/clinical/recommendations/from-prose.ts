import { hasAdvice, isImperative } from "@/lib/clinical/recommendations/directives";
import { trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import { isListItem } from "@/lib/clinical/recommendations/passage-roles";
import type { SectionKind } from "@/lib/clinical/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Anchor, Passage } from "@/lib/documents/schema";

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
  /^(?:处方)?来源|推荐(?:的|方案|药物|剂量|表|见|及|用法)|(?<!建议[^，。]{0,6})(?:专家|以下|上述|本|该|提出|反馈)建议(?:书|稿)?|建议(?:书|稿|和意见)|^(?:推荐|建议)[:：]?$/u;
const BRACKETED_NOTE =
  /^(?:表|图|Table|Figure)\s*\d|^\s*[†‡*§#]|^\s*[[【][^\]】]{0,400}[\]】]?\s*$/u;

const DUTY_EN = /\b(?:should|must|ought to|needs? to be|is required|are required)\b/iu;
/** What has to be done, in the words of Chinese prose; what a value will be ("应下降") or need not be is none. */
const DUTY_ZH =
  /(?<![反效相适响感供对报答理顺呼]|是否)应(?![用激答届聘急变症])(?![^，。]{0,12}(?:下降|升高|降至|达到))|(?:必须|务必|禁止|禁用|慎用|不得|不宜|首选|优选方案|不能(?:用于|使用|替代))|(?<!是否|[必所急无且或若如不])需(?![求氧量])|(?:^|[，,；;。]|一定|[均都还中者员])要(?![求素点件])|(?<![需主重必只想首次不会])要(?=做好|尽可能|尽量|加强|保持|注意|及时|定期|密切|重视|严格|避免)|(?<!完全|能够|[可能以])避免|(?:尽早|尽快|立即|立刻)(?=\p{Script=Han})|(?<!值得)注意(?!事项|到|力|的是)|(?<!国外|国际|研究者)主张|(?:^|[，,])请(?=[尽及勿在立按])|推荐(?:的)?[^，。]{0,10}方案(?:为|是)/u;
/** Where to look, what a word means, what a test shows. */
const POINTER_ZH =
  /^(?:临床表现|诊断标准|病理)[^，。]{0,6}[:：]|(?:见表|见图|参见|详见)\s*[^，。]{0,24}[。)）]?$|的定义[:：]|临床意义|值得注意的是/u;
const LONGEST_POINTER = 60;

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
  const next = goesOnIn(passage, reading);
  const sentences = splitSentences(text, reading.language);
  if (isSecondHalf(passage, reading)) sentences.shift();
  return sentences.flatMap(({ start, end }) => {
    const isCut = next !== null && end >= text.trimEnd().length;
    const sentence = text.slice(start, end) + (isCut ? wordsOf(next, reading) : "");
    if (!isOwnAdvice(sentence, passage, reading)) return [];
    const piece = trimmedAnchor(passage, start === 0 ? (own?.length ?? 0) : start, end);
    if (!piece) return [];
    const draft: Draft = {
      pieces: isCut ? [piece, next] : [piece],
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

const SHORTEST_CUT = 25;

/** The first sentence of the next paragraph, if a break cut the last sentence of this one in two. */
function goesOnIn(
  passage: Passage,
  { source, orderOf, language }: GuidelineReading,
): Anchor | null {
  const next = source.passages[(orderOf.get(passage.id) ?? 0) + 1];
  const isParagraph = (one: Passage): boolean =>
    one.kind === "paragraph" && !one.table && !isListItem(one) && printedNumber(one) === null;
  if (language !== "zh" || !next || !isParagraph(next)) return null;
  if (passage.table || passage.kind === "heading" || passage.text.length < SHORTEST_CUT)
    return null;
  if (next.sectionId !== passage.sectionId) return null;
  if (!/[\p{Script=Han}，、]\s*$/u.test(passage.text) || !/^\p{Script=Han}/u.test(next.text))
    return null;
  const first = splitSentences(next.text, language)[0];
  return first ? trimmedAnchor(next, first.start, first.end) : null;
}

function isSecondHalf(passage: Passage, reading: GuidelineReading): boolean {
  const before = reading.source.passages[(reading.orderOf.get(passage.id) ?? 0) - 1];
  return before !== undefined && goesOnIn(before, reading)?.passageId === passage.id;
}

function wordsOf({ passageId, start, end }: Anchor, { passages }: GuidelineReading): string {
  return passages.get(passageId)?.text.slice(start, end) ?? "";
}

/** "Order Set: …" and "<obtain> Date" are titles and fields of forms. */
const FORM_FIELD = /^\s*[<[]|^\s*\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:\s*:|\s*$|\s+\p{Lu})/u;

/** Words of others behind a clause of the guideline's own advice leave that advice its own. */
function isThirdParty(sentence: string, language: GuidelineReading["language"]): boolean {
  const others = THIRD_PARTY.exec(sentence);
  return others !== null && !hasAdvice(sentence.slice(0, others.index), language);
}

function isOwnAdvice(sentence: string, passage: Passage, { language }: GuidelineReading): boolean {
  if (isThirdParty(sentence, language) || FORM_FIELD.test(sentence) || sentence.length < 8)
    return false;
  if (isListItem(passage) && language === "en" && isImperative(sentence)) return true;
  if (language === "en") return hasAdvice(sentence, language) || DUTY_EN.test(sentence);
  if (POINTER_ZH.test(sentence) && sentence.length < LONGEST_POINTER) return false;
  if (DUTY_ZH.test(sentence)) return true;
  return !NO_ADVICE_ZH.test(sentence) && hasAdvice(sentence, language);
}
