import type { Language } from "@/lib/documents/schema";
import { readable } from "@/lib/quality/across/cues";
import type { Cue } from "@/lib/quality/language/cues";
import { findLimits } from "@/lib/quality/language/limits";
import { readStatements, type Statement } from "@/lib/quality/reworded/statements";
import { subjectWords } from "@/lib/quality/reworded/subject-words";

const EXCEPTS: Record<Language, RegExp> = {
  en: /\b(?:unless|except\w*|exclu[ds]\w*|apart from|aside from|other than|but not|(?:is|are|do|does) not (?:appl\w+|includ\w+|for)|not (?:if|when|for)|left out|leaves? out|only (?:if|when|after|once)|last resort|for when|(?:as|so) long as|provided|ruled? out|differ\w* (?:for|in|if|when|with)|another matter|not (?:hold|true)|only)\b/iu,
  zh: /除非|除外|除了|除[^，。；]+外|例外|排除|不包括|不包含|不在[^，。；]{0,8}[列内里]|不算|不适[用合]|不含|只要(?:没|不|无)|只有|才|另当别论|算了|免了|不受[^，。；]{0,4}限|另说|另算|另行|另作|单独算|不按这|不能这样|不一样|另有|不同/u,
};
/** "If you have no allergy", 没有过敏的人: whom the exception leaves. */
const LEAVES: Record<Language, RegExp> = {
  en: /\b(?:if|when|who|whose|with|nothing|no|does|do|is|are)\b[^.;]{0,50}?(?:\b(?:no|not|never|nothing|without|free of|safe|unable|cannot|allows?|suits?)\b|n['’]t)/iu,
  zh: /[不没无别勿免]|另[外当行]?[说论作算]/u,
};
/** It holds for these too: the contrary of an exception. */
const INCLUDES: Record<Language, RegExp> = {
  en: /\b(?:also|too|as well|even|whatever|regardless|irrespective|no matter|including|any circumstances?|always)\b/iu,
  zh: /也|同样|照样|不管|无论|不论|一律|都得|都要|全部/u,
};
/** "Even if it is serious": what was excepted is taken in. */
const OVERRIDES: Record<Language, RegExp> = {
  en: /\beven (?:if|when|with|in|for)\b|\b(?:no matter|regardless|with or without|whether or not)\b|\bthe same (?:goes|holds|is true|applies)\b/iu,
  zh: /即使|即便|哪怕|就算|就是[^，。；]{1,16}也|有没有|是不是|不管(?!用)|无论|不论|也(?:是?一样|不例外|照|同样)/u,
};
const ONLY: Record<Language, RegExp> = {
  en: /\b(?:only|just|solely|alone|reserved?|kept|limit\w*|restrict\w*|unless|except\w*|until|not|no|never|none|nobody|nowhere|otherwise|sole|exclusive\w*|last resort|cannot|confined|single|specific|special|where)\b|n['’]t\b/iu,
  zh: /仅|只|限|才|唯一|除|不|别|勿|单|专|就(?=行|好|可)/u,
};
/** It says of itself that it has none. */
const NONE: Record<Language, RegExp> = {
  en: /\b(?:without|no|not an) (?:any )?exceptions?\b|\bin all cases\b/giu,
  zh: /(?:没有|无|毫无|不)例外|无一例外/gu,
};
const WHATEVER = /不管|不论|无论|no matter (?:how|what|who)/giu;
const UNTIL: Record<Language, { printed: RegExp; kept: RegExp }> = {
  en: {
    printed: /\b(?:until|before)\b/iu,
    kept: /\b(?:until|till|before|ahead|prior|earlier|beforehand|in advance|first|once|as soon as|wait\w*|unless|pending|without|(?:after|when)\b[^.;,]{0,30}(?:test|check|screen|assess|exam|look|scan|confirm|saf)\w*)\b/iu,
  },
  zh: {
    printed: /(?:完成|结束|排除|评估|检查|筛查|确诊|明确)[^，。；]{0,6}前|直到/u,
    kept: /前|先|直到|才|后|等/u,
  },
};

/** Exceptions and limits of the source that a freely worded text leaves without a trace. */
export function lostExceptions(stated: string, printed: string, language: Language): Cue[] {
  const limits = findLimits(printed, language).filter((cue) => !isCondition(cue, printed));
  const read = (text: string) => readStatements(text, readable(text, language), language);
  const [said, source] = [read(stated), read(printed)];
  return [
    ...limits.filter(
      ({ cue }) => cue === "only" && !ONLY[language].test(stated.replaceAll(WHATEVER, "")),
    ),
    ...limits
      .filter(({ cue }) => cue === "unless" && !keepsException(stated, { said, source, language }))
      .slice(0, 1),
    ...lostEnd(stated, printed, { source, language }),
  ];
}

/** "Exclude pregnancy first" is an act, no exception. */
function isCondition({ word, end }: Cue, printed: string): boolean {
  return /^(?:exclude|排除)$/iu.test(word) && /^\s*\S/u.test(printed.slice(end));
}

type Texts = { said: Statement[]; source: Statement[]; language: Language };

function keepsException(stated: string, { said, source, language }: Texts): boolean {
  const exception = source.find(({ isException }) => isException);
  const own = ownWords(exception, source);
  if (NONE[language].test(stated) || overrides(stated, own, language)) return false;
  if (EXCEPTS[language].test(stated) || WITHOUT_LEAVE.test(stated)) return true;
  if (OVERRIDES[language].test(stated)) return false;
  const left = stated
    .split(/(?<=[.;。；])/u)
    .filter((sentence) => !INCLUDES[language].test(sentence))
    .join("");
  const opposite = exception?.stance ?? "against";
  const isOpposite = ({ stance, isException }: Statement) => stance === opposite && !isException;
  const more = said.filter(isOpposite).filter(({ cue }) => left.includes(cue.word)).length;
  // Of advice that the source gives besides, none says whom it excepts.
  const others = exception ? source.filter(isOpposite).length : 0;
  if (more > others || said.some(({ isLimited }) => isLimited)) return true;
  const words = subjectWords(left, language);
  const isNamed = !exception || own.some((word) => words.has(word));
  return isNamed && LEAVES[language].test(left);
}

/** "Do not use it without a doctor telling you to." */
const WITHOUT_LEAVE =
  /(?:\b(?:no|not|never)\b|n['’]t)[^.;]{0,90}\bwithout\b[^.;]{0,40}\b(?:tell\w*|told|advi\w+|approv\w+|permission|ask\w*|agree\w*|say-so|prescri\w+)\b/iu;

function ownWords(exception: Statement | undefined, source: Statement[]): string[] {
  return [...(exception?.words ?? [])].filter(
    (word) => !source.some((other) => other !== exception && other.words.has(word)),
  );
}

/** "Even with an allergy": those excepted are taken in by name. */
function overrides(stated: string, own: string[], language: Language): boolean {
  return stated.split(/[,;。，；]|\.\s/u).some((clause) => {
    const words = subjectWords(clause, language);
    return OVERRIDES[language].test(clause) && own.some((word) => words.has(word));
  });
}

/** "Nothing until it is tested", 筛查前禁食: a ban that ends becomes one for good. */
function lostEnd(
  stated: string,
  printed: string,
  { source, language }: Pick<Texts, "source" | "language">,
): Cue[] {
  const ban = source.find(({ stance }) => stance === "against");
  const end = UNTIL[language].printed.exec(printed);
  if (!ban || !end || UNTIL[language].kept.test(stated)) return [];
  const [word] = end;
  return [{ cue: "until", word, start: end.index, end: end.index + word.length }];
}
