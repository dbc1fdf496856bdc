import type { Language } from "@/lib/documents/schema";

/** How a guideline reports that something is not so; what it forbids and for whom it does not hold is advice. */
const DENIES: Record<Language, RegExp> = {
  en: /\b(?:did|does|(?<=[a-z] )do|was|were|is|are|has|have|had|can|could|would|will|may|might)(?: not|n['’]t)\b(?! only| yet)|\bcannot\b|\blittle (?:or|to) no\b|\bno (?:[a-z]+ )?(?:differences?|effects?|benefits?|changes?|increases?|reductions?|improvements?)\b|\bno (?:[a-z-]+ ){1,4}(?:was|were|is|are|occurred|developed|died)\b|\bfail(?:ed|s)? to\b/iu,
  zh: /不能(?!耐受|排除|确定|进食|自理)|不会|[不未](?:能|见|曾)?(?:显著|明显|进一步)?(?:增加|降低|减少|改善|影响|预防|优于|劣于|替代|代替|延长|缩短|提高|缓解)|未(?:见|发现|观察到|报告|出现|发生)|(?:无|没有)(?:明显|显著|统计学)?(?:差异|差别|影响|作用|获益|效果|变化|改善)|几乎(?:无|没有)/u,
};
/** What is only supposed or describes people denies nothing. */
const SUPPOSES: Record<Language, RegExp> = {
  en: /\b(?:if|when|unless|until|who|whom|whose|whether|where|evidence|known|clear|certain|should|must|recommend\w*|suggest\w*|advis\w+|because|since)\b/iu,
  zh: /如果?|若|当|时$|者|的(?:患者|人|病人|儿童|女性)|证据|是否|尚|应|推荐|建议|宜|禁|因|不能(?:进|吃|喝)/u,
};
/** However a denial is put in plain words, it has one of these. */
const PUT_PLAINLY: Record<Language, RegExp> = {
  en: /\b(?:no|not|never|none|nothing|nobody|nowhere|neither|nor|little|hardly|barely|scarcely|same|similar\w*|equal\w*|identical\w*|alike|comparable|level|par|as (?:much|well(?= as)|many|good|often|likely|strong|safe|effective|fast|long|few|bad|common)|(?:just|about|equally) as|either way|whichever|both|few|without|fail\w*|lack\w*|unable|unlikely|too|zero|absent|free|instead|rather|away from|cannot|stay\w*|remain\w*|un[a-z]{4,}|in(?:effective|dependent)|only|impossible|doubt\w*|whether|instead|useless|vain|hard to|ruled out|beyond|no-one)\b|n['’]t\b/iu,
  zh: /[不没无未非别勿难]|差不多|一样|相同|相近|相当|类似|相似|同样|几乎|很小|有限|两[种组边者]|白(?:费|搭|吃)|徒劳|持平|照旧|依旧|老样子|是否|只|仅|缺/u,
};

export function deniesFact(clause: string, language: Language): boolean {
  return DENIES[language].test(clause) && !SUPPOSES[language].test(clause);
}

export function mayDeny(text: string, language: Language): boolean {
  return PUT_PLAINLY[language].test(text);
}
