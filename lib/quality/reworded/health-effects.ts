import type { Language } from "@/lib/documents/schema";
import { withoutContraryCases } from "@/lib/quality/language/contrary-cases";
import { mentionsOfHarm } from "@/lib/quality/language/adverse";
import { findNegations } from "@/lib/quality/language/negations";
import { sensesOf } from "@/lib/quality/reworded/senses";

type Words = { up: RegExp; down: RegExp; better: RegExp; worse: RegExp; goods: RegExp };

const WORDS: Record<Language, Words> = {
  en: {
    up: /\b(?:increas\w+|rais(?:e[sd]?|ing)|rose|ris(?:es|ing)|higher|more|greater|longer|(?:push|driv|go|put|send)\w* [^.;,]{0,40}?up|boost\w*|enhanc\w+|prolong\w*)\b/iu,
    down: /\b(?:decreas\w+|reduc\w+|lower\w*|less(?:en\w*)?|fewer|falls? (?:by|to|from)|fell (?:by|to|from)|drop\w*|cut(?:s|ting)?|(?:bring|go|com|keep)\w* [^.;,]{0,40}?down|dull\w*|shorten\w*|prevent\w*|protect\w*)\b/iu,
    better:
      /\b(?:improv\w+|better|reliev\w+|relief|eas(?:e|es|ed|ing|ier)|alleviat\w+|sooth\w*|heal\w*|milder|benefi\w+|takes? the edge off|help(?:s|ed)? (?:thinking|memory|sleep|breathing|mood|pain))\b/iu,
    worse:
      /\b(?:wors\w+|deteriorat\w+|aggravat\w+|exacerbat(?:e|es|ed|ing)|harder to live|poorer|impair\w*|harm(?:s|ed)?|damag(?:e|es|ed)|sharper|more painful)\b/iu,
    goods:
      /\b(?:quality of life|survival|surviv\w*|function\w*|strength|mobility|balance|fitness|wellbeing|well-being|memory|vision|live|living|walk\w*|distance)\b/iu,
  },
  zh: {
    up: /升高|增高|增加|上升|提高|增多|加大|增大|延长|变大|变多|更多|更高|更长|多犯|(?<!不)更容易|(?<!不)更易|多(?=摔|犯|病|住院|跌|发作)|更勤|更频|次数多|勤了/u,
    down: /降低|减少|下降|减小|缩短|变小|变少|更少|更低|没那么勤|不(?:太|那么)?容易|没那么容易|少(?=摔|病|住院|跌|发作)|预防|防止|避免|少犯|少得/u,
    better:
      /改善|好转|缓解|减轻|变好|(?:更|好一?|轻一?)(?:好|些|点)|更好|好受|轻松|见好|舒服些|灵光|更清楚|有劲/u,
    worse:
      /恶化|加重|加剧|变差|变重|变坏|变糟|更差|更糟|重一?些|差一?些|更难受|更厉害|更严重|更?糊涂|更迟钝|更痛|更疼/u,
    goods:
      /生活质量|生存|存活|功能|体力|力量|平衡|活动能力|记忆|视力|过得|活得|寿命|步行|走路|距离/u,
  },
};

/** "No evidence that it prolongs life" reports no effect; "if left untreated, it gets worse" not that of the treatment. */
const UNKNOWN: Record<Language, RegExp> = {
  en: /\b(?:evidence|known|unclear|established|certain\w*|whether)\b/iu,
  zh: /证据|不清楚|不明确|不确定|尚未|是否|能不能/u,
};
const SUPPOSED: Record<Language, RegExp> = {
  en: /\b(?:if|when|without|unless|until|untreated|where)\b/iu,
  zh: /如果|若|要是|一旦|不治|不吃|不用|时(?:候)?$|后$/u,
};
const ILLS: Record<Language, RegExp> = {
  en: /\b(?:symptoms?|anxiety|depress\w*|stress|attacks?|flare\w*|disability|relapses?|episodes?|inflammation|breathless\w*)\b/iu,
  zh: /症状|焦虑|抑郁|发作|疲劳|炎症|复发|气促|残疾/u,
};

type Effect = { kind: "good" | "bad"; word: string; senses: ReadonlySet<string> };

/** What each clause of a text says becomes of people's health; null where it cannot be told. */
function effectsOf(text: string, language: Language): (Effect | null)[] {
  const clauses = withoutContraryCases(text, language)
    .replaceAll(/[（(][^（()）]*[)）]/gu, "")
    // What outweighs what is told apart as a phrase.
    .replaceAll(/\bmore (?:good|harm\w*|benefits?) than (?:harm|good|benefits?)\b/giu, "")
    // "4 days or more" compares with a number.
    .replaceAll(/\b(?:or|and) (?:more|higher|less|fewer|lower|longer)\b|或更[多高长少低短]/giu, "")
    .split(language === "zh" ? /[，。；]|但/u : /[;,]|\.\s|\bbut\b/iu);
  return clauses.flatMap((clause) => {
    const { up, down, better, worse, goods } = WORDS[language];
    const cues = [up, down, better, worse].map((pattern) => pattern.exec(clause)?.[0]);
    const [rise, fall, good, bad] = cues;
    const word = cues.find(Boolean);
    if (word === undefined || UNKNOWN[language].test(clause)) return [];
    if (findNegations(clause, language).length > 0 || SUPPOSED[language].test(clause))
      return [null];
    const effect = (kind: "good" | "bad") => ({ kind, word, senses: sensesOf(clause, language) });
    if (good && !bad) return [effect("good")];
    if (bad && !good && !fall) return [effect("bad")];
    const isGoods = goods.test(clause);
    const isIlls = ILLS[language].test(clause) || mentionsOfHarm(clause, language).length > 0;
    if ((rise && fall) || isGoods === isIlls) return [null];
    return [effect(Boolean(rise) === isGoods ? "good" : "bad")];
  });
}

/**
 * A source that reports nothing but good and a claim nothing but harm, or the other way round; or clauses of both that
 * speak of the same thing, one as good and one as bad.
 */
export function findTurnedEffect(
  said: string,
  printed: string,
  language: Language,
): { stated: string; printed: string } | null {
  const [stated, source] = [effectsOf(said, language), effectsOf(printed, language)];
  const kinds = (effects: (Effect | null)[]) => new Set(effects.map((one) => one?.kind));
  const [claimKinds, sourceKinds] = [kinds(stated), kinds(source)];
  for (const claim of stated) {
    if (!claim) continue;
    const opposite = nearest(claim, source, (kind) => kind !== claim.kind);
    const same = nearest(claim, source, (kind) => kind === claim.kind);
    const isAlone = claimKinds.size === 1 && sourceKinds.size === 1;
    // Another clause says it as the source does.
    const isKept = stated.some(
      (one) =>
        one && opposite && one.kind === opposite.kind && sharedBy(one, opposite) >= opposite.shared,
    );
    if (
      opposite &&
      ((isAlone && opposite.shared > 0) || (opposite.shared > (same?.shared ?? 0) && !isKept))
    )
      return { stated: claim.word, printed: opposite.word };
  }
  return null;
}

function nearest(
  claim: Effect,
  source: (Effect | null)[],
  isKind: (kind: Effect["kind"]) => boolean,
) {
  return source
    .flatMap((one) => (one && isKind(one.kind) ? [{ ...one, shared: sharedBy(claim, one) }] : []))
    .toSorted((one, other) => other.shared - one.shared)[0];
}

function sharedBy({ senses }: Effect, other: Effect): number {
  return [...senses].filter((sense) => other.senses.has(sense)).length;
}
