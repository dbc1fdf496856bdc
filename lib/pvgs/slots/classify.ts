import type { CardSlotId } from "@/lib/pvgs/document";
import type { Explanation } from "@/lib/pvgs/slots/explanations";

const HARM =
  /\b(?:harms?|harmful|adverse|side effects?|unwanted|toxic\w*|overdose|bleeding|complications?|can cause|may cause|raises? the risk|increased? (?:the )?risks?|risks? (?:of|for|include)|linked with|worsen\w*|more per [\d,]+|more (?:symptoms|attacks)|hoarse\w*|thrush|tremor|palpitations?|nausea|headaches?|diarrh?oea|dizz\w+|drows\w+|rash|pain|fever|dry mouth|poor sleep|costs? (?:time|money)|defects?|takes? (?:about|up to)? ?\d+ minutes)\b|不良反应|副作用|风险(?:增加|升高)|毒性|并发症增|出血|引起|导致|恶心|呕吐|低血糖|疼痛|头晕|干咳|酸痛|淤青|感染增|不能驾车|体重(?:可|平均)?增加|增至|费用/i;
const PLAIN_HARM =
  /\b(?:side effects?|adverse (?:events?|effects?|reactions?))\b|(?:出现|引起|导致|发生|常见)[^，。]{0,12}(?:不良反应|副作用)|(?:不良反应|副作用)[^，。]{0,8}(?:包括|有|为|如|发生|常见)/i;
const OPENS_WITH_HARM =
  /^(?:common |serious |severe |the |possible )*(?:adverse (?:events?|effects?|reactions?)|side effects?|harms?)\b|^(?:常见|严重|主要)?的?(?:不良反应|副作用)/i;
const BENEFIT =
  /\b(?:benefits?|improv\w+|reduc\w+|lower\w*|prevent\w*|effective|reliev\w+|relief|fewer|protects?|better|avoids?|more easily|speeds? up)\b|获益|改善|降低|减少|预防|缓解|有效|减轻|延缓|下降|提高|效果(?:好|确切|可靠)|达标/i;
/** "Consistent with no benefit", "inadequate evidence of a benefit": a reader must not find it under benefits. */
const NO_BENEFIT =
  /\b(?:no|not|nor|without|lacks?|little|inadequate|insufficient|unclear|uncertain\w*|unknown|whether)\b[^.;]{0,80}\b(?:benefits?|improv\w+|reduc\w+|lower\w*|prevent\w*|effective\w*|differ\w*)\b|(?:无|没有|未能?|不能|不足|缺乏|尚不|不明确)[^。；]{0,20}(?:获益|改善|降低|减少|预防|有效|效果)/i;
/** To look for harm is no harm. */
const LOOKS_FOR_HARM =
  /\b(?:identif\w+|detect\w*|recogni[sz]\w+|monitor\w*|rationale for)\b[^.;]{0,80}\b(?:adverse|side effects?|harms?|complications?|toxicity)\b|(?:识别|发现|监测|评估|了解|询问|观察|预防|减少|避免)[^。；，]{0,20}(?:不良反应|副作用|并发症)/i;
const CONTRAST = /\b(?:but|although|however|though|whereas)\b|但|不过|然而/i;
const PROBLEM =
  /\b(?:if|when|in case of|should)\b.*\b(?:side effects?|adverse|reactions?|worse\w*|rash|bleeding|nightmares|intoleran\w+|hypo\w+|overdose|withdrawal|thrush|infections?|severe|serious)\b|\bseek (?:urgent|medical|emergency|advice|care)\b|(?:如|若|一旦|出现|发生|时).*(?:停药|停用|减量|就医|就诊|换药|转诊|联系医生|咨询)/i;
const ACTION =
  /\b(?:seek|stop|discontinue|call|refer|reduce|treat|tell|contact|switch|change|taper|naloxone)\b|停药|停用|减量|就医|就诊|换药|转诊|联系医生|咨询/i;

/** Which field of the card a sentence answers; null if it answers none. */
export function classifyExplanation({ text, topic }: Explanation): CardSlotId | null {
  if (topic !== "why" && PROBLEM.test(text) && ACTION.test(text)) return "ifProblems";
  switch (topic) {
    case "balance":
      return balanceSlot(text);
    case "practice":
      return ONLY_TEAM.test(text) ? null : "remarks";
    case "problems":
      return namesHarm(text) && !DIRECTIVE.test(text) ? "harms" : "remarks";
    case "why":
    case null:
      return reasonSlot(text);
  }
}

/** What professionals should know or organise among themselves tells a reader nothing to do or expect. */
const ONLY_TEAM =
  /\b(?:clinicians|providers|practitioners) (?:should|can|may|need to) (?:become familiar|be aware|collaborate|coordinate|consult|use tools|document)\b|\bhealth systems?\b|\bpolicies\b|\blicen[sc]\w+\b|\breimburs\w+|制度|医保|职责|落实/i;

const REASON =
  /\b(?:because|risks?|evidence|stud(?:y|ies)|trials?|review|found|associated|effective\w*|benefits?|harms?|reduc\w+|improv\w+|lower|higher|increas\w+|cause[sd]?|outweigh|help\w*|prevent\w*|fewer|more|less|symptoms?|common)\b|因为|由于|证据|研究|荟萃|显示|提示|表明|可(?:以)?(?:减少|降低|改善|提高|引起|增加|避免)|风险|有效|获益|有助于|容易|影响|常见/i;
const DIRECTIVE =
  /\b(?:should|must|can be considered|may be considered)\b|(?<![反效适相供响对感])应(?![用答激急力付变])|建议|推荐|宜/;

/** Definitions, criteria and what nobody found explain no advice. */
const NO_REASON =
  /\bdid not find\b|\bminimal number\b|\b(?:is|are) (?:defined|given up|categori[sz]ed|classified)\b|\b(?:available )?evidence focused\b|\bconcludes? with (?:high|moderate|low) certainty\b|^As a result\b/i;

/** Rationale chapters also hold advice; advice is something to know, not a reason. */
function reasonSlot(text: string): CardSlotId | null {
  if (NO_REASON.test(text)) return null;
  if (DIRECTIVE.test(text)) return "remarks";
  if (OPENS_WITH_HARM.test(text)) return "harms";
  if (PLAIN_HARM.test(text) && namesHarm(text) && !BENEFIT.test(text)) return "harms";
  return REASON.test(text) ? "why" : null;
}

/** A sentence that names a harm after a "but" may not hide it under "benefits". */
function balanceSlot(text: string): CardSlotId {
  const saysNoBenefit = BENEFIT.test(text) && NO_BENEFIT.test(text);
  if (saysNoBenefit && !CONTRAST.test(text) && !PLAIN_HARM.test(text)) return "why";
  const isBenefit = BENEFIT.test(text) && !saysNoBenefit;
  const isHarm = namesHarm(text);
  if (isHarm && (!isBenefit || CONTRAST.test(text))) return "harms";
  return isBenefit ? "benefits" : "why";
}

function namesHarm(text: string): boolean {
  return HARM.test(text) && !(LOOKS_FOR_HARM.test(text) && !CONTRAST.test(text));
}
