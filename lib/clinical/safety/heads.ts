import type { SafetyKind } from "@/lib/clinical/schema";

type Head = { kind: SafetyKind; pattern: RegExp };

const QUALIFIERS =
  "(?:absolute|relative|main|major|key|important|common|serious|severe|possible|potential|drug|other|special|safety|recommended|known|additional|clinical)";

/** Words that as a column's head, a heading or the lead of a list say what kind of warnings stand below. */
const HEADS: Head[] = [
  head(
    "urgent_sign",
    "(?:red flags?|(?:warning|danger|emergency|alarm) (?:signs?|symptoms?|features?)(?: (?:and|or) symptoms)?)",
    "(?:危险|警示|预警|报警|急症|危急)(?:信号|征象|症状|体征|指标|情况)",
  ),
  head(
    "contraindication",
    "(?:contra-?indications?|contraindicated(?: in| for| if)?|do not (?:use|give|prescribe|take)(?: in| if| for| with)?|(?:who )?should not (?:use|take|receive)|avoid(?: use)?(?: in| if| with)?|not (?:suitable|recommended) (?:for|in)|when not to (?:use|give))",
    "(?:绝对|相对|主要)?禁忌(?:证|症|人群|情况)?|禁用(?:人群|情况|于)?|(?:以下|下列)(?:情况|人群|患者|者)[^。，]{0,6}(?:禁用|禁止|不宜|不得)(?:使用)?",
  ),
  head(
    "stop_rule",
    "(?:(?:when to|criteria for|indications? for) (?:stop|discontinu|withdraw)\\w*|stop(?:ping)? (?:rules?|criteria)|discontinu\\w+ criteria)",
    "停药(?:指征|标准|情况|时机|指标)|(?:出现)?(?:以下|下列)(?:情况|症状)[^。，]{0,8}停(?:药|用)",
  ),
  head("interaction", "interactions?(?: with other medicines)?", "(?:药物)?(?:间)?相互作用"),
  head(
    "referral",
    "(?:(?:when to|indications? for|criteria for) refer\\w*|referral(?: criteria| indications?)?|refer(?: to [\\w ]{3,30})? if)",
    "转诊(?:指征|标准|条件|指标|时机)|(?:以下|下列)(?:情况|患者)[^。，]{0,10}转诊",
  ),
  head(
    "adverse_effect",
    "(?:adverse (?:effects?|events?|reactions?)|side[- ]effects?|toxicit(?:y|ies)|harms)",
    "(?:主要|常见|严重|可能的?)?(?:药物)?(?:不良反应|副作用|副反应|毒副(?:作用|反应)|毒性反应|毒性)",
  ),
  head(
    "monitoring",
    "(?:monitor(?:ing)?(?: parameters?| requirements?)?)",
    "(?:用药)?监测(?:指标|项目|内容|要点)?",
  ),
  head(
    "caution",
    "(?:cautions?|precautions?|warnings?|use with caution(?: in| if)?|dose adjustments?|special considerations?)",
    "慎用(?:人群|情况)?|(?:用药)?注意(?:事项|要点)?|警告|警示(?:语)?|使用注意",
  ),
];

function head(kind: SafetyKind, en: string, zh: string): Head {
  return {
    kind,
    pattern: new RegExp(`^(?:(?:${QUALIFIERS})\\s+)*(?:${en})$|^(?:${zh})$`, "iu"),
  };
}

const JOINTS = /\s*(?:,|\/|、|，|;|；|\band\b|\bor\b|&|和|及|与|或)\s*/iu;
const TAIL = /\s*(?:[（(][^）)]{0,40}[）)]|[:：]|[*†‡§¶ᵃ-ᶻ¹²³⁴]+)\s*$/u;
const LONGEST_HEAD = 70;

/** The kinds a head names, in the order it names them; empty if it is anything but a head. */
export function headKinds(printed: string): SafetyKind[] {
  let text = printed.replace(/\s+/gu, " ").trim();
  if (text.length > LONGEST_HEAD) return [];
  while (TAIL.test(text)) text = text.replace(TAIL, "");
  const parts = text.split(JOINTS).filter((part) => part !== "");
  const kinds = parts.map((part) => HEADS.find(({ pattern }) => pattern.test(part))?.kind);
  const whole = HEADS.find(({ pattern }) => pattern.test(text))?.kind;
  if (whole) return [whole];
  return kinds.length > 0 && kinds.every((kind) => kind !== undefined) ? [...new Set(kinds)] : [];
}

/** A column may name more than warnings ("Monitoring and follow-up"); its first part that is a head counts. */
export function columnKinds(printed: string): SafetyKind[] {
  const whole = headKinds(printed);
  if (whole.length > 0 || printed.length > LONGEST_HEAD) return whole;
  return [...new Set(printed.split(JOINTS).flatMap((part) => headKinds(part)))];
}
