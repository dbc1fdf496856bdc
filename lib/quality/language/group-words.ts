import type { SideTable } from "@/lib/quality/language/sides";

/** For whom: each group with its everyday names. A wider word ("people", 患者) is none of them. */
export const ENGLISH_GROUPS: SideTable = {
  age: {
    infant: /\b(?:infants?|newborns?|neonat\w+|bab(?:y|ies)|toddlers?)\b/giu,
    child:
      /\b(?:child(?:ren|hood)?|p(?:a)?ediatric\w*|kids?|boys?|girls?|youngsters?|under-(?:fives|tens|twelves|sixteens|eighteens))\b/giu,
    adolescent: /\b(?:adolescen\w+|teen(?:s|agers?|aged)?|young people|youths?)\b/giu,
    adult: /\b(?<!older |elderly )(?:adults?|grown[- ]?ups?)\b/giu,
    older:
      /\b(?:older (?:adults?|people|persons?|patients?|women|men|age)|elder(?:ly|s)?|over-\w+s|seniors?|aged people|old people|frail\w*|in old age)\b/giu,
  },
  sex: {
    female: /\b(?:wom[ae]n|female|mothers?|girls?)\b/giu,
    male: /\b(?:m[ae]n|males?|boys?|fathers?)\b/giu,
  },
  pregnancy: {
    pregnant:
      /\b(?:pregnan\w+|prenatal|antenatal|gestation\w*|expecting a baby|trimesters?|conceiv\w+|expectant|due date|bab(?:y|ies) (?:is|was|are) due|having a baby|have a baby|mums?-to-be|moms?-to-be|mothers?-to-be)\b/giu,
  },
  breastfeeding: {
    nursing:
      /\b(?:breast-?feed\w*|breast-?fed|lactat\w+|nurs(?:e|es|ing) (?:mothers?|women|(?:a|an|the|their|your|her) (?:baby|babies|infant|child)))\b/giu,
  },
  kidney: { kidney: /\b(?:kidneys?|renal\w*|nephro\w+|eGFR|GFR|creatinine|CKD|dialysis)\b/giu },
  liver: { liver: /\b(?:liver|hepat\w+|cirrho\w+)\b/giu },
  severity: {
    mild: /\b(?:mild\w*|minor)\b/giu,
    moderate: /\bmoderate(?! (?:certainty|quality|to vigorous|intensity|exercise|alcohol))\b/giu,
    severe: /\b(?:severe\w*|serious\w*|critical\w*|life[- ]threatening|very ill|bad attacks?)\b/giu,
  },
  diabetes: {
    one: /\btype (?:1|one|I)\b/giu,
    two: /\btype (?:2|two|II)\b/giu,
    gestational: /\bgestational diabetes\b/giu,
  },
  setting: {
    hospital:
      /\b(?:hospitali[sz]ed|inpatients?|in(?: the| a)? hospital|admitted|hospital stays?)\b/giu,
    outpatient: /\b(?:outpatients?|ambulatory|out of hospital)\b/giu,
    intensive: /\b(?:intensive care|ICUs?|critical care)\b/giu,
    primary:
      /\b(?:primary care|general practice|family practice|GP (?:practice|surgery)|family doctor)\b/giu,
    emergency: /\b(?:emergency (?:department|room)|A&E)\b/giu,
    home: /\b(?:at home|home-based|nursing homes?)\b/giu,
  },
  risk: {
    high: /\b(?:high(?:er|est)?[- ]risk|(?:high(?:er)?|increased|elevated|greater|raised|special) (?:\w+ ){0,2}risk|at risk|more likely|(?:high(?:er)?|greater|big(?:ger)?) chance)\b/giu,
    low: /\b(?:low(?:er|est)?[- ]risk|low (?:\w+ ){0,2}risk|less likely)\b/giu,
  },
  episode: {
    first:
      /\b(?:first[- ]episode|newly diagnosed|new[- ]onset|first time|just been diagnosed|treatment-na[iï]ve)\b/giu,
    again:
      /\b(?:recurr\w+|relaps\w+|refractory|resistant|comes? back|again and again|repeated)\b/giu,
  },
  history: {
    past: /\b(?:history of|who have had|previous(?:ly)?|prior|had (?:a|an) |in the past|earlier|already had|(?:have|has|had) (?:ever|once|already|previously|before)|(?:ever|once) (?:have |has )?had|(?:have|has|who|had|you|they|you've|you’ve) (?:ever |already |once |previously )?had|survivors?)\b/giu,
  },
};

export const CHINESE_GROUPS: SideTable = {
  age: {
    infant: /婴儿|婴幼儿|新生儿|幼儿|宝宝/gu,
    child: /儿童|小儿|患儿|孩子|小孩|小朋友|儿科/gu,
    adolescent: /青少年|未成年/gu,
    adult: /(?<!未)成年?人|(?<!未)成年(?!人)/gu,
    older: /老年|高龄|老人|年老|年长|上了?(?:年纪|岁数)|年纪大/gu,
  },
  sex: {
    female: /女性|妇女|女士|女孩|女童|女生|女婴|女人|孕妇|产妇|育龄/gu,
    male: /男性|男士|男人|男孩|男童|男生|男婴/gu,
  },
  pregnancy: {
    pregnant:
      /妊娠|怀孕|怀[着上了]|预产期|要(?:孩子|宝宝)|准妈妈|孕妇|孕期|孕产妇|备孕|孕前|早孕|孕/gu,
  },
  breastfeeding: { nursing: /哺乳|喂奶|母乳|奶孩子/gu },
  kidney: { kidney: /肾|eGFR|肌酐|透析|尿毒症/giu },
  liver: { liver: /肝(?!素)/gu },
  severity: {
    mild: /轻度|轻(?=中度)|轻型|轻症|较轻|轻微/gu,
    moderate: /中度|中(?=重度)/gu,
    severe: /重度|重型|严重|重症|危重|较重|病重/gu,
  },
  diabetes: { one: /(?:1|Ⅰ|I|一)型/gu, two: /(?:2|Ⅱ|II|二)型/gu, gestational: /妊娠期糖尿病/gu },
  setting: {
    hospital: /住院/gu,
    outpatient: /门诊/gu,
    intensive: /重症监护|ICU/giu,
    primary: /基层|社区(?![的]?(?:老年|居民|居住|人群|老人))/gu,
    emergency: /急诊/gu,
    home: /居家|在家|家庭/gu,
  },
  risk: {
    high: /高危|高风险|风险(?:较|更)?高|容易(?:得|患|发生)|更可能/gu,
    low: /低危|低风险|风险(?:较|更)?低/gu,
  },
  episode: { first: /首发|初发|新发|初诊|新诊断|刚确诊|第一次/gu, again: /复发|难治|反复|再次/gu },
  history: { past: /病史|既往|曾经?|以前[得有患]过|[得患有]过/gu },
  stage: { acute: /急性期|发作期/gu, stable: /稳定期|缓解期|恢复期|维持期|病情稳定/gu },
};
