import type { Language } from "@/lib/documents/schema";

/** Study figures a lay reader cannot use and a patient version may not print outside quotations. */
const STATISTICS =
  /\b(?:RR|OR|HR|CI|SMD|MD|NNT|NNH|aOR|aHR|IQR|SD|WMD|ARR|RRR|PDC)\b\s*[=:,<>≤≥\d[(]|\b95\s*%?\s*CI\b|[Pp]\s*[<=>＜]\s*0?\.|I²|\b(?:odds|hazard|risk) ratios?\b|[Cc]onfidence interval|相对危险|比值比|风险比|置信区间|[（(]\s*(?:[12]\s?)?[ABCD]\s*[)）]|\b(?:recommendation )?category [AB]\b|\btype [1-4] evidence\b|\bevidence type\b|[ⅠⅡⅢ]+[ab]?(?:级|类)(?:推荐|证据)|推荐强度|证据(?:等级|级别)/i;
/** Stands on an earlier sentence, so it means nothing alone. */
const LEANS_BACK =
  /^(?:this|these|those|such|it|they|its|their|however|therefore|thus|hence|moreover|furthermore|additionally|in addition|in contrast|conversely|similarly|finally|also|rather|in (?:another|one|that|a separate) (?:study|trial|analysis)|likewise|both|for example|for instance|e\.g\.|but|and|the (?:former|latter|same|other)|another|to that end|because of th(?:is|ese)|一项|另外|另一|此外|特别是|尤其是|也|但|然而|因此|所以|同时|其中|该|这|其|上述|例如|比如|而且|并且|故|且|据此|另有)/i;
const BROKEN =
  /\b(?:et al|Table|Figure|Fig\.|Appendix|Box)\b|表\s*\d|图\s*\d|\\|\$|https?:|[↓↑→]|^N\.?A\b|^[“"‘][^”"’]*$|\p{Script=Han} {2,}|\?$|？$/u;
/** Points at something the reader of one sentence cannot see: "discussed below", "these trials", 如下. */
const POINTS_ELSEWHERE = new RegExp(
  [
    /\b(?:discussed|described|listed|shown|given|mentioned|outlined|noted|presented|summari[sz]ed|detailed|see) (?:\w+ )?(?:below|above|earlier|later)\b/,
    /\b(?:above|below|afore)-?(?:mentioned|listed|described)\b|\bas follows\b/,
    /\bthe following(?! (?:day|night|morning|evening|week|month|year|visit|dose)s?\b)[^:]*[.;]$/,
    /\b(?:these|those) (?:\w+ )?(?:stud(?:y|ies)|trials?|meta-analys[ei]s|reviews?|results|findings|data)\b/,
    /^in (?:this|that|such) (?:case|situation|setting)s?\b|\bthis (?:protocol|algorithm)\b/,
    /以下(?=[几两三四五六七八九十\d]*(?:种|个|项|类|条|点|方面|情况|梳理|建议|措施|推荐意见|内容|方法|步骤|原则|症状|表现|因素|问题|条件))(?![^。；]{0,24}[：:][^。]{4,})/,
    /如下(?=[，。；、]|$|几|表|图|建议|情况|所)|前述|上文|下文|(?:参见|详见|请见)[上下前后附表图第]|见(?:上文|下文|前文|后文|附录|附件|附表|附图)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);
/** One of several counted parts, cut off from the others: 第一类为…；, or 其次… */
const CUT_COUNT =
  /[：:][^：:；]*(?:第一|一是|首先|其一|①|[(（]1[)）]|1[.、](?!\d))[^；]*；$|^(?:第[二三四五六七八九十]|[二三四五]是|其[次二三四]|再次|[②-⑳])/;
/** How the evidence was gathered says nothing to a reader about the advice. */
const METHOD_TALK =
  /\bevidence (?:profiles?|base|summar(?:y|ies))\b|\bwere (?:presented|constructed|extracted|searched)\b|\bparticipants\b|\bsystematic reviews? (?:were|was|as well|respectively)\b|\bmeta-analys[ei]s compared\b|\btrials? compared\b|\bdatabases\b|\bliterature search|\bfor more details\b|\bmethods\b|\bquantitative data\b|\bcost-effectiveness\b|\b(?:clinical )?evidence reviews?\b|\bexperts? (?:raised|noted|agreed|indicated|thought|were)\b|\btechnolog(?:y|ies)\b|\bno stud(?:y|ies)\b|\bcomparative studies\b|\bdata (?:on|were|are)\b|\bsurrogate\b|\bGDG\b|\b(?:well )?accepted by\b|\bfew studies\b|\bsubgroups?\b|\brecommendations? (?:have been|were) published\b|\bused data from\b|\bcompared\b[^.]*\bvs\b|\boutcomes? (?:assessed|measured) in\b|\b(?:cohort|case-control|cross-sectional) study\b[^.]*\bstudied\b|检索|纳入了?\d+项|数据库|一项[^。]*研究|专家赞同|回顾性研究|队列/i;
const ORGANISATIONS =
  /\b(?:GDG|Guideline Development Group|Work Group|OWG|CDC|PICO|panel|reviewers?|ACP|AAFP|Task Force|experts? from|stakeholders?|equit\w+|feasib\w+|acceptab\w+|resource[s-]?|procurement)\b|专家组|共识组|工作组|指南指出|共识提到|共识提出|指南提出/;

const LONGEST: Record<Language, number> = { en: 340, zh: 130 };
const SHORTEST: Record<Language, number> = { en: 30, zh: 10 };

/** Whole, free-standing and free of study statistics, so that it can be read alone on a card. */
export function isReadable(text: string, language: Language): boolean {
  if (text.length > LONGEST[language] || text.length < SHORTEST[language]) return false;
  if (STATISTICS.test(text) || LEANS_BACK.test(text) || BROKEN.test(text)) return false;
  if (METHOD_TALK.test(text) || POINTS_ELSEWHERE.test(text)) return false;
  return language === "zh" ? isWholeChinese(text) : isWholeEnglish(text);
}

/** Lower is better: long sentences, citations and talk about how experts decided cost most. */
export function readingCost(text: string, language: Language): number {
  const length = text.length / LONGEST[language];
  const citations = [...text.matchAll(/\(\d{1,3}(?:[,–-]\d{1,3})*\)|\[\d[^\]]*\]/g)].length;
  return length + 0.2 * Math.min(citations, 3) + (ORGANISATIONS.test(text) ? 0.6 : 0);
}

function isWholeEnglish(text: string): boolean {
  const opens = (text.match(/[([]/g) ?? []).length;
  const closes = (text.match(/[)\]]/g) ?? []).length;
  return /^["“]?[A-Z0-9]/.test(text) && /[.!]["”)]?$/.test(stripCitation(text)) && opens === closes;
}

function isWholeChinese(text: string): boolean {
  const opens = (text.match(/[(（]/g) ?? []).length;
  const closes = (text.match(/[)）]/g) ?? []).length;
  const gaps = text.match(/\p{Script=Han} (?=\p{Script=Han})/gu)?.length ?? 0;
  if (opens !== closes || gaps >= MOST_GAPS || CUT_COUNT.test(text)) return false;
  return /[。；！]$/.test(stripCitation(text));
}

/** Chinese has no spaces between words: several of them are the ends of a table's lines. */
const MOST_GAPS = 2;

function stripCitation(text: string): string {
  return text.replace(/(?:\s*(?:\(\d[\d,–\s-]*\)|\[\d[^\]]*\])|[⁰¹²³⁴⁵⁶⁷⁸⁹,\s])+$/, "");
}
