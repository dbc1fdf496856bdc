import { findLabels } from "@/lib/clinical/grade-labels";
import { type Decision, dropped, kept } from "@/lib/clinical/section-headings";
import type { Passage } from "@/lib/documents/schema";

const REFERENCE_ENTRY =
  /^\s*[[［(（]?\d{1,3}[\]］)）.、」】]?\s*.{10,}(?:\[[JMCDZ]\]|［[JMCDZ][］\]]|\b(?:19|20)\d\d\s*[;,.:(]|\bdoi\b|\bet al\b)/iu;
const REFERENCE_NUMBERS =
  /(?:19|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d+)?)?;\s?\d+[^;]{0,14}:\s?[A-Z]?\d+|\bPMID:?\s?\d+|[[［][JMDCZ][\]］]\s*[.．]/u;
const OPENS_WITH_AUTHOR =
  /^\W*\d{0,3}\W*\s*(?:[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)? [A-Z]{1,3}\b|\p{Script=Han}{2,4}[,，、.．])/u;

/** An entry of a bibliography, wherever a page break or a lost heading has put it. */
export function isReferenceEntry({ text, kind }: Pick<Passage, "text" | "kind">): boolean {
  if (kind === "heading" || text.length > LONGEST_ENTRY) return false;
  return (
    REFERENCE_NUMBERS.test(text) && (OPENS_WITH_AUTHOR.test(text) || /^\W*\d{1,3}\W/u.test(text))
  );
}

const LONGEST_ENTRY = 700;

const DEGREES =
  "(?:MD|PhD|MPH|DO|RN|PharmD|DrPH|MSc|MBBS|MS|MA|DDS|FRCP|Prof\\.?|Professor|Dr\\.?)";
const NAME_EN = new RegExp(
  `^(?:${DEGREES}\\s+)?[A-Z][\\p{L}'’-]+(?:\\s+[A-Z]\\.?)*\\s+(?:[A-Z][\\p{L}'’-]+)(?:,?\\s+${DEGREES}|\\s*[,(;–-].{0,160}(?:University|Hospital|Institute|Department|College|Center|Centre|School|Ministry|WHO|CDC))`,
  "u",
);
const NAMES_ZH =
  /^(?:[\p{Script=Han}·]{2,4}\s*(?:[（(][^）)]{2,40}(?:医院|大学|学院|中心|研究所|疾控)[^）)]*[）)])?[、，,；;\s]+){2,}|^\p{Script=Han}{2,4}\s*[,，:：（(]?\s*\p{Script=Han}{2,24}(?:医院|大学|学院|研究所)/u;

const METHOD_WORDS =
  /\b(?:systematic(?:ally)? (?:review|search)\w*|literature search|databases?|PubMed|MEDLINE|Embase|Cochrane|inclusion criteria|GRADE (?:approach|methodology|working group)|Delphi|consensus (?:meeting|process)|voted?|voting|PICO|evidence (?:was|were) (?:rated|graded|assessed|synthesi[sz]ed)|panel (?:met|members))\b|检索|数据库|德尔菲|共识会议|投票|循证医学方法|纳入标准|文献|证据分级|GRADE/iu;
const DIRECTIVE =
  /\b(?:should|must|we (?:recommend|suggest)|is recommended|are recommended|offer|do not use|avoid|consider|prescribe|administer|give)\b|推荐|建议|应(?![用激答届聘])|首选|禁用|慎用|避免|不宜|给予|口服/iu;
const DOSE = /\d\s*(?:mg|µg|μg|mcg|g|ml|mL|IU|U|units?|毫克|微克|片|粒)(?:\s*\/|\b|[，。,;；])/u;
const TESTS =
  /\b(?:diagnos\w+|tests?|criteria|imaging|CT|MRI|ultrasound|spirometry|biopsy|laborator\w+)\b|诊断|检查|检测|阳性|影像|超声|活检|鉴别/iu;
const SYMPTOMS =
  /\b(?:symptoms?|signs?|fever|cough|pain|rash|presents?|onset|caused by|risk factors?|prevalence|incidence|defined as)\b|症状|体征|表现为|发热|咳嗽|疼痛|发病|患病率|病因|危险因素|是一种|是指/iu;
const AUTHOR_LINES = 3;

/** What a section is about, told by what it holds; null where that says nothing clear. */
export function kindOfContent(body: Passage[]): Decision | null {
  const texts = body.filter(({ text }) => text.trim().length > 3);
  if (texts.length === 0) return null;
  const share = (matches: (passage: Passage) => boolean): number =>
    texts.filter(matches).length / texts.length;
  const isEntry = (passage: Passage): boolean =>
    REFERENCE_ENTRY.test(passage.text) || isReferenceEntry(passage);
  if (texts.length >= AUTHOR_LINES && share(isEntry) > 0.5)
    return dropped("references", "references");
  const isName = ({ text }: Passage): boolean =>
    text.length < 300 && (NAME_EN.test(text) || NAMES_ZH.test(text));
  if (texts.length >= AUTHOR_LINES && share(isName) > 0.6)
    return dropped("back_matter", "authors_and_thanks");
  if (share(({ text }) => findLabels(text).some((label) => label.trust === "sure")) >= 0.25)
    return kept("recommendations", "recommendations");
  const holds = (pattern: RegExp): number => share(({ text }) => pattern.test(text));
  if (texts.length > 1 && holds(METHOD_WORDS) >= 0.6 && holds(DOSE) === 0)
    return kept("methods", "methods_for_about");
  if (holds(DOSE) >= 0.3 || (holds(DOSE) > 0 && holds(DIRECTIVE) >= 0.3))
    return kept("treatment", "clinical_content");
  if (holds(SYMPTOMS) >= 0.5 && holds(DIRECTIVE) < 0.5) return kept("condition", "background");
  if (holds(TESTS) >= 0.5 && holds(DIRECTIVE) > 0) return kept("diagnosis", "clinical_content");
  return null;
}

/** Advice, doses or grades: reasons not to leave a section out because of a word in its heading. */
export function holdsClinicalText(body: Passage[]): boolean {
  const texts = body.filter(
    (passage) =>
      passage.text.length > 20 &&
      !REFERENCE_ENTRY.test(passage.text) &&
      !REFERENCE_NUMBERS.test(passage.text) &&
      !/\.{4,}|…{2,}|\s\d{1,3}$/u.test(passage.text),
  );
  if (texts.length === 0 || texts.length < body.length / 2) return false;
  const advice = texts.filter(
    ({ text }) => STRONG_ADVICE.test(text) && !METHOD_WORDS.test(text) && !ABOUT_PEOPLE.test(text),
  );
  const doses = texts.filter(({ text }) => DOSE.test(text));
  return (
    advice.length >= Math.max(1, texts.length * 0.3) ||
    doses.length >= Math.max(1, texts.length * 0.3)
  );
}

const STRONG_ADVICE =
  /\b(?:patients?|adults?|children|people|women|men|clinicians|drug|medicine|treatment|therapy|test\w*|screening|doses?)\b[^.]{0,80}\b(?:should|must|is recommended|are recommended)\b|\bwe (?:recommend|suggest)\b|(?:推荐|建议|应|宜|禁用|慎用|避免)[^。]{0,20}(?:使用|给予|治疗|检查|监测|服用|患者)|患者[^。]{0,12}(?:应|宜|推荐|建议)/iu;
const ABOUT_PEOPLE =
  /\b(?:guideline|document|authors?|licen[cs]e|copyright|publication|members|declared|should be (?:cited|addressed))\b|本指南|本共识|版权|声明/iu;
