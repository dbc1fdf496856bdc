import type { Language } from "@/lib/documents/schema";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

/** Words that tell for sure by which way a medicine is given; the family is where it goes. */
const STRONG: Record<Language, Family[]> = {
  en: [
    [
      "mouth",
      /\b(?:oral(?:ly)?(?! (?:cavity|hygiene|health|mucosa|thrush|cancers?|lesions?|ulcers?|surgery|candid\w+|rehydration))|by mouth|(?<!\b(?:difficulty|trouble|problems?|pain(?:ful)?|hard|hurts|unable|cannot|can|when|of|to) )swallow(?:s|ed)?(?! (?:food|hard|easily|well|problems?))|swallowing (?=[a-z]+(?:s|in|ol|ine)\b)|drops? in(?:to)? (?:the|your|her|his|their) mouth)\b/giu,
    ],
    [
      "vein",
      /\b(?:[Ii]ntravenous(?:ly)?|[Ii]nfusions?|[Ii]nfused|IV|(?<=\b(?:[Aa]n?|[Tt]he|your|by|on|via|through|IV|[Nn]o) )drips?|(?:into|through|via|by) (?:a|the|your) vein)\b/gu,
    ],
    [
      "needle",
      /\b(?:inject(?:s|ed|ing|ions?|ables?)|jabs?|shots?|[Ii]ntramuscular(?:ly)?|[Ss]ubcutaneous(?:ly)?|into (?:a|the|your) muscle|needles?)\b/gu,
    ],
    [
      "rectum",
      /\b(?:rectal(?:ly)?|suppositor(?:y|ies)|enemas?|(?:in(?:to)?|up|through|via) (?:the|your) (?:back passage|rectum|anus|bottom))\b/giu,
    ],
    [
      "nose",
      /\b(?:intranasal(?:ly)?|(?:nasal|nose) (?:sprays?|drops?)|(?:in(?:to)?|up) (?:the|your|each|one|a|either|both|the other) (?:nose|nostrils?))\b/giu,
    ],
    [
      "lungs",
      /\b(?:inhaled|inhal(?:es?|ing|ations?|ers?)|nebuli[sz]\w+|breath(?:e|ed|ing) (?:it |them |[a-z]+ )?in\b|puffers?)/giu,
    ],
    [
      "skin",
      /\b(?:topical(?:ly)?|transdermal(?:ly)?|ointments?|creams?|gels?|lotions?|(?<!\b(?:white|red|dry|bald|scaly|dark|brown|sore|itchy|rough|pale|eye) )patch(?:es)?(?! (?:of|test))|rub(?:s|bed|bing)? (?:it|[a-z]+) (?:in|on|into)|on(?:to)? (?:the|your) skin)\b/giu,
    ],
    [
      "eye",
      /\b(?:(?:eye|ophthalmic) ?(?:drops?|solutions?|ointments?)|in(?:to)? (?:the|your|an?|each|both) (?:(?:affected|sore|bad|treated) )?eyes?)\b/giu,
    ],
    [
      "ear",
      /\b(?:(?:ear|otic|aural) ?(?:drops?|solutions?)|in(?:to)? (?:the|your|an?|each|both) (?:(?:affected|sore|bad|treated) )?ears?)\b/giu,
    ],
    [
      "vagina",
      /\b(?:(?:intra)?vaginal(?:ly)? (?:[a-z]+ )?(?:creams?|gels?|tablets?|pessar\w+|rings?|progesterone|oestrogen|estrogen)|pessar(?:y|ies)|in(?:to)? (?:the|your) vagina)\b/giu,
    ],
  ],
  zh: [
    ["mouth", /口服(?!补液)|内服|吞服|咽下去|整片咽/gu],
    [
      "vein",
      /静脉(?:给|注|滴|输|溶|推|用|补|途径|抗|应用|使用|泵)|静[滴注推]|从静脉|输液|点滴|滴注|吊[瓶针水]|挂[水瓶]/gu,
    ],
    [
      "needle",
      /注射(?!部位|处)|肌注|皮下(?:给药|注)|针剂|打[一二两三]?针|(?<![吃喝])打(?=[^，。；]{0,8}(?:疫苗|胰岛素|免疫|蛋白|制剂|激素|素))/gu,
    ],
    [
      "rectum",
      /直肠(?=给|用|应用|途径|灌|滴)|栓剂|纳肛|塞肛|塞[进入到]?肛门|从肛门|肛门[里给塞]|灌肠/gu,
    ],
    ["nose", /鼻喷|鼻内|喷鼻|滴鼻|鼻腔给药|[进入往]鼻[子孔腔]/gu],
    ["lungs", /吸入|雾化|吸激素|吸药/gu],
    [
      "skin",
      /外用|涂抹|[薄外]?涂(?![片层料])|抹(?=[^，。；]{0,4}(?:药|膏|激素|在|一层|脸|到|上|于))|外敷|贴[剂片膏]|透皮|经皮(?!冠|肾|肝|穿|介|椎)|[药软乳]膏/gu,
    ],
    [
      "eye",
      /滴眼|眼药水|眼药膏|眼膏|[往进][^，。；]{0,6}眼睛?[里中]?滴|滴[^，。；]{0,4}[进入到]?眼/gu,
    ],
    ["ear", /滴耳|耳药水|[往进][^，。；]{0,8}耳朵?[里中]?[，]?滴|滴[^，。；]{0,4}[进入到]?耳/gu],
    ["vagina", /阴道(?:给药|用药|栓|片|凝胶|软膏|上药)|塞[进入到]?阴道/gu],
  ],
};

