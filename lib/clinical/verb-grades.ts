import type { Direction, SchemeId, Strength } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";

/** The wording that carries a grade, and where in the statement it stands. */
export type VerbGrade = {
  strength: Strength;
  direction: Direction;
  start: number;
  end: number;
};
export type VerbRule = (statement: string) => VerbGrade | null;

/**
 * Verbs grade only where the guideline says so: NICE (the manual, 9.2: direct instructions such as
 * "offer", "refer" or "advise" are strong, "consider" is not) and SIGN since 2015 ("should be considered").
 */
export function readVerbRule(id: SchemeId, source: SourceDocument): VerbRule | null {
  if (id === "NICE") return niceGrade;
  const isExplained = source.passages.some(({ text }) => SIGN_LEGEND.test(text));
  return id === "SIGN" && isExplained ? signGrade : null;
}

const SIGN_LEGEND =
  /strong['’”"]?\s+recommendations?\b[^.]{0,80}\bshould\b|conditional['’”"]?\s+recommendations?\b[^.]{0,80}\bconsidered\b/iu;

const LEAD = "^(?:[^.:;]{0,200}?[,:]\\s+)?";
const NICE_RULES: { pattern: RegExp; strength: Strength; direction: Direction }[] = [
  {
    pattern: new RegExp(`${LEAD}(do not|must not|never|avoid)\\b`, "iu"),
    strength: "strong",
    direction: "against",
  },
  {
    pattern: new RegExp(`${LEAD}(consider)\\b`, "iu"),
    strength: "conditional",
    direction: "for",
  },
  {
    pattern: new RegExp(`${LEAD}(offer|refer|advise|must)\\b`, "iu"),
    strength: "strong",
    direction: "for",
  },
  { pattern: /^(\p{Lu}\p{Ll}+)\b/u, strength: "strong", direction: "for" },
];
const NOT_A_VERB =
  /^(?:The|This|These|Those|It|In|For|If|When|People|Adults|Children|Women|Men|All|Some|Most|There|Be|Only|A|An|Healthcare|Health|Staff|Services|Where|Before|After|During|As|At|On|With)$/u;

function niceGrade(statement: string): VerbGrade | null {
  for (const { pattern, strength, direction } of NICE_RULES) {
    const match = pattern.exec(statement);
    const verb = match?.[1];
    if (!match || !verb || NOT_A_VERB.test(verb)) continue;
    const start = match.index + match[0].lastIndexOf(verb);
    return { strength, direction, start, end: start + verb.length };
  }
  return null;
}

function signGrade(statement: string): VerbGrade | null {
  const match =
    /\b(?:should|may) (?:not )?be considered\b|\bshould (?:also )?consider\b|\bconsider(?:ation)?\b|\bshould(?: not)?\b|\b(?:is|are) (?:not )?recommended\b/iu.exec(
      statement,
    );
  if (!match) return null;
  return {
    strength: /consider/iu.test(match[0]) ? "conditional" : "strong",
    direction: /\bnot\b/iu.test(match[0]) ? "against" : "for",
    start: match.index,
    end: match.index + match[0].length,
  };
}
