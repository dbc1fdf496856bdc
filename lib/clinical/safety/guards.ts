import type { SafetyKind } from "@/lib/clinical/schema";
import { headKinds } from "@/lib/clinical/safety/heads";
import type { Passage } from "@/lib/documents/schema";

const SHORTEST = 5;

/** Sentences that hold the words of a warning and warn of nothing. */
export function warnsOfNothing(passage: Passage, text: string, kind: SafetyKind): boolean {
  return (
    text.length < SHORTEST ||
    /[?？]\s*$/u.test(text) ||
    isStep(text) ||
    isFragment(text) ||
    isMention(text, kind) ||
    isReference(passage.text, text) ||
    isGarbled(passage, text) ||
    ABOUT_GUIDELINE.test(text) ||
    ABOUT_STAFF.test(text) ||
    LOOSE.test(text) ||
    isLooseItem(passage, text, kind) ||
    isStudyResult(text)
  );
}

/** Judgements on a recommendation, and notes to those who build a form from it. */
const LOOSE =
  /\bdesirable (?:effects|consequences)\b|^\W*\[?(?:section|technical) (?:prompt|note)\b/iu;

/** An item that goes on from its lead's words says by itself neither who nor what. */
function isLooseItem({ list }: Passage, text: string, kind: SafetyKind): boolean {
  return (
    list !== undefined && /^\p{Ll}/u.test(text) && (kind === "adverse_effect" || kind === "caution")
  );
}

/** A branch of an algorithm says nothing without the question before it. */
function isStep(text: string): boolean {
  return /^(?:(?:if )?(?:yes|no)|[若如]?[是否])\s*[:：,，]/iu.test(text);
}

/** A branch of a list without its lead, or the head of a column, says of nothing what it warns of. */
function isFragment(text: string): boolean {
  return /^\p{Ll}.*(?:[,;]|\b(?:or|and))\s*\.?$/u.test(text) || isRowOfHeads(text);
}

function isRowOfHeads(text: string): boolean {
  return !/\d/u.test(text) && text.split(" | ").some((cell) => headKinds(cell).length > 0);
}

/** Per kind: the words stand there, but as a condition, a topic or something else entirely. */
const MENTIONS: Partial<Record<SafetyKind, RegExp>> = {
  contraindication:
    /(?:\b(?:when|if|where|unless)\b[^.,;]{0,80}\bcontraindicated\b(?! in| for| during)(?!.*\b(?:do not|not be|is contraindicated|should not)\b))|\b(?:no|any|without|absence of|list of|check for|assess\w* for) (?:\w+ ){0,2}contraindications?\b|(?:无|排除|评估|询问|了解|查看)[^。，；]{0,6}禁忌|^\W*不能(?:使用|应用|耐受)[^。，；]{0,16}(?:时|者)/iu,
  stop_rule:
    /终止妊娠|停经|停止吸烟|停止母乳|(?:未|已|曾|自行)停(?:药|用)(?!.*(?:应|需|须|不可|不得|避免))|^停药(?:后|指)|\bstop (?:smoking|drinking)\b/iu,
  interaction:
    /\binteract(?:s|ions?)? (?:with|between) (?:\w+ )?(?:patients?|people|clients?|clinicians?|staff|famil|providers?|persons?|environment)|\binteraction (?:term|effect|test|analys)|(?:医患|人际|社会)[^。]{0,4}相互作用|^\W*\d?\W*(?:预防|减轻|减少)[^。；，]{0,14}相互作用|应首先评估[^。]{0,30}相互作用/iu,
  referral:
    /\brefer(?:red|s)? to (?:as\b|the (?:appropriate|relevant|product|full|section|table|figure|box|annex|appendix|guideline|label)|(?:appropriate|relevant) (?:sections?|guid)|section|table|figure|box|annex|appendix)|\breferral (?:rates?|patterns?|bias)|\b(?:persons|people|patients) referred (?:for|to)\b|\badequate (?:systems|staff)\b|联系方式|转诊(?:管理|制度|流程|机制|率|体系)/iu,
  monitoring:
    /\bmonitoring (?:program|data|system|committee|and evaluation)|\b(?:surveillance|prescription drug) monitoring program/iu,
  adverse_effect:
    /\b(?:fewer|less|lower|mitigates?|no known|no|reduc\w+|minimi[sz]\w+|prevent\w*|avoid\w*)\b[^.;,]{0,30}\b(?:side[- ]effects?|adverse)|\b(?:benefits and (?:risks|harms)) of\b|\bbenefits, (?:[\w ]+, )?and (?:risks|harms)\b|\b(?:more|further) (?:details?|information)\b[^.]{0,90}\b(?:provided|available|found|given)\b|\b(?:identif(?:y|ies)|detects?) (?:\w+ ){0,6}(?:side[- ]effects?|adverse)\b|\bask (?:patients|people) about\b|\bcan assist\b|\b(?:attention to|management of|knowledge of|information (?:on|about)) (?:\w+ ){0,3}(?:side|adverse)|\bperspectives?\b|\boutcomes? included\b|\b(?:USPSTF|Task Force) (?:concludes?|commissioned|examined|reviewed|assessment)\b|\bevidence (?:is|on|for|was|exists)\b|\b(?:was|were|have been|has been) (?:\w+ly )?(?:associated|observed|reported|judged|similar|noted|seen|found|infrequent)\b|\bcompared (?:with|to)\b|\b(?:at|who are at|those at) (?:an? )?(?:\w+ )?increased risk\b|\bcomments?\b[^.]{0,40}\b(?:express|concern|request)|没有[^。]{0,8}不良反应|不良反应见(?:表|附)|(?:不良反应|副作用)[^。，；]{0,10}影响|[（(][^）)]*(?:副作用|不良反应)[）)]，|未见不良|随访指标|结局指标|细胞毒性(?:T|淋巴)|中毒性|不良反应(?:谱)?(?:和|及)?(?:耐受性)?(?:因[^。]{0,10}|的?(?:情况|监测|报告|评估|观察))[^。]{0,6}$|(?:考虑|了解|评估|询问|关注)[^。；]{0,40}(?:不良反应|副作用)|(?:减少|减轻|降低|避免|预防)[^。，；]{0,12}(?:不良反应|副作用|毒性)/iu,
  caution:
    /\bnot applicable\b|\bled (?:some|\w+) to caution\b|\bcaution against\b|(?:引起|值得|应?引起)[^。]{0,4}注意的是|需要?注意的是，?(?:目前|研究)/iu,
  urgent_sign:
    /\b(?:transfer\w*|go\w*) (?:immediately )?to (?:section|step|table)|(?:初诊|年度|定期|例行)[^。；]{0,40}(?:及时|尽快)就[诊医]/iu,
};

