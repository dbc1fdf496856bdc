import type { Language } from "@/lib/documents/schema";

/** A word by which a guideline reports a harm of what it speaks of; the harm stands before it, behind it or around it. */
type AdverseCue = { at: "before" | "behind" | "around"; pattern: RegExp };

const CUES: Record<Language, AdverseCue[]> = {
  en: [
    {
      at: "behind",
      pattern:
        /\b(?:warn\w*(?: \w+){0,2} (?:about|of)|(?:increas\w+|rais\w+|greater|higher|more|elevat\w+|carr(?:y|ies)|pos(?:e|es)) (?:\w+ ){0,3}?risks? (?:of|for)|(?:the |a )?risk of|caus(?:e|es|ed|ing)|lead(?:s|ing)? to|led to|result(?:s|ed|ing)? in|trigger\w*|induc(?:e|es|ed)|provok\w+|worsen\w*|experienc\w+|develop(?:s|ed)?|(?:side|adverse|unwanted|undesirable) (?:effects?|events?|reactions?)(?: \w+){0,2} (?:are|is|were|include\w*)|complications? (?:are|were|include\w*)|increas(?:e|es|ed)(?! (?:from|by|to)\b))\b/iu,
    },
    {
      at: "before",
      pattern:
        /\b(?:occur(?:s|red)?|rose|increased (?:from|by|to)|went up|(?:is|are|was|were) (?:a |an |the )?(?:very |more |most |quite )?(?:common|frequent|likely|possible|reported|seen|felt|noted|observed)|affect(?:s|ed)? (?:about |around |up to |nearly )?(?:\d|some|many|most|almost|few|half)|(?:risks?|rates?) (?:of (?:\w+ ){1,3})?(?:is|are|was|were|may be|might be|can be|could be) (?:\w+ )?(?:increased|higher|raised|elevated|greater)|happen(?:s|ed)?|(?:may|can|might|could) (?:occur|happen|develop|follow))\b/iu,
    },
    {
      at: "around",
      pattern:
        /\b(?:side[- ]effects?|advers\w+|unwanted|complications?|toxicit\w+|false[- ](?:positives?|alarms?)|over-?diagnos\w+|\d+ more|more (?:\w+ ){0,2}(?:cancers?|deaths?|bleed\w*|infections?|fractures?|strokes?))\b/iu,
    },
  ],
  zh: [
    {
      at: "behind",
      pattern:
        /(?:可能?|会|易|能|有时|偶)?(?:引起|导致|诱发|引发|造成|致(?=[\p{Script=Han}]{2})(?!力|使|命|残|病|密|谢|敬))|(?:增加|升高|提高|加大|加重)(?=[^，。；\d]{1,24}(?:风险|危险))|不良(?:反应|事件)(?:主要)?(?:为|有|包括|是|：)|副作用(?:主要)?(?:为|有|包括|是|：)|可使(?=[^，。；]{1,14}(?:加深|加重|升高|变|受损|减退|模糊|脱落))|告知|警惕|出现|发生(?!率)/u,
    },
    {
      at: "before",
      pattern:
        /(?:由\s*[\d.]+[^，。；]{0,6}?)?(?:增加|上升|升高|升|增)(?:至|到|了)?\s*[\d.]+|(?:较|很|最|也|比较|更)?(?:常见|多见|频繁)|发生率|风险(?:增加|升高|上升|增大|更高)|均?为?\s*(?:每?[\d.]+\s*[例%％人]|\d+\/\d+)/u,
    },
    { at: "around", pattern: /不良反应|不良事件|副作用|并发症|毒性|假阳性|过度诊断/u },
  ],
};

// Where one thought ends: a guideline weighs one thing against another in one sentence.
const SEAMS: Record<Language, RegExp> = {
  en: /(?<=[.!?])\s+|;|\b(?:but|although|though|however|whereas|while|yet)\b|,? and (?=(?:it |they |this )?(?:may|can|might|could|should|must|caus\w+|rais\w+|increas\w+|leads?|led|also)\b)|,? and (?=(?:about )?\d+ (?:more|fewer|less)\b)|, (?=(?:which |so |with |because |as )|(?:about )?\d+)|\(|\)/iu,
  zh: /[，；。！？（）]|但是?|然而|不过|而(?=[会可])|并(?=[会可])/u,
};
const GOOD: Record<Language, RegExp> = {
  en: /\b(?:benefi\w+|improv\w+|reduc\w+|lower\w*|decreas\w+|relieved|prevent\w*|protect\w*|reliev\w+|eas(?:e|es|ed)|fewer|fell|dropped|without|no (?:more|increase|difference)|avoid\w*|declin\w+|less)\b|\bnot\b/iu,
  zh: /获益|益处|改善|降低|减少|预防|避免|防止|以免|缓解|减轻|延缓|下降|降至|保护|不增加|未增加|未见|无明?显?|没有|尚无|治愈/u,
};
const REASON: Record<Language, RegExp> = {
  en: /^\s*(?:because|as|since|so)\b/iu,
  zh: /^\s*(?:因为?|由于|以免|以防)/u,
};
// Those it happens to, and how many, are not the harm.
const PEOPLE: Record<Language, RegExp> = {
  en: /\b(?:in|among|for) (?:\d|people|patients|adults|children|newborns|babies|infants|users|women|men|those|some|many|most|about|around|up to)[^,;]*$/iu,
  zh: /^[^，；]*?(?:患者|病人|人群|女性|男性|接种者|使用者|儿童)的?中?/u,
};

