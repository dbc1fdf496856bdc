import type { FoundRecommendation } from "@/lib/clinical/recommendations/extract-recommendations";
import type { GuidelineReading } from "@/lib/clinical/recommendations/draft";
import type { Certainty, Conflict, Recommendation, Strength } from "@/lib/clinical/schema";
import type { Anchor, Passage } from "@/lib/documents/schema";

type Said = { anchor: Anchor; strength: Strength | null; certainty: Certainty | null };

/** The reasons under a statement that name another grade than its label. Statements printed together share their reasons. */
export function conflictsWithRationale(
  found: FoundRecommendation[],
  reading: GuidelineReading,
): Conflict[] {
  const recommendations = found.map(({ recommendation }) => recommendation);
  return printedTogether(recommendations, reading).flatMap((group) => {
    const said = rationaleUnder(group, recommendations, reading).flatMap((passage) =>
      gradesSaid(passage),
    );
    const [only] = group;
    return said.flatMap(({ anchor, strength, certainty }) => {
      const isOther =
        (strength !== null && group.every((one) => one.strength && one.strength !== strength)) ||
        (certainty !== null &&
          group.every((one) => one.certainty.length > 0 && !one.certainty.includes(certainty)));
      const label = only?.labelAnchor;
      if (!isOther || !only || !label) return [];
      const recommendationId = group.length === 1 ? only.id : null;
      return [{ kind: "rationale" as const, recommendationId, anchors: [label, anchor] }];
    });
  });
}

/** Recommendations with nothing but each other between them. */
function printedTogether(
  recommendations: Recommendation[],
  { orderOf }: GuidelineReading,
): Recommendation[][] {
  const groups: Recommendation[][] = [];
  let end = -2;
  for (const one of recommendations) {
    const orders = one.passageIds.map((id) => orderOf.get(id) ?? 0);
    const last = groups.at(-1);
    if (last && Math.min(...orders) <= end + 1) last.push(one);
    else groups.push([one]);
    end = Math.max(end, ...orders);
  }
  return groups;
}

const LONGEST_RATIONALE = 40;

function rationaleUnder(
  group: Recommendation[],
  all: Recommendation[],
  { orderOf, source, sectionOf }: GuidelineReading,
): Passage[] {
  const end = Math.max(...group.flatMap((one) => one.passageIds.map((id) => orderOf.get(id) ?? 0)));
  const stated = new Set(all.flatMap((one) => one.passageIds));
  const under: Passage[] = [];
  for (const passage of source.passages.slice(end + 1, end + LONGEST_RATIONALE)) {
    const { kind } = sectionOf(passage);
    if (stated.has(passage.id) || kind === "methods" || kind === "references") break;
    under.push(passage);
  }
  return under;
}

const STRENGTH_SAID =
  /\b(?:we|the (?:panel|committee|gdg|guideline (?:panel|development group)|working group|task force))(?: therefore| thus| also)? (?:makes?|made|issued?s?|formulated|agreed (?:on|to make)|decided (?:on|to make)|reached) an? (strong|weak|conditional) recommendation\b|(?:作出|做出|给出|形成|制定|达成)(?:了)?(强|弱|有条件)推荐/giu;
const CERTAINTY_SAID =
  /\b(?:overall|the) (?:certainty|quality) of (?:the )?evidence (?:was|is) (?:rated |judged |assessed |considered )?(?:as |to be )?(very low|low|moderate|high)\b(?! to|[-–/])|总体证据(?:质量|等级|确定性)(?:评[为级定价]*|为|是|：)(极低|低|中等?|高)/giu;

function gradesSaid({ id, text }: Passage): Said[] {
  const at = (match: RegExpMatchArray): Anchor => {
    const start = match.index ?? 0;
    return { passageId: id, start, end: start + match[0].length };
  };
  const strengths = [...text.matchAll(STRENGTH_SAID)].map((match): Said => ({
    anchor: at(match),
    strength: /strong|强/iu.test(match[1] ?? match[2] ?? "") ? "strong" : "conditional",
    certainty: null,
  }));
  const levels = [...text.matchAll(CERTAINTY_SAID)].map((match): Said => ({
    anchor: at(match),
    strength: null,
    certainty: certaintyOf(match[1] ?? match[2] ?? ""),
  }));
  return [...strengths, ...levels];
}

function certaintyOf(word: string): Certainty {
  if (/very|极/iu.test(word)) return "very_low";
  if (/low|低/iu.test(word)) return "low";
  return /high|高/iu.test(word) ? "high" : "moderate";
}

const VERBS_DEFINED =
  /\b(?:we )?recommend['’"”]?[^.]{0,80}\bstrong\b|\bstrong\b[^.]{0,80}['‘"“]?(?:we )?recommend['’"”]/iu;
const WORDS: Record<Strength, RegExp> = {
  strong: /\b(?:we|the panel|the task force|the committee) suggests?\b/iu,
  conditional: /\b(?:we|the panel|the task force|the committee) recommends?\b/iu,
};

/** A strong label behind "we suggest", where the guideline's own words tie each verb to a strength. */
export function conflictsWithVerb(
  found: FoundRecommendation[],
  { source, passages, sectionOf, rules }: GuidelineReading,
): Conflict[] {
  const isDefined = source.passages.some(
    (passage) =>
      (sectionOf(passage).kind === "methods" || rules.legendIds.has(passage.id)) &&
      VERBS_DEFINED.test(passage.text) &&
      /suggest/iu.test(passage.text),
  );
  if (!isDefined) return [];
  return found.flatMap(({ recommendation: { id, strength, labelAnchor, anchors } }) => {
    const [first] = anchors;
    if (!strength || !labelAnchor || !first) return [];
    const text = passages.get(first.passageId)?.text.slice(first.start, first.end) ?? "";
    const match = WORDS[strength].exec(text);
    if (!match) return [];
    const start = first.start + match.index;
    const verb = { passageId: first.passageId, start, end: start + match[0].length };
    return [{ kind: "verb" as const, recommendationId: id, anchors: [labelAnchor, verb] }];
  });
}

/** Grades that nothing in the guideline explains: their own label is shown and a person decides what it says. */
export function unexplainedGrades(
  found: FoundRecommendation[],
  { rules }: GuidelineReading,
): Conflict[] {
  return found.flatMap(({ recommendation: { id, gradeStatus, labelAnchor } }) =>
    gradeStatus === "unreadable" && labelAnchor
      ? [
          {
            kind: "unknown_grade" as const,
            recommendationId: id,
            anchors: [labelAnchor, ...rules.anchors.slice(0, 1)],
          },
        ]
      : [],
  );
}
