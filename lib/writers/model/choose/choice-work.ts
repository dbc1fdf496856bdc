import type { SectionKind, StructuredDocument } from "@/lib/clinical/schema";
import type { Anchor, Language, SourceDocument } from "@/lib/documents/schema";
import { type SlotCandidates } from "@/lib/pvgs/fill-slots";
import { likelySentences } from "@/lib/pvgs/slots/choose-sentences";
import type { Explanation } from "@/lib/pvgs/slots/explanations";
import { inPortions } from "@/lib/writers/model/portions";
import type { SentencesToChoose, Specialty } from "@/lib/writers/prompts/choose-sentences";

/** One recommendation as a specialist looks at it. */
export type Choosing = {
  id: string;
  statement: string;
  specialty: Specialty;
  lines: Explanation[];
};

/** One call: recommendations of one specialty, with the sentences around them. */
export type ChoiceWork = {
  /** Such as "treatment 2/3". */
  name: string;
  data: SentencesToChoose;
  choosing: Choosing[];
  /** Where the lines of `data` stand in the source, by their ids. */
  anchors: Map<string, Anchor>;
};

/** More than this is looked through for no recommendation. */
const MOST_LINES = 30;

const SPECIALTIES: Partial<Record<SectionKind, Specialty>> = {
  diagnosis: "diagnosis",
  prevention: "prevention",
  follow_up: "follow_up",
  special_groups: "special_groups",
};

/** What there is to choose from; a recommendation with nothing around it needs no look. */
export function choosingOf(
  candidates: SlotCandidates[],
  { source, structured }: { source: SourceDocument; structured: StructuredDocument },
): Choosing[] {
  const kinds = new Map(structured.sections.map(({ sectionId, kind }) => [sectionId, kind]));
  const homes = new Map(source.passages.map(({ id, sectionId }) => [id, sectionId]));
  const { language } = source;
  return candidates.flatMap(({ recommendation, sentences }) => {
    const { id, text: statement, passageIds } = recommendation;
    const kind = kinds.get(homes.get(passageIds[0] ?? "") ?? "front");
    const lines = likelySentences(
      sentences.filter(({ isDose }) => !isDose),
      { statement, language, most: MOST_LINES },
    );
    const specialty = SPECIALTIES[kind ?? "other"] ?? "treatment";
    return lines.length > 0 ? [{ id, statement, specialty, lines }] : [];
  });
}

/** The calls, specialist by specialist. Statements that share the text around them are looked at together. */
export function choiceWork(choosing: Choosing[], language: Language): ChoiceWork[] {
  const bySpecialty = Map.groupBy(choosing, ({ specialty }) => specialty);
  return [...bySpecialty].flatMap(([specialty, all]) => {
    const portions = inPortions(withSharedText(all), textOf, language);
    return portions.map((groups, index) => ({
      name: portions.length > 1 ? `${specialty} ${index + 1}/${portions.length}` : specialty,
      ...asData(groups.flat(), { specialty, language }),
    }));
  });
}

function withSharedText(all: Choosing[]): Choosing[][] {
  const groups: Choosing[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    const isShared = last?.[0]?.lines.some((line) => isAmong(line, one.lines));
    if (last && isShared) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function textOf(group: Choosing[]): string {
  const lines = new Set(
    group.flatMap(({ statement, lines: own }) => [statement, ...own.map(({ text }) => text)]),
  );
  return [...lines].join("\n");
}

function asData(
  choosing: Choosing[],
  about: Pick<SentencesToChoose, "specialty" | "language">,
): Omit<ChoiceWork, "name"> {
  const lines = new Map<string, SentencesToChoose["lines"][number]>();
  const anchors = new Map<string, Anchor>();
  const lineOf = ({ text, topic, anchor }: Explanation): string => {
    const key = keyOf(anchor);
    const line = lines.get(key) ?? { id: `L${lines.size + 1}`, text, topic };
    lines.set(key, line);
    anchors.set(line.id, anchor);
    return line.id;
  };
  const recommendations = choosing.map(({ statement, lines: own }, index) => ({
    id: `r${index + 1}`,
    statement,
    lines: own.map(lineOf),
  }));
  const data = { ...about, lines: [...lines.values()], recommendations };
  return { data, choosing, anchors };
}

function isAmong({ anchor }: Explanation, lines: Explanation[]): boolean {
  return lines.some((line) => keyOf(line.anchor) === keyOf(anchor));
}

function keyOf({ passageId, start, end }: Anchor): string {
  return `${passageId}/${start}/${end}`;
}
