import type { Language } from "@/lib/documents/schema";
import type { Family } from "@/lib/quality/language/cues";

/** What no medicine can promise; `cue` is what is promised. */
export const PROMISES: Record<Language, Family[]> = {
  en: [
    [
      "cure",
      /\b(?:cur(?:e|es|ed|ing)|(?:fully|completely|totally) (?:heal|recover|go away)\w*|for good|permanent(?:ly)? (?:heal|remov|gone|free|relie)\w*)\b/giu,
    ],
    [
      "guarantee",
      /\b(?:guarante(?:e|es|ed|eing)|promis(?:e|es|ed)|never fails?|always works?|works? (?:for|in) (?:everyone|everybody|all)|sure to (?:work|help|heal)|foolproof|100\s?(?:%|percent|per cent)\s?(?:effective|safe|certain|success\w*|protection|protected)|fully protect\w*)/giu,
    ],
    [
      "no harm",
      /\b(?:no (?:known )?(?:side effects?|adverse (?:effects?|events?|reactions?)|risks?|dangers?|harms?)|without (?:any |the )?(?:side effects?|risks?|danger|harm)|(?:side[- ]effect|risk)[- ]free|free (?:of|from) (?:any )?(?:side effects?|risks?)|harmless|cannot (?:hurt|harm))\b/giu,
    ],
    [
      "safe",
      /\b(?:(?:completely|totally|perfectly|absolutely|entirely|fully|always|100\s?(?:%|percent)) safe|safe (?:for|in) (?:everyone|everybody|all|anyone))\b/giu,
    ],
    [
      "best",
      /\b(?:(?:the )?(?:best|most effective|most powerful|safest) (?:possible |available )?(?:medicine|drug|treatment|remedy|therapy|product|option|choice)|miracle\w*|wonder (?:drug|cure)|magic (?:bullet|pill|cure)|breakthrough|nothing works better)\b/giu,
    ],
  ],
  zh: [
    [
      "cure",
      /根治|根除|治愈|痊愈|(?:彻底|完全|永久|永远)(?:治[好疗]|好转|康复|消[失除]|摆脱|告别)|断根|除根|包治|治好|药到病除|永不(?:再)?复发|(?:不会|不再)(?:再)?复发|一劳永逸/gu,
    ],
    [
      "guarantee",
      /保证|包[好您管]|百分之百|百分百|100\s*[%％]|万无一失|绝对(?:有效|见效|管用)|一定(?:会)?(?:见效|有效|好|治)|必定?(?:见效|有效)|人人(?:有效|见效)|对所有人都?有效/gu,
    ],
    [
      "no harm",
      /(?:无|没有|零|毫无|不会有|不存在)(?:任何|一点|明显的?)?(?:毒?副作用|不良反应|风险|危险|害处)|无毒|(?:完全|绝对)无害/gu,
    ],
    [
      "safe",
      /(?:绝对|完全|百分之百|百分百|十分之?|非常)安全|对(?:所有人|任何人|每个人)都?是?安全/gu,
    ],
    [
      "best",
      /最(?:有效|好|安全|佳|先进|强)的?(?:药|治疗|疗法|方法|选择|方案|产品)|神药|神效|奇效|特效|灵丹妙药|秘方|立竿见影|药效第一/gu,
    ],
  ],
};

/** Source words under which a promise of the same kind may stand. */
export const PROMISED: Record<Language, Record<string, RegExp>> = {
  en: {
    cure: /\b(?:cur(?:e|es|ed|ative|ing)|eradicat\w+|sustained virologic\w*|remission|heal\w*|recover\w*|resol(?:ve|ution)\w*)\b/iu,
    guarantee: /\b(?:guarante\w+|ensur\w+|100\s?%|all patients|every patient)\b/iu,
    "no harm":
      /\b(?:no (?:\w+ ){0,3}(?:effects?|events?|reactions?|risks?|harms?|evidence|toxicit\w+)|without (?:\w+ ){0,3}(?:effects?|risks?|harms?|toxicit\w+)|harmless|safe)\b/iu,
    safe: /\bsafe\w*\b/iu,
    best: /\b(?:best|most effective|superior|first[- ]choice|preferred|optimal|gold standard|safest|breakthrough)\b/iu,
  },
  zh: {
    cure: /治愈|根治|根除|痊愈|康复|缓解|清除|消失|消退/u,
    guarantee: /保证|确保|100\s*[%％]|百分之百|所有患者|全部/u,
    "no harm":
      /(?:无|没有|未见|未发现|不增加)[^，。；]{0,12}(?:副作用|不良反应|风险|危险|毒性)|安全/u,
    safe: /安全/u,
    best: /最(?:有效|好|佳|安全|优)|首选|优于|特效/u,
  },
};