/** Forms and acts that mostly go one way. */
const FORMS: Record<Language, Family[]> = {
  en: [
    [
      "mouth",
      /\b(?:tablets?|capsules?|pills?|syrups?|lozenges?|to drink|swallow\w*|chew\w*|drink\w*)\b/giu,
    ],
    [
      "needle",
      /\b(?:vaccin\w+|immuni[sz]\w+|insulin|heparin|\w+mab|adrenaline|epinephrine|depots?)\b/giu,
    ],
    ["lungs", /\b(?:puffs?|spacers?|breath\w* in)\b/giu],
    ["skin", /\b(?:appl(?:y|ied|ying|ication)|rub\w*|spread|smear\w*|dab\w*)\b/giu],
  ],
  zh: [
    [
      "mouth",
      /吃[^，。；]{0,10}(?:药|片|胶囊|丸|mg|毫克)|吃\p{Script=Han}{0,6}?(?:激素|[素剂胺酮唑平汀林星沙尔])|药片|胶囊|糖浆|口含|[吃喝服咽吞](?=了|下|完|一|\d)/gu,
    ],
    ["needle", /疫苗|接种|胰岛素|肝素|单抗|肾上腺素|打/gu],
    ["lungs", /吸/gu],
    ["skin", /贴|敷|抹|涂|搽/gu],
  ],
};

/** Places of the body: a text that names one may mean the way there. */
const PLACES: Record<Language, Family[]> = {
  en: [
    ["skin", /\bskin\b/giu],
    [
      "eye",
      /\beyes?\b|\bocular\b|\bvision\b|ophthalm|glaucom|cataract|retin|conjunctiv|cornea|iris/giu,
    ],
    ["ear", /\bears?\b|otitis|\botic\b|hearing|eardrum/giu],
    ["rectum", /\b(?:back passage|rect\w+|an(?:al|us)|proct\w+|ha?emorrhoid\w*|piles|bottom)\b/giu],
    ["nose", /\b(?:nos(?:e|tril)s?|nasal|sinus\w*|rhin\w+)\b/giu],
    ["vagina", /vagin/giu],
    ["vein", /\b(?:veins?|venous|blood test|blood sample)\b/giu],
  ],
  zh: [
    ["skin", /皮肤/gu],
    ["eye", /眼|角膜|青光|白内障/gu],
    ["ear", /耳|听力/gu],
    ["rectum", /肛|直肠|痔|栓(?!塞|子)/gu],
    ["nose", /鼻/gu],
    ["vagina", /阴道/gu],
    ["vein", /静脉|输|抽血/gu],
  ],
};

export type Way = Cue & { isSure: boolean; isPlace: boolean };

/** Every word for a way of giving a medicine, left to right; `cue` is where it goes. */
export function findWays(text: string, language: Language): Way[] {
  const sure = findCues(text, STRONG[language]);
  const isFree = ({ start, end }: Cue) => sure.every((one) => end <= one.start || one.end <= start);
  return [
    ...sure.map((cue) => ({ ...cue, isSure: true, isPlace: false })),
    ...findCues(text, FORMS[language])
      .filter(isFree)
      .map((cue) => ({ ...cue, isSure: false, isPlace: false })),
    ...findCues(text, PLACES[language])
      .filter(isFree)
      .map((cue) => ({ ...cue, isSure: false, isPlace: true })),
  ].sort((one, other) => one.start - other.start);
}
