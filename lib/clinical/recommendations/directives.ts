import type { Direction } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

const ACTIONS_EN =
  "acknowledge|add|adjust|administer|advise|aim|allow|apply|arrange|ask|assess|avoid|base|be aware|begin|calculate|check|choose|combine|conduct|confirm|consider|consult|continue|counsel|create|deliver|delay|describe|detect|determine|develop|diagnose|discharge|discontinue|discuss|do|document|educate|encourage|engage|ensure|establish|evaluate|examine|exclude|explain|explore|follow|give|help|identify|immunise|immunize|include|incorporate|increase|individuali[sz]e|inform|initiate|inspect|investigate|involve|keep|limit|maintain|make|manage|measure|insert|prefer|prioriti[sz]e|reassure|admit|apply|coordinate|disinfect|implement|observe|rehydrate|tailor|transfuse|undertake|agree|defer|add|be alert|think about|minimi[sz]e|monitor|never|obtain|offer|only|optimi[sz]e|order|organi[sz]e|perform|place|plan|prescribe|prevent|promote|protect|provide|reassess|recogni[sz]e|recommend|record|reduce|refer|remind|remove|repeat|replace|request|reserve|restrict|review|rule out|schedule|screen|seek|select|send|set|start|stop|suggest|support|suspect|switch|take|talk|taper|target|teach|tell|test|titrate|train|transfer|treat|try|use|vaccinate|verify|wait|wash|wear|weigh|withdraw|withhold|work";
const IMPERATIVE_EN = new RegExp(
  `^(?:please |if [^,]{3,120}, |when [^,]{3,120}, |for [^,]{3,120}, |in [^,]{3,120}, )?(?:do not |don't )?(?:routinely |always |immediately |regularly |carefully )?(?:${ACTIONS_EN})\\b(?!-)`,
  "iu",
);

const DIRECTIVE_EN =
  /\b(?:recommends?|recommended|recommendation is|suggest(?:s|ed)?|should|must|shall|advise[sd]?|advises|ought to|(?:is|are) (?:not )?(?:indicated|appropriate|reasonable|preferred|contraindicated|advisable|warranted|discouraged|encouraged|preferable)|(?:may|can|could) (?:also )?be (?:considered|used|offered|given|beneficial|useful|reasonable|appropriate)|needs? to|do not|proposes?|endorses?|advocates?|concludes? that|(?:makes?|made) no recommendation|no recommendation (?:for|on|can))\b/iu;

/** Words of advice; the negated and look-alike forms (反应, 适应, 推荐人) are kept apart. */
const DIRECTIVE_ZH =
  /推荐(?!人|信|强度|级别|等级|意见|类别)|建议|首选|优先(?:选择|考虑|使用|推荐)|主张|(?<![反效相适响感供对报答理顺呼])应(?![用激答届聘急变症])|(?<![适便事权])宜(?![居人])|可(?:以)?(?:考虑|选择|选用|给予|使用|采用|予|酌情)|需要?|必须|务必|不得|禁[止忌用]|避免|慎用|切忌|不可/u;

export function hasDirective(text: string, language: Language): boolean {
  if (language === "zh" && DIRECTIVE_ZH.test(text)) return true;
  return DIRECTIVE_EN.test(text) || isImperative(text);
}

export function isImperative(text: string): boolean {
  return IMPERATIVE_EN.test(text.replace(/^[^\p{L}]+/u, ""));
}

const ADVICE_EN =
  /\b(?:we|the (?:panel|committee|task ?force|guideline|group|gdg|society|authors?|working group)|uspstf|who|cdc|[A-Z]{2,8}) (?:strongly |conditionally |now |also )?(?:recommends?|suggests?|advises?)\b|\b(?:is|are) (?:strongly |not |generally |routinely )*recommended\b|\bit is (?:strongly )?(?:recommended|suggested|advised)\b/u;
