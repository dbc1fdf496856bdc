import { isImperative } from "@/lib/clinical/recommendations/directives";

const DUTY =
  /\b(?:should|must|shall|ought to)\b(?! (?:have (?:been|shown|had|taken|given|done|\w+ed(?! (?:immunity|evidence|access|proof|consent|training|plans?|records?|policies|procedures)))|it|they|this|not be confused|be (?:read|noted|interpreted as a))\b)|\b(?:needs?|is|are) to be\b|\b(?:is|are) (?:strongly |not |generally |routinely |usually |also |no longer )*(?:recommended|contraindicated|indicated|advised|discouraged|preferred)\b(?! by\b)|\bit is (?:\w+ )?(?:recommended|advised|suggested|essential|important|crucial|vital|imperative|critical|necessary|advisable) (?:that|to)\b|\b(?:is|are) not necessary\b|\b(?:patients?|people|persons?|children|infants|women|men|adults|those|anyone|individuals|they)\b[^.;,]{0,60}\brequires? (?:urgent |immediate |prompt |early )?(?:admission|referral|hospitali[sz]ation|treatment|transfer|evaluation|assessment|isolation)\b|\b(?:we|the (?:panel|committee|task ?force|guideline|group|gdg|society|working group)|uspstf|who|cdc) (?:strongly |conditionally |now |also |do(?:es)? not )*(?:recommends?|suggests?|advises?)\b|\bavoid(?:ed)? (?:the )?(?:use|using)\b/iu;

/** Others' advice, results, questions, and what a text says of itself. */
const NO_ADVICE =
  /\b(?:guidelines?|societ(?:y|ies)|college|association|academy|authors?|stud(?:y|ies)|trials?|investigators|experts|manufacturers?|others?)\b[^.]{0,60}\b(?:recommend|suggest|advise)|\b(?:data|evidence|results?|findings|analys[ie]s|stud(?:y|ies)) (?:also )?suggests?\b|\b(?:was|were|been|being) (?:\w+ )?(?:recommended|advised|suggested|preferred)\b|\b(?:further|more|additional|future) (?:research|studies|trials|data|evidence)\b|\bremains? (?:unclear|unknown|uncertain|controversial)\b|^(?:what|whether|how|why|which)\b(?![^.]*,)|\b(?:what|whether) [^.,;]{1,60} should\b|\b(?:this|the) (?:KNART|guide(?:line)?|handbook|manual|booklet|chapter|section|document|text|checklist|annex|appendix|table|figure)\b[^.]{0,40}\b(?:should|must|is to be)\b|\bprimary focus\b|^readers\b|\bshould (?:you|there|it|they) \w+/iu;

/** Verbs that are as often nouns: "Use of gowns", "Test results are late" order nothing. */
const NOUN =
  /^(?:aim|change|contact|diet|document|exercise|help|increase|limit|measure|monitor|order|place|plan|record|report|request|research|review|schedule|screen|set|start|stop|support|switch|target|taper|test|transfer|treatment|use|wait|work)s?\b(?:\s+(?:of|among|by)\b|(?:(?!\b(?:who|that|which|whose|where|if|when|until|as|unless|whether|how|what|once|after|before)\b)[^.,;]){0,60}\b(?:is|are|was|were|has|have|had|may|can|could|will|varies|vary|showed|shows?|remains?|reduces?|improves?|increases?)\b)/iu;

const ORDER =
  /^(?:(?:if|when|once|for|in|after|before|during|unless|until|where|at|on|to|as)\b[^,]{2,120}, (?:then )?)?(?:please )?((?:do not|don't|never|avoid|always|first|immediately|carefully|gently|regularly|routinely)\b.*|\p{L}.*)$/iu;
const MORE_ORDERS =
  /^(?:attach|call|clean|cleanse|close|collect|compare|complete|count|cut|designate|dilute|discard|distribute|fill|gather|get|insert|install|instruct|investigate|label|leave|let|lift|look|move|open|put|read|report|resume|return|save|separate|share|show|sit|stabili[sz]e|sterili[sz]e|suction|trace|undertake|update|visit|watch|weigh|assign|assure|dedicate|implement|post|adhere|perform|educate|clarify|communicate|coordinate|link|mobili[sz]e|supervise|respect|respond|strengthen|address|adapt|adopt|achieve|agree|cover|elevate|empty|expose|isolate|notify|palpate|position|reposition|rinse|rotate|secure|trim|apply|debride|dispose|disinfect|drain|dress|feed|flush|hold|inject|irrigate|listen|lower|pay|prepare|raise|reassure|rehydrate|store|swab|turn|ventilate|warm|re-?evaluate|hospitali[sz]e|admit)\b(?!-|\s+(?:of|is|are|was|were|has|may|can)\b)/iu;
const PROHIBITION = /^(?:do not|don't|never|avoid)\b/iu;

/** Whether an English sentence of running text tells somebody what to do. */
export function directsCareEn(sentence: string): boolean {
  const words = sentence.replace(/^[^\p{L}]+/u, "").replace(/\([^()]*\)|\[[^[\]]*\]/gu, "");
  if (/\?\s*$/u.test(words) || NO_ADVICE.test(words)) return false;
  return DUTY.test(words) || isOrder(words);
}

function isOrder(words: string): boolean {
  const order = ORDER.exec(words)?.[1];
  if (order === undefined) return false;
  if (PROHIBITION.test(order)) return true;
  if (NOUN.test(order) || /^(?:if|when|for|in) /iu.test(order)) return false;
  return MORE_ORDERS.test(order) || isImperative(order);
}
