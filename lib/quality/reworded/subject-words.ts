import type { Language } from "@/lib/documents/schema";
import { contentWords } from "@/lib/quality/reworded/clause-words";

// Plain words for acts and circumstances that advice is about, by which it is known again in another wording.
const CONCEPTS: Record<string, Record<Language, RegExp>> = {
  pregnant: {
    en: /\bpregnan\w+|\bexpecting\b|\bgestation\w*/iu,
    zh: /妊娠|怀孕|怀着孕|孕妇|孕期|有孕/u,
  },
  breastfeeding: {
    en: /\bbreast-?feed\w*|\blactat\w+|\bnurs(?:e|ing) (?:a|your)/iu,
    zh: /哺乳|喂奶|母乳|喂母乳/u,
  },
  child: {
    en: /\bchild(?:ren)?\b|\bkids?\b|\bpa?ediatric|\bbab(?:y|ies)\b|\binfants?\b/iu,
    zh: /儿童|小儿|患儿|孩子|小孩|婴儿|宝宝/u,
  },
  old: { en: /\bolder\b|\belderly\b/iu, zh: /老年|老人|年纪大/u },
  together: {
    en: /\bcombin\w+|\btogether\b|\bboth\b|\bat the same time\b|\balongside\b|\bsimultaneous\w*|\bconcurrent\w*|\bconcomitant\w*|\bmix\w*/iu,
    zh: /联用|合用|同用|一起|同时|联合|并用|一块|配着|同服/u,
  },
  alone: {
    en: /\balone\b|\bon (?:its|their) own\b|\bby itself\b|\bmonotherapy\b|\bonly treatment\b/iu,
    zh: /单独|单用|只靠|光靠|单药/u,
  },
  stop: {
    en: /\bstop\w*|\bdiscontinu\w+|\bwithdraw\w*|\bcome off\b|\bquit\w*|\bcessation\b|\bgive up\b/iu,
    zh: /停[用药掉下止]|停$|戒|断|中止|终止|不再/u,
  },
  suddenly: {
    en: /\babrupt\w*|\bsudden\w*|\ball at once\b|\bone day to the next\b|\bovernight\b/iu,
    zh: /突然|骤然|一下子|马上|立刻|立即/u,
  },
  oneself: {
    en: /\byourself\b|\bwithout (?:medical |a |your |any |asking|consult)/iu,
    zh: /自行|擅自|自己/u,
  },
  vein: {
    en: /\bintravenous\w*|\bveins?\b|\bdrip\b|\binfusion\b|\biv\b/iu,
    zh: /静脉|输液|点滴|吊瓶|吊针/u,
  },
  mouth: {
    en: /\boral(?:ly)?\b|\bby mouth\b|\bswallow\w*|\btablets?\b|\bpills?\b/iu,
    zh: /口服|服用|吃|喝/u,
  },
  vaccine: { en: /\bvaccin\w+|\bimmuni[sz]\w+|\bjabs?\b|\bshots?\b/iu, zh: /疫苗|接种|预防针/u },
  surgery: { en: /\bsurg\w+|\boperati\w+/iu, zh: /手术|开刀|术前|术后|动刀/u },
  alcohol: { en: /\balcohol\w*|\bdrink(?:s|ing)? (?:beer|wine)/iu, zh: /酒/u },
  smoke: { en: /\bsmok\w+|\bcigarett\w+|\btobacco\b/iu, zh: /烟/u },
  kidney: { en: /\bkidneys?\b|\brenal\w*|\begfr\b|\bCKD\b/iu, zh: /肾/u },
  liver: { en: /\bliver\b|\bhepat\w+|\bcirrho\w+/iu, zh: /肝/u },
  heart: { en: /\bheart\b|\bcardi\w+|\bcoronary\b/iu, zh: /心/u },
  stroke: { en: /\bstrokes?\b|\bcerebrovascular\b/iu, zh: /卒中|中风/u },
  "blood pressure": { en: /\bblood pressure\b|\bhypertensi\w+|\bhypotensi\w+/iu, zh: /血压/u },
  allergy: { en: /\ballerg\w+|\banaphyla\w+|\bhypersensitiv\w+/iu, zh: /过敏/u },
  bleeding: { en: /\bbleed\w*|\bh(?:a?)emorrhag\w+/iu, zh: /出血|流血/u },
  infection: { en: /\binfect\w+|\bsepsis\b/iu, zh: /感染/u },
  sleep: { en: /\bsleep\w*|\binsomni\w+/iu, zh: /睡|失眠/u },
  food: { en: /\beat\w*|\bfood\b|\bmeals?\b|\bdiet\w*/iu, zh: /饭|餐|食/u },
  daily: { en: /\bdaily\b|\b(?:every|each|a|per) day\b/iu, zh: /每[日天]|天天|一天/u },
  weekly: { en: /\bweekly\b|\b(?:every|each|a|per) week\b/iu, zh: /每周|一周|每星期/u },
  antibiotic: {
    en: /\bantibiotic\w*|\bantibacterial\w*|\bantimicrobial\w*/iu,
    zh: /抗生素|抗菌|消炎药/u,
  },
  surveillance: { en: /\bscreen\w*|\btest\w*|\bscans?\b|\bmammogra\w+/iu, zh: /筛查|检查|检测/u },
};

// Chinese pairs of characters that hold one of these are grammar or advice, and no subject.
const GRAMMAR_ZH =
  /[不应可以要能也都就的了是在会有无没还者需须得宜给把让被和或与及且并很更最于由从到对为]/u;
const ADVICE_EN = new Set(
  "recommend advis suggest us tak need offer giv given normal usual routin patient person people allow permit indicat contraindicat avoid prescrib fin saf lik still even ever never only just make get go keep want way".split(
    " ",
  ),
);

/** The words by which two wordings of the same advice are known to be about the same. */
export function subjectWords(text: string, language: Language): Set<string> {
  const words = contentWords(text, language)
    .map(({ word }) => word)
    .filter((word) => (language === "zh" ? !GRAMMAR_ZH.test(word) : !ADVICE_EN.has(word)));
  const concepts = Object.entries(CONCEPTS)
    .filter(([, patterns]) => patterns[language].test(text))
    .map(([concept]) => `=${concept}`);
  return new Set([...words, ...concepts]);
}
