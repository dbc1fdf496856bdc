import type { Thing } from "@/lib/quality/vocabulary/find-things";
import { findNeighbouringTerms } from "@/lib/quality/vocabulary/neighbouring-terms";

/** Names that everybody uses: a booklet says them for learned ones, and no list holds all pairs. */
const EVERYDAY =
  /(?:\b(?:cancers?|fever|cough|colds?|infections?|\w*aches?|pains?|rash|swelling|bleeding|clots?|attacks?|(?:heart|kidney|liver|lung|eye|skin|bone|blood|bowel|gum|nerve|brain|joint|thyroid|stomach|vessel|muscle) disease|problems?|sickness|loss|weakness|injury|damage|ulcers?|stones?|bug|blindness|deafness|tumou?rs?|surgery|operation|transplant|replacement|scan|x-?rays?|tests?|checks?|exercises?|therapy|jab|shot|removal)|(?:[眼肾肝肺胃心脑肠皮肤骨脏管]|神经)病|[痛疼癌瘤血肿晕吐泻]|发烧|发热|咳嗽|感冒|手术|检查|治疗|训练|锻炼)$/iu;

/** An organ and a word for whatever ails it: too general to be a name. */
const ANY_AILMENT =
  /^(?:the )?(?:heart|kidney|liver|lung|brain|nerve|eye|skin|bone|blood|bowel|gum|joint|thyroid|stomach|muscle|back|circulat\w+|breathing|mood|sleep|hormone|immune|mental health)(?: and \w+)? (?:disease|disorder|problem|trouble|condition|complaint|illness|damage|dysfunction)s?$/iu;

/** What names have in common without meaning the same. */
const GENERAL =
  /^(?:cancer|disease|infection|disorder|syndrome|pain|test|surgery|scan|therapy|pressure|diabetes|failure|acute|chronic|fibrosis|sclerosis|stenosis|neuropathy|palsy|dystrophy|arthritis|hepatitis|dermatitis|count|function|level|protein|vaccine|治疗|检查|手术|感染|综合|合征|炎症|患者|疾病|糖尿|尿病|血压|血糖|障碍|肿瘤|功能|急性|慢性|关节|节炎|皮炎|蛋白|细胞|抗体|造影|切除|移植|置换|疫苗|血症|病变|中毒|骨折|头痛)$/u;

/** Nobody says a cancer for anything else, or the other way round. */
const CANCER =
  /cancer|carcinom|malignan|neoplas|tumou?r|melanoma|lymphoma|leuka?emi|sarcoma|myeloma|metasta|[癌瘤]|白血病/iu;

/** Whether a name that no list ties to the source's may still be an everyday word for it. */
export function mayReword(said: Thing, printed: Thing): boolean {
  if (CANCER.test(said.printed) !== CANCER.test(printed.printed)) return false;
  if (isOtherNeighbour(said.printed, printed.printed)) return false;
  return EVERYDAY.test(said.printed) || sharesWord(said.printed, printed.printed);
}

/** Whether a name says no more than what ails which organ, and that of the right one. */
export function isGeneralAilment(said: Thing, printed: Thing | undefined): boolean {
  if (!ANY_AILMENT.test(said.printed)) return false;
  return printed === undefined || !isOtherNeighbour(said.printed, printed.printed);
}

/** Cancer of the stomach is not that of the bowel, nor hepatitis B hepatitis C. */
export function isOtherNeighbour(said: string, printed: string): boolean {
  const language = /\p{Script=Han}/u.test(said) ? "zh" : "en";
  const members = findNeighbouringTerms(printed, language);
  return findNeighbouringTerms(said, language).some(({ family, member }) => {
    const same = members.filter((other) => other.family === family);
    return same.length > 0 && same.every((other) => other.member !== member);
  });
}

export function sharesWord(one: string, other: string): boolean {
  const words = partsOf(one);
  return partsOf(other).some((word) => words.includes(word));
}

/** Longer Latin words; Chinese characters two by two. */
function partsOf(name: string): string[] {
  const latin = name.toLowerCase().match(/[a-z]{4,}/gu) ?? [];
  const chinese = [...name.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = ""]) => pair);
  return [...latin, ...chinese].filter((part) => !GENERAL.test(part));
}
