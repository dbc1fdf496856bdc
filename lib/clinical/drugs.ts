import { escapePattern } from "@/lib/escape-pattern";
import { findDoses } from "@/lib/clinical/doses";
import namesEn from "@/lib/clinical/data/drug-names.en.json";
import namesZh from "@/lib/clinical/data/drug-names.zh.json";
import type { Drug } from "@/lib/clinical/entities/schema";
import type { Anchor, Language, Passage } from "@/lib/documents/schema";

/** International non-proprietary name stems (WHO INN stem book), for drugs that are not in the list. */
const STEMS_EN =
  "(?:[a-z]{2,}(?:pril|sartan|olol|vastatin|gliptin|gliflozin|glutide|[zxl]umab|[tl]imab|[ck]inumab|tinib|[rn]afenib|ciclib|cillin|floxacin|conazole|bactam|penem|[bt]uvir|tegravir|navir|vudine|ciclovir|prazole|xaban|gatran|parin|dipine|thiazide|setron|triptan|azepam|azolam|lukast|terol|profen|caine|platin|rubicin))";
const STEMS_ZH =
  "(?:[\\p{Script=Han}]{1,4}(?:普利|沙坦|洛尔|伐他汀|地平|列汀|列净|鲁肽|西林|沙星|康唑|拉唑|替丁|沙班|噻嗪|司琼|曲普坦|西泮|唑仑|单抗|替尼|韦林|夫定|洛韦|拉韦|那韦|培南|膦酸钠|司特|特罗))";
const NOT_PART_ZH =
  /^.*(?:使用|口服|给予|应用|服用|静脉|联合|加用|换用|选用|推荐|首选|注射|合用|采用|停用|避免|建议|巩固期|维持期|诱导期|急性期|包括|例如|或|和|及|与|如|用|吃|喝|打|服|换成|改成|以|是|为|的|、|加|含|即|等)/u;

const NAMES: Record<Language, RegExp> = {
  en: new RegExp(`\\b(?:${alternatives(namesEn)}|${STEMS_EN})s?\\b`, "giu"),
  zh: new RegExp(`${alternatives(namesZh)}|${STEMS_ZH}|\\b(?:${alternatives(namesEn)})\\b`, "giu"),
};

/** Class names and everyday words that end like a drug. */
const NO_DRUG =
  /^(?:april|steroids?|statins?|sartans?|triptans?|penicillins|heparins|novocaine|cocaine|insulins|caffeine|platin|洛尔|他汀)$/iu;

export type DrugMention = { name: string; anchor: Anchor };

/** Drug names in one passage, as printed; the canonical name is the printed one in lower case. */
export function drugMentions(
  passage: Pick<Passage, "id" | "text">,
  language: Language,
): DrugMention[] {
  return [...passage.text.matchAll(NAMES[language])].flatMap((match) => {
    const cut = isListed(match[0]) ? 0 : (NOT_PART_ZH.exec(match[0])?.[0].length ?? 0);
    const printed = match[0].slice(cut);
    if (NO_DRUG.test(printed) || printed.length < 2) return [];
    const start = match.index + cut;
    return [
      {
        name: printed.toLowerCase(),
        anchor: { passageId: passage.id, start, end: start + printed.length },
      },
    ];
  });
}

const LISTED = new Set([...namesEn, ...namesZh].map((name) => name.toLowerCase()));

function isListed(name: string): boolean {
  return LISTED.has(name.toLowerCase());
}

/** Drug names of every passage that holds any, by passage id. */
export function drugMentionsIn(
  passages: Passage[],
  language: Language,
): Map<string, DrugMention[]> {
  return new Map(
    passages.flatMap((passage): [string, DrugMention[]][] => {
      const mentions = drugMentions(passage, language);
      return mentions.length > 0 ? [[passage.id, mentions]] : [];
    }),
  );
}

/** Every drug with where it is named and the doses printed for it. */
export function findDrugs(
  passages: Passage[],
  language: Language,
  byPassage = drugMentionsIn(passages, language),
): Drug[] {
  const drugs = new Map<string, Drug>();
  for (const passage of passages) {
    const mentions = byPassage.get(passage.id) ?? [];
    for (const { name, anchor } of mentions) {
      const drug = drugs.get(name) ?? { name, mentions: [], doses: [] };
      drug.mentions.push(anchor);
      drugs.set(name, drug);
    }
    for (const { name, dose } of findDoses(passage, mentions, language)) {
      drugs.get(name)?.doses.push(dose);
    }
  }
  return [...drugs.values()].toSorted((a, b) => b.mentions.length - a.mentions.length);
}

function alternatives(names: string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => escapePattern(name).replace(/ /gu, "\\s+"))
    .join("|");
}
