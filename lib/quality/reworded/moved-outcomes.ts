import type { Language } from "@/lib/documents/schema";

/** What a source reports for those without and those with what it studies. */
type Arms = { without: string; with: string };
type Turn = { stated: string; printed: string };

const N = "(\\d+(?:[.,]\\d+)*)";
const NUMBER = new RegExp(N, "gu");
const FROM_TO: Record<Language, RegExp> = {
  en: new RegExp(
    `\\bfrom (?:about |around )?${N}(?: ?%)?(?: (?!to\\b)[\\w,-]+){0,8}? to (?:about |around )?${N}`,
    "giu",
  ),
  zh: new RegExp(
    `[由从](?:每\\s*[\\d,]+\\s*[例人名])?[^，。；\\d]{0,6}${N}[^，。；\\d]{0,8}(?:至|到|为|成)\\s*(?:了)?\\s*${N}`,
    "gu",
  ),
};
const COMPARED: Record<Language, RegExp> = {
  en: new RegExp(
    `${N}(?: (?:of|in|per|out of) (?:every )?[\\d,]+)?(?: [\\w-]+){0,3}?,? (?:compared with|compared to|versus|vs\\.?|against) (?:about )?${N}`,
    "giu",
  ),
  zh: new RegExp(
    `${N}\\s*[例人%个名][^。；]{0,14}?(?:未治疗|对照组|安慰剂组|不治疗|未用药)[^\\d，。；]{0,6}${N}`,
    "gu",
  ),
};
const UNTREATED: Record<Language, RegExp> = {
  en: /\b(?:without|untreated|not (?:treated|given|screened|vaccinated|have|take|get|use)|placebo|dummy|no (?:treatment|medicine|screening)|did(?: not|n['’]t)|do(?: not|n['’]t)|instead of|rather than|used to|waited|later)\b/iu,
  zh: /(?:不|没|未)(?:有)?(?:吃|用|服|打|做|接受|治|筛|查|种|接种|治疗|参加)|(?:不|没|未)[^，。；\d]{1,6}的|安慰剂|对照|不治|原来|本来|得晚|晚的/u,
};

/** A clause that opens with those who got what is studied. */
const TREATED: Record<Language, RegExp> = {
  en: /^\W*(?:and |but )?(?:with|on|after|thanks to|if (?:they|you|all of them) (?:take|have|get|use|are given)|(?:among|in|of) (?:those|people|women|men|children|patients) (?:who (?:took|take|got|get|had|have|used?)|on|given|with))\b/iu,
  zh: /(?<![不没未])(?:用上|用了|吃了|吃上|服用|打了|接种了?|做了|接受|戴上|加上|加用|有了|参加了?)/u,
};
const USUAL: Record<Language, RegExp> = {
  en: /\b(?:usual|standard|ordinary|normal|routine|other) (?:care|treatment|advice)\b/iu,
  zh: /常规|普通|一般治疗/u,
};

/** Outcomes that changed arms: fewer strokes without the medicine than with it, though its source has it the other way. */
export function findMovedOutcome(said: string, printed: string, language: Language): Turn | null {
  const changes = pairs(printed, FROM_TO[language]).map(([without, treated]) => ({
    without,
    with: treated,
  }));
  const compared = pairs(printed, COMPARED[language]).map(([treated, without]) => ({
    without,
    with: treated,
  }));
  const stated = pairs(said, FROM_TO[language]);
  for (const [from, to] of stated) {
    const isKept = changes.some((arms) => arms.without === from && arms.with === to);
    const isTurned = changes.some((arms) => arms.without === to && arms.with === from);
    if (isTurned && !isKept) return { stated: `${from} → ${to}`, printed: `${to} → ${from}` };
  }
  return (
    [...changes, ...compared].map((arms) => exchangedArms(arms, said, language)).find(Boolean) ??
    changes.map((arms) => reversedArms(arms, said, language)).find(Boolean) ??
    null
  );
}

function exchangedArms(arms: Arms, said: string, language: Language): Turn | null {
  if (arms.with === arms.without) return null;
  const clauses = clausesOf(said, language);
  const named = clauses.flatMap((clause, index) => {
    const cue = UNTREATED[language].exec(clause);
    if (!cue) return [];
    // "22 instead of 13", "without it, 9 did".
    const behind = numbersIn(clause.slice(cue.index), arms);
    const own = behind.length > 0 ? behind : numbersIn(clause, arms);
    return own.length > 0 ? own : numbersIn(clauses[index + 1] ?? "", arms);
  });
  return named.length > 0 && named.every((number) => number === arms.with)
    ? { stated: arms.with, printed: arms.without }
    : null;
}

function clausesOf(said: string, language: Language): string[] {
  return said.split(language === "zh" ? /[，。；]/u : /(?<!\d),(?!\d)|[;.]\s|, |\band\b/iu);
}