const ADVICE_ZH = /推荐(?!人|信|强度|级别|等级|意见|类别|剂量|方案为|的)|建议/u;

/** Words by which a guideline itself makes a recommendation, narrower than any word of advice. */
export function hasAdvice(text: string, language: Language): boolean {
  return (language === "zh" ? ADVICE_ZH : ADVICE_EN).test(text) || ADVICE_EN.test(text);
}

const AGAINST_EN =
  /\b(?:recommends?|suggests?|advises?|advised|recommended|suggested)\s+(?:strongly\s+)?against\b|\b(?:do|does) not (?:recommend|suggest)\b|\b(?:(?:should|must|shall|ought) (?:generally |usually |routinely )?not|shouldn't|cannot be|never)\b|^(?:[^.]{0,120}, )?(?:do not|don't|avoid|never)\b|\b(?:is|are) (?:generally |strongly |routinely |usually |typically |often )?(?:not (?:\w+ )?(?:recommended|suggested|indicated|advised|appropriate|warranted|necessary|beneficial)|contraindicated|discouraged)\b|\b(?:recommends?|suggests?) (?:that )?[^.;]{0,80}\bnot (?:be|use|receive|undergo)\b|\b(?:recommends?|suggests?) no (?!more|less|later|longer|fewer|earlier)\w+|\b(?:recommends?|suggests?|advises?) (?:avoiding|not |withholding|stopping)|\bnot (?:to )?(?:use|offer|routinely)\b|\b(?:is|are) not an? (?:\w+ )?(?:indication|option|alternative)\b|\bshould be avoided\b/iu;
const FOR_EN =
  /\b(?:recommends?|suggests?|advises?|recommended|suggested|should|must|shall|offer|consider|considered|indicated|reasonable|appropriate|preferred|encouraged)\b/iu;
const AGAINST_ZH =
  /(?:不|不再|暂不|目前不|一般不|通常不|并不)(?:常规|作为常规|优先|单独|首先)?(?:推荐|建议|主张|提倡)|反对|不应|不宜|不得|不可(?!及|控|逆|缺|避免|耐受|或缺)|不能(?=用|使用|替代|代替|作为|常规|单独|给予|同时|联合|停|自行)(?![^，。]{0,15}时)|(?:应|需|宜|要|建议|推荐|必须)(?:当|该|注意)?(?:尽可能|尽量)?(?:避免|禁)|禁[止忌用]|切忌|避免|(?:推荐|建议)(?:[^，。；]{0,12})?(?:不(?:要|用|使用|进行|采用|给予|予)|避免|停用)|无需|不必|不常规|不作|(?:^|[，、期间])不(?:饮酒|吸烟|使用|进行|补充|采用|给予|联合)/u;
const FOR_ZH =
  /(?:要|应|需|^|，)注意|请尽|推荐|建议|首选|优先|主张|(?<![反效相适响感供对报答理顺呼])应(?![用激答届聘急变症])|(?<![适便事权])宜(?![居人])|可(?:以)?(?:考虑|选择|选用|给予|使用|采用|予|酌情)|需|必须|务必/u;

/** For or against, by the first word of advice: a later warning inside a positive statement does not turn it round. */
export function directionOf(text: string, language: Language): Direction | null {
  const against = firstIndex(text, language === "zh" ? [AGAINST_ZH, AGAINST_EN] : [AGAINST_EN]);
  const positive = firstIndex(text, language === "zh" ? [FOR_ZH, FOR_EN] : [FOR_EN]);
  if (against === null) return positive !== null || isImperative(text) ? "for" : null;
  if (positive === null) return isImperative(text) && against > 0 ? "for" : "against";
  return against <= positive ? "against" : "for";
}

function firstIndex(text: string, patterns: RegExp[]): number | null {
  const found = patterns.flatMap((pattern) => pattern.exec(text)?.index ?? []);
  return found.length > 0 ? Math.min(...found) : null;
}
