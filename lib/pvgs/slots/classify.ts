import type { CardSlotId } from "@/lib/pvgs/document";
import type { Explanation } from "@/lib/pvgs/slots/explanations";

const HARM =
  /\b(?:harms?|harmful|adverse|side effects?|unwanted|toxic\w*|overdose|bleeding|complications?|can cause|may cause|raises? the risk|increased? risk|risks? (?:of|for|include)|linked with|worsen\w*|more per [\d,]+)\b|不良反应|副作用|风险(?:增加|升高)|毒性|并发症|出血|引起|导致|恶心|低血糖/i;
const BENEFIT =
  /\b(?:benefits?|improv\w+|reduc\w+|lower\w*|prevent\w*|effective|reliev\w+|relief|fewer|protects?|better|avoids?)\b|获益|改善|降低|减少|预防|缓解|有效|减轻|延缓/i;
const PROBLEM =
  /\b(?:if|when|in case of|should)\b.*\b(?:side effects?|adverse|reactions?|worse\w*|symptoms?|rash|bleeding|nightmares|signs?|uncontrolled|intoleran\w+|hypo\w+|overdose|withdrawal|thrush|infection)\b|\bseek (?:urgent|medical|emergency|advice)\b|(?:如|若|一旦|出现).*(?:不良反应|症状|加重|过敏|低血糖|恶心|感染|异常).*(?:停|减|就医|就诊|换|处理|转诊|咨询|联系)/i;
const ACTION =
  /\b(?:seek|stop|discontinue|call|refer|reduce|treat|review|report|tell|contact|switch|change|monitor|check|taper|naloxone)\b|停|减|就医|就诊|换|处理|转诊|咨询|联系|监测/i;
const REASON =
  /\b(?:because|since|evidence|studies|trials?|review found|associated|compared with|more effective|less effective)\b|因为|由于|证据|研究|荟萃|显示|提示|表明/i;

/** Which field of the card a sentence answers; null if it answers none. */
export function classifyExplanation({ text, topic }: Explanation): CardSlotId | null {
  if (PROBLEM.test(text) && ACTION.test(text)) return "ifProblems";
  switch (topic) {
    case "balance":
      return HARM.test(text) && !BENEFIT.test(text) ? "harms" : balanceSlot(text);
    case "why":
      return whySlot(text);
    case "practice":
      return "remarks";
    case "problems":
      return HARM.test(text) ? "harms" : "remarks";
    case null:
      return whySlot(text);
  }
}

/** Under a heading "benefits and harms" a sentence that names no benefit describes a harm or a burden. */
function balanceSlot(text: string): CardSlotId {
  return BENEFIT.test(text) ? "benefits" : "harms";
}

function whySlot(text: string): CardSlotId | null {
  if (HARM.test(text) && !BENEFIT.test(text)) return "harms";
  if (REASON.test(text)) return "why";
  return BENEFIT.test(text) ? "benefits" : "why";
}
