import { isImperative } from "@/lib/clinical/recommendations/directives";
import { withoutBrackets } from "@/lib/clinical/recommendations/prose-words-zh";
import type { Direction } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

type Rewrite = [pattern: RegExp, replacement: string];

const AGAINST_EN =
  /\b(?:recommends?|suggests?|advises?|advised|recommended|suggested)\s+(?:strongly\s+)?against\b|\b(?:do|does) not (?:recommend|suggest)\b|\b(?:should|must|shall|ought|may|can) (?:generally |usually |routinely |therefore |also )?(?:not|never)\b|shouldn't|mustn't|cannot be|\bnever\b|\bneed not\b|\b(?:is|are) not to be\b|^(?:[^.]{0,120}, )?(?:please )?(?:do not|don't|avoid|never)\b|\b(?:is|are) (?:generally |strongly |routinely |usually |typically |often )?(?:not (?:\w+ )?(?:recommended|suggested|indicated|advised|advisable|appropriate|warranted|necessary|needed|required|beneficial)|contraindicated|discouraged|inappropriate)\b|\b(?:recommends?|suggests?) (?:that )?[^.;]{0,80}\bnot (?:be|use|receive|undergo)\b|\b(?:recommends?|suggests?) no (?!more|less|later|longer|fewer|earlier)\w+|\b(?:is|are) not an? (?:\w+ )?(?:indication|option|alternative)\b|\b(?:recommends?|suggests?|advises?) (?:avoiding|not |withholding|stopping)|\bnot (?:to )?(?:use|offer|routinely)\b|\b(?:should|must|shall|needs? to|ought to|advised to|are to|is to|recommended to) (?:\w+ly )?avoid\b|\b(?:should|must|needs? to|ought to|shall|is|are) (?:to )?be (?:\w+ly )?(?:avoided|stopped|discontinued|withheld|withdrawn|ceased)\b|\bthere is no (?:need|indication)\b/iu;
const FOR_EN =
  /\b(?:recommends?|suggests?|advises?|recommended|suggested|should|must|shall|offer|consider|considered|indicated|reasonable|appropriate|preferred|encouraged|essential|important|needs? to)\b/iu;

/** What a negation denies, so that only the action itself is left to be for or against. */
const REWRITES_EN: Rewrite[] = [
  [/\b(?:rather than|instead of|as opposed to)\b[^,.;]*/giu, ""],
  [/\bnot only\b/giu, ""],
  [/\b(?:is|are) not (?:an? )?(?:absolute |absolutely )?contraindicat\w+/giu, "is appropriate"],
  [/\bunless\b[^,.;]*(?:,|(?=[.;]|$))/giu, ""],
  // "Treatment should not be delayed" is for the treatment; "clinicians should not delay" forbids an act.
  [
    /\b(?:should|must|shall|need|may) ?(?:not|never) be (?:unnecessarily |unduly )?(?:delayed|postponed|deferred|withheld|neglected|ignored|overlooked|forgotten|omitted|denied|refused|missed|underestimated)\b/giu,
    "should",
  ],
  [
    /\b(?:should|must|shall) (?:not|never) be (?:stopped|discontinued|interrupted|withdrawn)\b(?![^.;]*\b(?:abrupt|sudden|rapid|quick|without|before|prematur|unless))/giu,
    "should",
  ],
  // "Mild illness should not delay vaccination": no person is told not to act.
  [
    /(?<!\b(?:clinicians?|providers?|physicians?|doctors?|nurses?|staff|workers?|teams?|facilit(?:y|ies)|patients?|parents?|they|you)\b[^.;]{0,40})\bshould not (?:delay|postpone|prevent|preclude)\b/giu,
    "should",
  ],
  [/\b(?:should|do) not (?:hesitate|forget|fail)\b/giu, "should"],
  // "should not rely on a score alone but should …"
  [/\b(?:should|must|do) not [^.;]{1,60}\b(?:alone|only|solely)\b,? but\b/giu, "should"],
];
/** A condition at the head of a sentence may be negative and says nothing about the action. */
const CONDITION_EN =
  /^(?:if|when|where|once|although|while|because|since|(?:in|for) (?:patients|people|adults|children|women|men|those|individuals) (?:who|whose|in whom|with|that))\b[^,;]*,\s*/iu;

const AGAINST_ZH =
  /(?:不|不再|暂不|目前不|一般不|通常不|并不)(?:常规|作为常规|优先|单独|首先|强力)?(?:推荐|建议|主张|提倡|鼓励)|反对|不应|不宜|不得(?!不)|不可(?!及|控|逆|缺|避免|耐受|或缺|分|见)|不能(?!耐受|除外|排除|抗)|不要|切勿|请勿|严禁|禁止|禁用|禁忌(?=使用|应用|与)|切忌|慎用|(?:应|需要?|要|宜|须|必须|请|务必|推荐|建议|注意)[^，。；、]{0,8}避免|避免|(?:推荐|建议)(?:[^，。；]{0,12})?(?:不(?:要|用|使用|进行|采用|给予|予)|避免|停用)|无需|无须|毋需|不必(?!要)|不常规|不作|不需要?|(?:^|[，、期间])不(?:饮酒|吸烟|使用|进行|补充|采用|给予|联合)/u;
const FOR_ZH =
  /推荐|建议|首选|优先|主张|提倡|鼓励|(?<![反效相适响感供对报答理顺呼])应(?![用激答届聘急变症])|(?<![适便事权])宜(?![居人])|可(?:以)?(?:考虑|选择|选用|给予|使用|采用|予|酌情)|需|必须|务必|须|(?<![主重需必首紧简])要(?![素求点])|请|注意|加强|做好|尽早|尽快|立即|立刻|及时|给予/u;

const NOT_ZH = "不(?:应|宜|能|可|得|要|应当|应该)";
const REWRITES_ZH: Rewrite[] = [
  [/而(?:不是|非)[^，。；]*/gu, ""],
  [/(?:并非|不是|不属于|非)[^，。；]{0,12}(?:禁忌证?|禁忌症)/gu, "可使用"],
  [/不(?:反对|禁止|限制)/gu, "可使用"],
  [/(?:以|为|可|(?<!可)能|能够|从而|来|进而)避免/gu, ""],
  [/除非[^，。；]*(?:[，,]|(?=[。；]|$))/gu, ""],
  [/不仅(?:仅)?|不但/gu, ""],
  // "不应因感染而降低要求", "不能延误": go ahead. At least so much is no prohibition either.
  [new RegExp(`${NOT_ZH}因[^，。；]{1,24}而[^，。；]{1,12}`, "gu"), "应"],
  [
    new RegExp(
      `${NOT_ZH}[^，。；自擅突随骤盲过立]{0,6}(?:延误|推迟|延迟|拖延|忽视|忽略|放弃|遗漏|中断|拒绝|低估|轻视)`,
      "gu",
    ),
    "应",
  ],
  [/避免[^，。；]{0,16}(?:延误|推迟|拖延|中断|漏诊|误诊|遗漏)/gu, "应"],
  [/不(?:应|得|能|宜|可|应当)?(?:少于|低于|短于|小于|早于|晚于|迟于)/gu, "应"],
  // "不能使用甲药时" and "无需通气者" name the case.
  [
    /(?:不能|不宜|不可|不适合|无需|不必|禁用|不得不|不需要?)[^，。；]{0,24}(?:时|(?<!患)者|情况下|的患者(?=[，,](?:应|可|需|建议|推荐)))(?=[，,]|应|需|可|宜|建议|推荐|均)/gu,
    "",
  ],
];
const CONDITION_ZH =
  /^(?:如果?|若|当|一旦|由于|因为?|鉴于|虽然?|尽管|即使|只要)[^，。；]*[，,]\s*/u;

/** For or against, by the first word of advice: a later warning inside a positive statement does not turn it round. */
export function directionOf(text: string, language: Language): Direction | null {
  const isZh = language === "zh";
  const rewrites = isZh ? REWRITES_ZH : REWRITES_EN;
  const bare = isZh ? withoutBrackets(text) : text.replace(/^[^\p{L}]+/u, "");
  const plain = rewrites.reduce((words, [pattern, by]) => words.replace(pattern, by), bare).trim();
  const main = plain.replace(isZh ? CONDITION_ZH : CONDITION_EN, "");
  return stated(main, isZh) ?? stated(plain, isZh) ?? stated(text, isZh);
}

function stated(text: string, isZh: boolean): Direction | null {
  const against = firstIndex(text, isZh ? [AGAINST_ZH, AGAINST_EN] : [AGAINST_EN]);
  const positive = isImperative(text) ? 0 : firstIndex(text, isZh ? [FOR_ZH, FOR_EN] : [FOR_EN]);
  if (against === null) return positive === null ? null : "for";
  if (positive === null) return "against";
  return against <= positive ? "against" : "for";
}

function firstIndex(text: string, patterns: RegExp[]): number | null {
  const found = patterns.flatMap((pattern) => pattern.exec(text)?.index ?? []);
  return found.length > 0 ? Math.min(...found) : null;
}
