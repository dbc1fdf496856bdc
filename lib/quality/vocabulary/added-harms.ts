import type { Language } from "@/lib/documents/schema";

/** Harms that plain words name in whole phrases, and whatever in a source speaks of the same part or trouble. */
const HARMS: Record<Language, [harm: RegExp, source: RegExp][]> = {
  en: [
    [
      /\b(?:hair (?:falls?|fall(?:ing)?|comes?|may|can|loss|thin\w*)(?: out)?|los(?:e|es|ing) (?:your |their )?hair|bald\w*)\b/iu,
      /hair|alopec|bald/iu,
    ],
    [
      /\b(?:(?:harm|damag|hurt|affect|los|worsen)\w* (?:\w+ ){0,6}?(?:your |their |the )?hearing|hearing loss|go(?:es|ing)? deaf|deafness)\b/iu,
      /hear|deaf|\boto|audi|\bear/iu,
    ],
    [
      /\b(?:go(?:es|ing)? blind|blindness|los(?:e|es|ing) (?:your |their )?(?:eye)?sight)\b/iu,
      /\beyes?|ocul|vis(?:ion|ual)|sight|blind|ophthal|retin|optic|glauc|macula|catarac/iu,
    ],
    [
      /\b(?:bleed\w*|blood) (?:in(?:to)?|inside|on) (?:your |the )?brain\b/iu,
      /brain|cerebr|crani|stroke|subarach|subdur/iu,
    ],
    [
      /\b(?:(?:harm|damag|hurt|injur|attack|inflam)\w* (?:\w+ ){0,6}?(?:your |the )?liver|liver (?:damage|failure|injury))\b/iu,
      /liver|hepat|cirrho|transamin|jaundic|bilirub|\bALT\b/iu,
    ],
    [
      /\b(?:(?:harm|damag|hurt|injur)\w* (?:\w+ ){0,6}?(?:your |the )?kidneys?|kidney (?:damage|failure|injury)|kidneys (?:to )?fail)\b/iu,
      /kidney|renal|nephro|creatin|eGFR|dialys|ur(?:a)?emi/iu,
    ],
    [
      /\b(?:teeth (?:fall|come) out|los(?:e|ing) (?:your )?teeth)\b/iu,
      /tooth|teeth|dent|jaw|gum/iu,
    ],
    [
      /\b(?:los(?:e|ing) (?:your )?memory|memory loss|forget\w*)\b/iu,
      /memor|cogn|dement|confus|amnes|alzh|forget|deliri|enceph/iu,
    ],
    [
      /\b(?:unable to have children|infertil\w*|sterile(?= (?:for|in|later)))\b/iu,
      /fertil|steril|gonad|ovar|sperm|testic|concei|pregnan/iu,
    ],
  ],
  zh: [
    [/脱发|掉头发|头发(?:会)?掉|秃/u, /发(?:量|质)|脱发|头发|毛发/u],
    [/(?:伤|损害?|影响)(?:到)?听力|耳聋|听力(?:下降|受损|变差)|听不见/u, /耳|听/u],
    [/失明|眼?瞎|视力(?:下降|受损|丧失)/u, /眼|视|盲|青光|白内障|黄斑/u],
    [/脑出血|脑(?:子|袋)里?出血|脑溢血/u, /脑|颅|卒中|中风/u],
    [/伤肝|(?:损|损害|伤到)肝|肝(?:损伤|衰竭|坏)/u, /肝|转氨酶|黄疸|胆红素/u],
    [/伤肾|(?:损|损害|伤到)肾|肾(?:损伤|衰竭|坏)/u, /肾|肌酐|透析|尿毒/u],
    [/掉牙|牙(?:齿)?(?:会)?(?:松|掉)/u, /牙|齿|颌|口腔/u],
    [/记性(?:变差|下降)|记忆力?(?:下降|减退)|忘事/u, /记忆|认知|痴呆|谵妄|意识/u],
    [/不孕|不育|怀不上/u, /孕|育|性腺|精子|卵巢|睾丸/u],
  ],
};
const DENIED: Record<Language, RegExp> = {
  en: /(?:\b(?:not|never|no|nor|without)\b|n['’]t\b)[^.;:]{0,30}$/iu,
  zh: /(?:不会?|没有?|无)[^，。；]{0,6}$/u,
};

/** Harms of a wording of which its source says nothing in any words. */
export function findAddedHarms(said: string, printed: string, language: Language): string[] {
  return HARMS[language].flatMap(([harm, source]) => {
    const found = harm.exec(said);
    if (
      !found ||
      printed.includes(found[0]) ||
      source.test(printed) ||
      DENIED[language].test(said.slice(0, found.index))
    )
      return [];
    return [found[0]];
  });
}

const LOOKED_INTO =
  /\b(liver|kidney|heart|lung|brain|bone|thyroid|breast|stomach|bowel|eye|chest|head|spine|hip|knee|prostate|womb|ovary|bladder|pancreas)s? (?:scans?|biops(?:y|ies)|ultrasounds?|x-?rays?|tests?|checks?|(?:function )?tests?)\b/giu;

/** An organ that is looked into, of which the source says nothing. */
export function findAddedScans(said: string, speaksOf: (organ: string) => boolean): string[] {
  return [...said.matchAll(LOOKED_INTO)].flatMap(({ 0: scan, 1: organ = "" }) =>
    speaksOf(organ) ? [] : [scan],
  );
}