/** "27, with it 32", where nothing names those without it. */
function reversedArms(arms: Arms, said: string, language: Language): Turn | null {
  const clauses = clausesOf(said, language);
  const [first, second] = clauses.flatMap((clause, index) =>
    [...new Set(numbersIn(clause, arms))].map((number) => ({ number, index })),
  );
  if (!first || !second || first.number !== arms.with || second.number !== arms.without)
    return null;
  const isNamed = (pattern: RegExp) => clauses.some((clause) => pattern.test(clause));
  if (isNamed(UNTREATED[language]) || isNamed(USUAL[language])) return null;
  const opens = (index: number) =>
    [clauses[index], clauses[index - 1]].some((clause) => TREATED[language].test(clause ?? ""));
  return opens(second.index) && !TREATED[language].test(clauses[first.index] ?? "")
    ? { stated: arms.without, printed: arms.with }
    : null;
}

function numbersIn(text: string, arms: Arms): string[] {
  return [...text.matchAll(NUMBER)]
    .filter(({ 0: number, index }) => !TIME.test(text.slice(index + number.length)))
    .map(([number]) => plain(number))
    .filter((number) => number === arms.with || number === arms.without)
    .slice(0, 1);
}

function pairs(text: string, pattern: RegExp): [string, string][] {
  return [...text.matchAll(pattern)]
    .flatMap(({ 1: one, 2: other }) =>
      one !== undefined && other !== undefined
        ? [[plain(one), plain(other)] as [string, string]]
        : [],
    )
    .filter((two) => !two.some((number) => EVERY.test(number)));
}

/** "Of every 1,000 people" counts those looked at, not what became of them. */
const EVERY = /^10{2,}$/u;

function plain(number: string): string {
  return number.replaceAll(/,(?=\d{3})/gu, "");
}

const TIME_EN = "(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)";
const TIME_ZH = "(?:天|日|d|小时|h|周|个?月|年|分钟|min)";
const TIME = new RegExp(`^\\s*(?:${TIME_EN}|${TIME_ZH}|岁)(?![a-z])`, "iu");
const COUNTED: Record<Language, { up: RegExp[]; down: RegExp[] }> = {
  en: {
    up: [
      new RegExp(`${N} (?:more|extra|additional)\\b(?! than)`, "giu"),
      new RegExp(`${N} ?(?:%|percent|per cent) (?:longer|higher|more|greater)\\b(?! than)`, "giu"),
      new RegExp(`${N} ${TIME_EN} (?:later|longer|slower)\\b`, "giu"),
      new RegExp(
        `\\b(?:prolong|lengthen|delay|extend)\\w*[^.;\\d]{0,50}?\\bby (?:about )?${N}`,
        "giu",
      ),
      new RegExp(
        `\\b(?:ris(?:e|es|ing|en)|rose|went up|go(?:es)? up|increas\\w+|climb\\w*|higher)[^.;,\\d]{0,24}? ${N} ?(?:%|percent|per cent)`,
        "giu",
      ),
    ],
    down: [
      new RegExp(`${N} (?:fewer|less)\\b(?! than)`, "giu"),
      new RegExp(`${N} ?(?:%|percent|per cent) (?:shorter|lower|less|fewer)\\b(?! than)`, "giu"),
      new RegExp(`${N} ${TIME_EN} (?:earlier|sooner|shorter|faster|quicker)\\b`, "giu"),
      new RegExp(
        `\\b(?:shorten\\w*|cut\\w*|reduc\\w+ (?:the )?(?:duration|length|time|stay))[^.;\\d]{0,50}?\\bby (?:about )?${N}`,
        "giu",
      ),
      new RegExp(
        `\\b(?:fell|falls?|dropp?\\w*|went down|go(?:es)? down|reduc\\w+|decreas\\w+|declin\\w+|lower\\w*)[^.;,\\d]{0,24}? ${N} ?(?:%|percent|per cent)`,
        "giu",
      ),
    ],
  },
  zh: {
    up: [
      new RegExp(`(?:增加|多出|多|升高|上升|高出|增)(?:了|约|大约)?\\s*${N}`, "gu"),
      new RegExp(`(?:延长|推迟|晚|拖|多拖|拖延)[^，。；\\d]{0,10}${N}\\s*${TIME_ZH}`, "gu"),
    ],
    down: [
      new RegExp(`(?:减少|少|降低|下降|低|减)(?:了|掉|约|大约)?\\s*${N}`, "gu"),
      new RegExp(`(?:缩短|提前|提早|早|快)[^，。；\\d]{0,10}${N}\\s*${TIME_ZH}`, "gu"),
    ],
  },
};

/** "8 more cancers" said as "8 fewer": the same number, the other way. */
export function findTurnedCount(said: string, printed: string, language: Language): Turn | null {
  const counts = (text: string, side: "up" | "down") =>
    new Map(
      COUNTED[language][side].flatMap((pattern) =>
        [...text.matchAll(pattern)].map(({ 0: word, 1: number = "" }): [string, string] => [
          plain(number),
          word,
        ]),
      ),
    );
  for (const [side, other] of [
    ["up", "down"],
    ["down", "up"],
  ] as const) {
    const own = counts(printed, side);
    const opposite = counts(printed, other);
    for (const [number, word] of counts(said, other)) {
      const source = own.get(number);
      if (source !== undefined && !opposite.has(number) && !counts(said, side).has(number))
        return { stated: word, printed: source };
    }
  }
  return null;
}
