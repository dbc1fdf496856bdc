import type { Language } from "@/lib/documents/schema";

const ENGLISH_FRAME =
  /^(?:(?:the |guidelines? (?:for|on) |clinical |practice |pharmacological |non-?pharmacological |medical |drug |initial |long-term )*)(?:management|treatment|diagnosis|prevention|assessment|care|control|screening|therapy|diagnosis and (?:management|treatment)|prevention and (?:management|treatment)) (?:of|for) /i;
const ENGLISH_PEOPLE =
  / (?:in|among|for) (?:(?:all|older|young|pregnant|postpartum) )*(?:adults|adolescents|children|women|men|people|patients|persons|infants)\b.*$/i;
/** What a title says behind the condition. */
const ENGLISH_TAIL = /\s*(?:[:;–—]| - ).*$/;
const NOT_A_CONDITION =
  /^(?!(?:eating|hearing|bleeding|sleeping|breathing) )\w+ing\b|\b(?:guideline|statement|use|therapy|medication|consensus|recommendations?|practice|report|update|version|care|reference|settings?|support|decision|procedures?|health|vision|cessation|diet|activity|exercise|nutrition|loss to)\b/i;
const CHINESE_TAIL =
  /(?:的)?(?:临床)?(?:诊断与治疗|诊断和治疗|诊治|诊疗|防治|治疗|管理|预防|筛查|社区应用|临床应用|食养).*$|(?:中国|成人|儿童|老年|青少年)+(?=.{2,})/g;

/** "Statin use for the primary prevention of X" and "Prescribing opioids for X" are about X. */
const ENGLISH_MEANS = [
  /^.{0,60}?\b(?:use|supplementation|therapy|medications?|vaccination) (?:for|to) (?:the )?(?:(?:primary|secondary) )?(?:prevention of|prevent|treatment of|treat|management of|manage|reduce|control of|control) (?:the )?/i,
  /^(?:prescribing|prescription|use|using|initiation|administration)(?: of)? [\w -]{3,40}? (?:for|in) (?:the )?/i,
];

/** The condition in a guideline's topic, short enough for a heading; null where the topic is about something else. */
export function conditionName(topic: string | null, language: Language): string | null {
  if (!topic) return null;
  if (language === "zh") {
    const name = topic.replace(CHINESE_TAIL, "").trim();
    return name.length >= 2 && name.length <= 12 && !/指南|共识|方案|药|剂|第/.test(name)
      ? name
      : null;
  }
  const title = topic.replace(/\s*\([^)]*\)/g, "").replace(/\bacquisition of /i, "");
  const named = [ENGLISH_FRAME, ...ENGLISH_MEANS].reduce(
    (words, frame) => words.replace(frame, ""),
    title,
  );
  const name = named.replace(ENGLISH_PEOPLE, "").replace(ENGLISH_TAIL, "").trim();
  const isShort = name.split(/\s+/).length <= 4;
  return isShort && name !== "" && !NOT_A_CONDITION.test(name) ? inSentence(name) : null;
}

/** For headings and questions; null in another language than the source's, because rules do not translate. */
export function pvgCondition(
  topic: string | null,
  source: Language,
  language: Language,
): string | null {
  return source === language ? conditionName(topic, source) : null;
}

const PROPER =
  /^(?:Parkinson|Alzheimer|Crohn|Hodgkin|Down|Lyme|Kawasaki|Hashimoto|Graves|Huntington|Chagas|Ebola|Zika|Barrett|Cushing|Addison|Marfan|Turner|Helicobacter)/;

/** "Prostate Cancer" of a title is "prostate cancer" within a question. */
function inSentence(name: string): string {
  return name.replace(/\b[A-Z][a-z]+\b/g, (word) =>
    PROPER.test(word) ? word : word.toLowerCase(),
  );
}
