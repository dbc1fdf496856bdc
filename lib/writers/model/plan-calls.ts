import type { SourceDocument } from "@/lib/documents/schema";
import { limitsOf, type ReadingLimits } from "@/lib/pvgs/audience";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { type SectionWork, sectionWork } from "@/lib/writers/model/section-work";
import {
  findWorded,
  questionsOf,
  type SentenceMemory,
  type SentenceQuestion,
} from "@/lib/writers/model/sentence-memory";
import { sharedFacts } from "@/lib/writers/model/shared-facts";

type Input = { draft: PvgDocument; plan: Plan; source: SourceDocument; memory: SentenceMemory };

export type PlannedCalls = {
  /** In the order in which they are made. */
  work: SectionWork[];
  shared: string;
  /** What sentences are held to. */
  limits: ReadingLimits;
  /** Words of before, by the id of the claim. */
  known: Map<string, string>;
  /** What is to be kept of each claim that is asked for. */
  questions: Map<string, SentenceQuestion>;
};

/** The calls a draft needs, for making them and for estimating them alike. */
export async function planCalls({ draft, plan, source, memory }: Input): Promise<PlannedCalls> {
  const shared = sharedFacts(draft, source.language);
  const all = sectionWork(draft, plan, source);
  const questions = new Map(all.flatMap((one) => [...questionsOf(one, shared)]));
  const known = await findWorded(memory, questions);
  const isWanted = (claimId: string) => !known.has(claimId);
  const work = known.size === 0 ? all : sectionWork(draft, plan, source, { isWanted });
  return { work: inOrder(work), shared, limits: limitsOf(draft), known, questions };
}

/** What a reader meets first is asked for first; then the longest, so that no long call is left over at the end. */
function inOrder(work: SectionWork[]): SectionWork[] {
  const first = work.filter(({ kind }) => kind === "key_messages" || kind === "urgent_help");
  const rest = work.filter((one) => !first.includes(one));
  return [...first, ...rest.toSorted((a, b) => lengthOf(b) - lengthOf(a))];
}

function lengthOf({ data }: SectionWork): number {
  return data.lines.reduce((sum, { text }) => sum + text.length, 0);
}
