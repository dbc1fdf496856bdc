import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

const ENGLISH_ORDER =
  /^(?:(?:in|for|if|when|before|after|at|during|while|where|once)\b[^,]*, (?:[^,]*, )?)?(?:do not|don't|never|always|offer|consider|use|give|avoid|refer|monitor|measure|check|review|start|stop|treat|provide|ask|advise|ensure|discuss|screen|assess|prescribe|continue|reduce|increase|add|switch|change|test|evaluate|explain|encourage|arrange|repeat|take|keep|limit|select|choose|initiate|administer|perform|obtain|maintain|tell|inform|let|follow|postpone|agree|simplify|supply|remember|record|look|make|set|train|teach|warn|watch|educate|include|document|identify|determine|rule out|exclude|confirm|adjust|discontinue|withhold|restart|taper|combine|treat)\b/i;
const CHINESE_ORDER =
  /(?:^|[，；：]|[时后者])(?:应|可|需|宜|建议|及时|立即|必要时|逐渐|尽量|首先|同时|再|须)*(?:停用|停药|减量|加量|改用|换用|加用|给予|起用|联用|转诊|评估|询问|告知|嘱|指导患者|复查|监测|检测|调整|测定|开具|首选|选用)/;
const CHINESE_REPORT = /研究|发现|显示|报道|表明|可以大大|有助于/;
/** The guideline speaks, and the reader is told so. */
const CHINESE_ADVICE = /^指南(?:认为)?不?(?:推荐|建议)/;
const PATIENT_SUBJECT = /^(?:seek|call|get help)\b/i;

/** An order that names nobody is meant for professionals; the reader must not take it for "do this". */
export function isOrderToCareTeam(text: string, language: Language): boolean {
  if (language === "zh") {
    return CHINESE_ORDER.test(text) && !CHINESE_REPORT.test(text) && !CHINESE_ADVICE.test(text);
  }
  return ENGLISH_ORDER.test(text) && !PATIENT_SUBJECT.test(text);
}

/** Puts such orders last, behind words that say whom they address. */
export function sayAddressee(claims: Claim[], context: DraftContext): Claim[] {
  const isOrder = (claim: Claim) =>
    claim.actor !== "patient" && isOrderToCareTeam(claim.text, context.language);
  const orders = claims.filter(isOrder);
  if (orders.length === 0) return claims;
  const others = claims.filter((claim) => !isOrder(claim));
  return [...others, context.fixed("card.forCareTeam"), ...orders];
}
