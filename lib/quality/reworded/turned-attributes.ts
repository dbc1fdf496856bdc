import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";
import { stem } from "@/lib/quality/reworded/clause-words";

/** A quality that a text denies ("uncontrolled", 未控制), with the ways to say that somebody has it. */
type Attribute = { cue: Cue; has: RegExp };

const DENIED_EN =
  /\b(?:un(?=controll|complicat|treat|stable|vaccinat|protect|planned|provok|explain|supervis|diagnos|safe|healthy|screened)|in(?=complete|active|effective)|not (?=effective)|ir(?=regular)|a(?=symptomatic)|non-?(?=[a-z]{4})|(?:no|without(?: any)?|free (?:of|from)) (?:[a-z]+ ){0,2}?(?=complications?\b|symptoms?\b|improvement|fever\b|bleeding|infection|disease|pain\b|difference|response|damage|failure\b|impairment|cancer|diabetes|change\b|benefit))([a-z]+)/giu;
const DENIED_ZH =
  /(?:未(?!来|成年|必|见|满|足)|(?<!除)非(?!甾|常|典型|洲|药|布|那|处方|选择|特异|霍奇金|小细胞|索)|无(?!需|须|法|论|关|创|菌|菌|效)|(?<![有是会能])没有?)(?:经|受|明显|显著|任何|统计学)*(\p{Script=Han}{2})/gu;

const SAME: Record<Language, [RegExp, string][]> = {
  en: [
    [/^effective/iu, "\\b(?:effective|works?|helps?)\\b"],
    [/^improv/iu, "improv\\w*|better"],
    [/^symptom/iu, "symptom"],
    [/^complicat/iu, "complicat"],
    [/^controll/iu, "control"],
  ],
  zh: [
    [/^妊娠|^怀孕/u, "妊娠|怀着?孕|孕妇|孕期"],
    [/^哺乳/u, "哺乳|喂奶"],
    [/^重症|^严重/u, "(?:很|较|非常|特别|比较|是|得)重|严重|重症"],
    [/^改善|^好转|^缓解/u, "改善|好转|缓解|见好|好[了些]"],
    [/^发热/u, "发热|发烧"],
    [/^症状/u, "症状|不舒服|难受|不适(?!合|用|宜)"],
    [/^差异|^差别/u, "差异|差别|不同|不一样"],
  ],
};

// What denies a quality in front of its name, and behind it.
const NOT_BEFORE: Record<Language, RegExp> = {
  en: /(?:\b(?:no|not|non|never|only|without|hardly|barely|poorly|badly|less|free of|free from|lack\w*|before|until|out of|neither|nor|nobody|no one|cannot|mild\w*|none|nothing|whether|difficult|hard)|n['’]t)\b\W*(?:[\w'’-]+\W+){0,6}$/iu,
  zh: /[不没无未非别免难少轻乏缺][^，。；、]{0,4}$|是否[^，。；]{0,4}$/u,
};
const NOT_BEHIND: Record<Language, RegExp> = {
  en: /^\w*\W+(?:is|are|was|were|has|have|does|do|can|could)(?:n['’]t|\W+(?:not|never)|not)\b|^\w*\W+(?:poorly|badly)\b/iu,
  zh: /^[^，。；、]{0,2}[不没未](?!仅|但|同|良)|^[^。；]{0,8}(?:不[用必需]|无[需须]|没必要|不包括|不在)|^[^，。；]{0,3}(?:之?前|差|欠佳)/u,
};

/** Qualities that one text denies and the other only affirms: "uncontrolled" said as "well controlled". */
export function turnedAttributes(
  stated: string,
  printed: string,
  language: Language,
): { lost: Cue[]; added: Cue[] } {
  return {
    lost: affirmed(deniedIn(printed, language), { stated, printed, language }),
    added: affirmed(deniedIn(stated, language), { stated: printed, printed: stated, language }),
  };
}

function affirmed(
  denied: Attribute[],
  { stated, printed, language }: { stated: string; printed: string; language: Language },
): Cue[] {
  return denied
    .filter(({ has }) => {
      const said = affirmations(stated, has, language);
      const own = affirmations(printed, has, language);
      return said.length > 0 && said.every(Boolean) && !own.includes(true);
    })
    .map(({ cue }) => cue);
}

/** For every place that names the quality, whether it is affirmed there. */
function affirmations(text: string, has: RegExp, language: Language): boolean[] {
  return [...text.matchAll(has)].map(({ 0: word, index }) => {
    const before = text.slice(0, index);
    const behind = text.slice(index + word.length);
    return (
      !NOT_BEFORE[language].test(before) &&
      !NOT_BEHIND[language].test(behind) &&
      !/(?:\bun|\bin|\bir|\ba|non-?)$/iu.test(before)
    );
  });
}

function deniedIn(text: string, language: Language): Attribute[] {
  const pattern = language === "en" ? DENIED_EN : DENIED_ZH;
  return [...text.matchAll(pattern)].map(({ 0: word, 1: base = "", index }) => {
    const same = SAME[language].find(([name]) => name.test(base))?.[1];
    const own = language === "en" ? `${stem(base.toLowerCase())}` : base;
    return {
      cue: { cue: "not", word, start: index, end: index + word.length },
      has: new RegExp(same ?? own, "giu"),
    };
  });
}
