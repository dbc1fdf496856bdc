import { readArms } from "@/lib/clinical/effect-arms";
import { normalise } from "@/lib/clinical/normalise";
import type { Effect } from "@/lib/clinical/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Language, Passage } from "@/lib/documents/schema";

type Rule = { pattern: RegExp; read: (groups: Record<string, string>) => Partial<EffectNumbers> };
type EffectNumbers = Pick<Effect, "without" | "with" | "difference" | "denominator">;

const N = "\\d[\\d,]*(?:\\.\\d+)?";
const PER =
  "(?<denominator>(?:1[,\\s]?000|10[,\\s]?000|100[,\\s]?000|100)(?:\\s*(?:people|patients|persons|women|men|adults|person-years|children))?)";

/** Numbers stay as printed; which arm they belong to is read only where the sentence says so. */
const RULES: Rule[] = [
  {
    pattern: new RegExp(
      `(?<difference>${N}\\s+(?:more|fewer|less|additional|deaths?|cases?|events?)(?:\\s+[a-z-]+){0,6}?)\\s+(?:per|in|for every|out of(?: every)?)\\s+${PER}`,
      "iu",
    ),
    read: ({ difference, denominator }) => ({ difference, denominator }),
  },
  {
    pattern: new RegExp(
      `(?<with>${N})\\s*(?:per|of|out of|/)\\s*${PER}[^.;]{0,60}?\\b(?:versus|vs\\.?|compared (?:with|to))\\s+(?<without>${N})`,
      "iu",
    ),
    read: ({ with: treated, without, denominator }) => ({ with: treated, without, denominator }),
  },
  {
    pattern: new RegExp(
      `(?<with>${N}\\s*%)[^.;]{0,50}?\\b(?:versus|vs\\.?|compared (?:with|to))\\s+(?<without>${N}\\s*%)`,
      "iu",
    ),
    read: ({ with: treated, without }) => ({ with: treated, without }),
  },
  {
    pattern: new RegExp(
      `\\bfrom\\s+(?<without>${N}\\s*%)\\s+(?:[a-z ]{0,30})?to\\s+(?<with>${N}\\s*%)`,
      "iu",
    ),
    read: ({ with: treated, without }) => ({ with: treated, without }),
  },
  {
    pattern: new RegExp(
      `从[^。；，\\d]{0,8}?(?<without>${N}\\s*%)[^。；，]{0,6}(?:提高|升高|增加|降低|下降|减少|上升)[^。；，\\d]{0,4}(?<with>${N}\\s*%)`,
      "u",
    ),
    read: ({ with: treated, without }) => ({ with: treated, without }),
  },
  {
    pattern: new RegExp(
      `(?<difference>(?:\\b(?:reduc|decreas|lower|increas|rais|improv)\\w*[^.;]{0,40}?\\bby\\s+(?:about |approximately |nearly )?${N}\\s*%(?:\\s*(?:to|-)\\s*${N}\\s*%)?|(?:降低|减少|下降|升高|增加|提高|缩短)[^。；，\\d]{0,6}${N}\\s*%(?:\\s*[-~]\\s*${N}\\s*%)?))`,
      "iu",
    ),
    read: ({ difference }) => ({ difference }),
  },
  {
    pattern: new RegExp(
      `(?<difference>\\b(?:RR|OR|HR|aOR|aHR|relative risk|risk ratio|odds ratio|hazard ratio|risk difference|ARR|NNT|mean difference|MD|SMD)\\s*(?:\\[[A-Z]{2,3}\\])?\\s*[,:=]?\\s*(?:of\\s+)?-?${N}(?:\\s*[,;]\\s*(?:95\\s*%\\s*)?CI\\s*[,:=]?\\s*-?${N}\\s*(?:-|to|~|,)\\s*-?${N}\\s*|\\s*[([]\\s*(?:95\\s*%\\s*)?CI\\s*[,:=]?\\s*-?${N}\\s*(?:-|to|~|,)\\s*-?${N}\\s*[)\\]])?)`,
      "iu",
    ),
    read: ({ difference }) => ({ difference }),
  },
];

const LONGEST_OUTCOME = 140;

/** Sentences that print the size of a benefit or harm. */
export function findEffects(passages: Passage[], language: Language): Effect[] {
  const effects = passages.flatMap((passage) =>
    passage.table || passage.kind === "heading" ? [] : effectsOf(passage, language),
  );
  return effects.map((effect, index) => ({ ...effect, id: `e${index + 1}` }));
}

function effectsOf(passage: Passage, language: Language): Effect[] {
  return splitSentences(passage.text, language).flatMap(({ start, end }) => {
    const printed = passage.text.slice(start, end);
    const arms = readArms(printed, language);
    const anchor = { passageId: passage.id, start, end };
    if (arms) return [{ id: "", ...arms, anchor }];
    const folded = normalise(printed);
    for (const { pattern, read } of RULES) {
      const match = pattern.exec(folded.text);
      if (!match?.groups) continue;
      const numbers = read(printedGroups(match, folded.text));
      const at = folded.toSource(match.index, match.index + 1).start;
      return [
        {
          id: "",
          outcome: outcomeOf(printed, at),
          without: numbers.without ?? null,
          with: numbers.with ?? null,
          difference: numbers.difference ?? null,
          denominator: numbers.denominator ?? null,
          anchor,
        },
      ];
    }
    return [];
  });
}

function printedGroups(match: RegExpExecArray, text: string): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const [name, value] of Object.entries(match.groups ?? {})) {
    if (value && text.includes(value)) groups[name] = value.trim();
  }
  return groups;
}

/** The clause the number stands in, as printed: what it is a number of. */
function outcomeOf(sentence: string, at: number): string {
  const before = sentence.slice(0, at);
  const clause =
    before.split(/[，;；:：]|,(?!\d{3})/u).findLast((part) => part.trim().length > 6) ?? sentence;
  return clause.trim().slice(-LONGEST_OUTCOME);
}
