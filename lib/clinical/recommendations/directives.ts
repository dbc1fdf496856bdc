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
