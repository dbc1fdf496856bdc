import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";
import { mayDeny } from "@/lib/quality/language/denied-facts";
import { sensesOf } from "@/lib/quality/reworded/senses";

/** That something works, or harms, not at all. */
const NO_EFFECT: Record<Language, RegExp> = {
  en: /\b(?:(?:do|does|did|will)(?: not|n['’]t) (?:help|work|affect|change|harm|hurt|damage|stain|upset|cause|raise|lower|improve|reduce|ease)|(?:do|does|did|will) nothing (?:for|to|about)|(?:has|have|had|is of|makes?|brings?) no (?:effect|benefit|use|difference|influence|harm|improvement)|comes? to no harm|no (?:good|use|help) (?:for|to|against))\b/iu,
  zh: /(?:没有?|无|毫无|不起)(?:什么|任何|半点)?(?:影响|作用|用处|帮助|效果|好处|伤害|害处)|不(?:会)?(?:伤|损害|影响|引起|导致|增加|降低|改善|缓解|减轻|染|变)|(?:一点|丝毫|毫)(?:也|都)?不(?:见|会|能)?[轻好减少高低快慢]|不见(?:轻|好|少|效)/u,
};
/** A clause of the source that reports an effect. */
const EFFECT: Record<Language, RegExp> = {
  en: /\b(?:caus\w+|reduc\w+|improv\w+|lower\w*|decreas\w+|increas\w+|rais\w+|prevent\w*|help\w*|teratogen\w*|toxi\w+|harm\w*|damag\w+|leads?|led|induc\w+|protect\w*|risk of|reliev\w+|shorten\w*|prolong\w*|discolou?r\w*)\b/iu,
  zh: /引起|导致|可致|造成|减轻|降低|减少|增加|升高|改善|损害|有毒|毒性|风险|致畸|缓解|缩短|延长|预防|保护|炎|着色/u,
};
/** So little that it may be said as nothing. */
const SMALL: Record<Language, RegExp> = {
  en: /\b(?:safe\w*|rare\w*|low risk|small|slight\w*|minimal|little|uncertain|unclear|whether|limited)\b/iu,
  zh: /安全|罕见|少见|轻微|很小|低风险|不确定|是否|有限/u,
};
const CLAUSES: Record<Language, RegExp> = {
  en: /(?<=[.!?;])\s+|(?<!\d),\s+|[()]|\b(?:but|because|as they|although|though|whereas|and (?=(?:may|can|could|does|has)\b))\b/iu,
  zh: /[，。；！？（）]|但是?|因为?|以免|以防/u,
};

/** What a source reports to happen, said not to happen; the clause of the source that answers it denies nothing. */
export function deniedEffects(stated: string, printed: string, language: Language): Cue[] {
  const split = (text: string) => text.split(CLAUSES[language]).filter((one) => one.trim() !== "");
  const source = split(printed);
  return split(stated).flatMap((clause) => {
    const found = NO_EFFECT[language].exec(clause);
    if (!found || /^\W*(?:if|when|unless)\b|如果|要是|的话/iu.test(clause)) return [];
    const senses = sensesOf(clause, language);
    const shared = (other: string) =>
      [...sensesOf(other, language)].filter((sense) => senses.has(sense)).length;
    const best = source.toSorted((one, other) => shared(other) - shared(one))[0];
    if (!best || shared(best) === 0 || !EFFECT[language].test(best)) return [];
    // Another clause may be the one that is denied.
    const isDenied = source.some((other) => shared(other) > 0 && mayDeny(other, language));
    if (isDenied || SMALL[language].test(best)) return [];
    const [word] = found;
    return [{ cue: "not", word, start: found.index, end: found.index + word.length }];
  });
}
