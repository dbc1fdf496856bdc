import { wholeLabel } from "@/lib/clinical/grade-labels";
import type { GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { explainsTick } from "@/lib/clinical/recommendations/ticks";
import type { Passage } from "@/lib/documents/schema";

const REMARK_EN =
  /^(?:implementation (?:considerations?|remarks?|guidance)|remarks?|practice (?:notes?|considerations?|points to note)|clinical considerations?|considerations for implementation|notes?|comments?|qualifying statements?)\b\s*(?::|\.|$)/iu;
const REMARK_ZH =
  /^[【[(（]?(?:实施(?:建议|说明|要点|考虑)|推荐(?:意见)?说明|备注|说明|注意事项|临床应用(?:建议|要点)|适用(?:条件|说明)|注意|实践要点)(?:[】\])）]\s*|\s*[:：]|\s+|$)|^推荐说明(?=\p{Script=Han})(?![的中里和与是及])/u;
const RATIONALE_EN =
  /^[[(【]?(?:commentary\b|comments?[\])】]|(?:supporting |scientific )?rationale|evidence (?:and rationale|summary|base|to decision|review|synthesis)|summary of (?:the )?evidence|supporting (?:evidence|text|rationale)|justification|background|discussion|explanation|recommendation-specific supportive text|why (?:we made|the committee)|values and preferences|key (?:info|question))\b/iu;
const RATIONALE_ZH =
  /^[【[(（]?(?:证据(?:概述|总结|描述|说明|摘要|综述|支持|总述|评价|解读)|推荐(?:意见)?(?:的)?(?:理由|依据|解读|解释|说明依据)|(?:循证)?依据|解读|解释|背景|讨论|理由|文献(?:回顾|综述)|论证|从证据到推荐)[】\])）]?\s*(?:[:：]|$|(?<=\s)|(?=[^:：]{0,3}[:：]))/u;
const QUESTION =
  /[?？]\s*$|^(?:clinical |key |PICO )?question\s*\d|^(?:临床|关键)?问题\s*[一二三四五六七八九十\d]/iu;

export function opensRemarks(passage: Passage): boolean {
  return REMARK_EN.test(passage.text) || REMARK_ZH.test(passage.text);
}

/** From here on the text says why, not what to do. */
export function opensRationale(passage: Passage): boolean {
  return RATIONALE_EN.test(passage.text) || RATIONALE_ZH.test(passage.text);
}

export function isQuestion(passage: Passage): boolean {
  return QUESTION.test(passage.text);
}

export function isListItem(passage: Passage): boolean {
  return passage.kind === "list_item" || passage.list !== undefined;
}

export function endsOpen(text: string): boolean {
  return /[:：]\s*$/u.test(text);
}

const OPENS_GROUP =
  /\b(?:following|these) (?:\w+ )?(?:recommendations?|statements?|conclusions?)\b|\brecommendations? (?:below|is|are|based)\b|(?:以下|下列)[^。]{0,6}(?:推荐|建议)|(?:推荐|建议)如下/iu;
const LONGEST_OPENER = 240;

/** "The following recommendations are based on limited evidence (Level B):" */
export function opensGroup(text: string): boolean {
  return text.length <= LONGEST_OPENER && endsOpen(text) && OPENS_GROUP.test(text);
}

/** A passage that is nothing but a grade label. */
export function isLabelLine(passage: Passage, reading: GuidelineReading): boolean {
  if (passage.table || explainsTick(passage)) return false;
  const labels = reading.labelsOf(passage);
  const isMargin = labels[0]?.trust === "margin" && passage.text.trim().length <= 3;
  return isMargin || (labels.length > 0 && wholeLabel(passage.text) !== null);
}

/** The column of a paragraph that a page or column break cut in two. */
export function continues(previous: string, text: string): boolean {
  if (/[，、]\s*$/u.test(previous) && /^\p{Script=Han}/u.test(text.trimStart())) return true;
  return /^\p{Ll}/u.test(text.trimStart()) && !/[.!?。！？;；:：]["”’)）\]]?\s*$/u.test(previous);
}