function isMention(text: string, kind: SafetyKind): boolean {
  return MENTIONS[kind]?.test(text) ?? false;
}

/** An entry of a bibliography, which names warnings in its titles. */
function isReference(passage: string, text: string): boolean {
  return (
    /\bet al\b\.?,? [A-Z]|https?:\/\//u.test(text) ||
    /(?:19|20)\d\d;\s?\d+[(:]|;\s?(?:19|20)\d\d\.?\s*(?:https?:|$)|\bPMID\b/u.test(passage)
  );
}

/** The text of a drawing, read without its lines: words side by side that make no sentence. */
function isGarbled({ table }: Passage, text: string): boolean {
  const gaps = text.match(/\p{Script=Han} +(?=\p{Script=Han})/gu)?.length ?? 0;
  if (RUN_INTO_NEXT.test(text)) return true;
  return table ? gaps > 0 && isUnbalanced(text) : gaps >= 2 || /[↓↑→←]/u.test(text);
}

/** The next item's number in the middle of a sentence: two columns were read as one. */
const RUN_INTO_NEXT = /\p{Script=Han}[②-⑳]\s/u;

function isUnbalanced(text: string): boolean {
  return (text.match(/[(（]/gu) ?? []).length !== (text.match(/[)）]/gu) ?? []).length;
}

/** How a guideline wants itself to be used is no warning to a patient. */
const ABOUT_GUIDELINE =
  /\b(?:this|the) (?:clinical practice )?(?:guideline|document|statement)\b[^.]{0,80}\b(?:should|must|is|does) not\b|^this (?:\w+ ){0,3}guideline\b|\bgoals? of (?:this|the) guideline\b|\bnot use this (?:clinical practice )?guideline|本(?:指南|共识)[^。]{0,20}(?:不能|不应|不作为|不得)/iu;

/** Training and audits are repeated regularly too, and watch over no patient. */
const ABOUT_STAFF =
  /\b(?:training|competenc\w+|audits?|inventor\w+|job aids?|curricul\w+)\b[^.]{0,60}\b(?:repeated|provided|conducted|annually|periodically|documented|monitored|assessed)\b|\bevidence (?:is needed|of the feasibility)\b|(?:完善|建立|健全|落实)[^。；]{0,30}(?:制度|机制|体系|职责|责任)/iu;

/** "In two trials, adverse events were similar" tells a reader nothing to watch for. */
function isStudyResult(text: string): boolean {
  return /\b(?:trials?|stud(?:y|ies)|meta-analys\w+|cohort|participants|reviewers?|RCTs?|systematic reviews?|case-control|insufficient evidence|reviews? by|et al|experts? (?:raised|indicated|agreed)|previous (?:consensus )?recommendations)\b|(?:研究|试验|Meta\s*分析|荟萃|综述)[^。]{0,8}(?:显示|表明|发现|结果|纳入|提示|报道|证实)|(?:根据|据)[^。，]{0,6}(?:研究|文献)报道/iu.test(
    text,
  );
}