const NEXT = /^.{0,12}/u;

export type Harm = { text: string; words: string; isReason: boolean };

export function splitThoughts(text: string, language: Language): string[] {
  return text.split(SEAMS[language]).filter((thought) => thought.trim() !== "");
}

/** The harm that a thought of a guideline reports, in the words that name it. */
export function harmIn(thought: string, language: Language): Harm | null {
  for (const { at, pattern } of CUES[language]) {
    const cue = pattern.exec(thought);
    if (!cue) continue;
    const before = thought.slice(0, cue.index);
    const behind = thought.slice(cue.index + cue[0].length);
    // "Lowers the risk of stroke" and "causes fewer deaths" speak of a good.
    const judged = { before: thought, behind: before + NEXT.exec(behind)?.[0], around: thought }[
      at
    ];
    if (GOOD[language].test(judged)) return null;
    const named = { before, behind, around: thought }[at];
    const words = named.replace(PEOPLE[language], "");
    return {
      ...{ text: thought.trim(), isReason: REASON[language].test(thought) },
      words: words.trim() === "" ? thought : words,
    };
  }
  return null;
}

// Everyday words of harm too: a text that holds one that nothing else explains may have said the harm in its own way.
const MENTIONS: Record<Language, RegExp> = {
  en: /\b(?:harm\w*|risk\w*|danger\w*|unsafe|advers\w+|side[- ]effects?|unwanted|complicat\w+|tox\w+|poison\w*|overdos\w+|\w*bleed\w*|ha?emorrhag\w+|clots?|thrombo\w+|infections?|injur\w+|damag\w+|deaths?|die[sd]?|dying|fatal|fractures?|broken|break\w*|falls?|falling|nause\w+|vomit\w*|sick\w*|diarrh?o?ea|stools?|constipat\w+|dizz\w+|faint\w*|giddy|light-?headed|drows\w+|sleep(?:y|iness)|headaches?|rash\w*|itch\w*|swell\w*|swollen|\w*pain\w*|sore\w*|ach(?:e|es|ing)|cough\w*|fever\w*|allerg\w+|anaphyla\w+|cramps?|tremor\w*|shak(?:y|ing)|palpitations?|dry|heartburn|hypo\w*|hyper\w*|low blood \w+|wors(?:e|en\w*)|depend\w+|addict\w+|withdrawal|burden\w*|problems?|trouble\w*|upset|scar\w*|cancers?|strokes?|heart attacks?|fits?|seizures?|causes?|caused|lead to|false[- ]\w+|called back|downsides?|drawbacks?|price|catch|bad|effects?|reaction\w*|irritat\w*|burn\w*|sting\w*|bruis\w*|lose|losing|loss|(?:weight )gain\w*|gain(?:s|ed|ing)? weight|blurr\w*|miscarr\w*|defects?|(?<!\b(?:evidence|research|stud(?:y|ies)|proof|data|findings)\b[^.;]{0,24})weak\w*(?! (?:evidence|proof|data|recommendation|research))|numb\w*|tingl\w*|thirst\w*|tired\w*|unwell|ill|mood|suicid\w*|aware|watch|beware|careful)\b/giu,
  zh: /不良|副作用|风险|危险|危害|有害|害处|坏处|损害|损伤|伤害|毒|过量|血栓|感染|死亡|去世|骨折|跌倒|摔|恶心|呕|吐|腹泻|拉肚子|便秘|晕|头痛|头疼|嗜睡|犯困|困|疹|痒|肿|疼|痛|咳|发热|发烧|过敏|低血糖|低血压|低血钾|高血钾|加重|恶化|依赖|成瘾|上瘾|戒断|负担|并发症|不适|不舒服|难受|问题|引起|导致|诱发|引发|造成|假阳性|虚惊|过度|代价|缺点|癌|出血|流血|瘀|干|烧心|反酸|乏力|累|抽搐|抽风|抽筋|心慌|手抖|发抖|发胖|变胖|麻|畸形|流产|自杀|情绪|毛病|当心|小心|注意|留意|糖尿病|中风|不好|弊|缺/gu,
};

export function mentionsOfHarm(text: string, language: Language): string[] {
  return text.match(MENTIONS[language]) ?? [];
}
