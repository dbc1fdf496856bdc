import type { SourceDocument } from "@/lib/documents/schema";
import { translate } from "@/lib/i18n/translate";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import type { Finding } from "@/lib/quality/schema";
import { estimateTokens } from "@/lib/writers/count-tokens";
import type { PlacedClaim } from "@/lib/writers/model/placed-claims";
import { type SectionWork, sectionWork } from "@/lib/writers/model/section-work";
import type { WriterRequest } from "@/lib/writers/model-writer";
import { REPAIR_SENTENCES, type SentencesToRepair } from "@/lib/writers/prompts/repair-sentences";
import type { WrittenSection } from "@/lib/writers/prompts/write-section";

/** A text of a claim that was refused, with what was wrong. */
export type Attempt = { text: string; findings: Finding[] };

/** One call: all sentences of a section that failed, up to so many. */
export type RepairWork = Pick<SectionWork, "name" | "tier" | "claimIds"> & {
  data: SentencesToRepair;
};

const MOST_SENTENCES = 16;
/** Of a quotation in a problem: the lines themselves stand beside it. */
const MOST_QUOTED = 600;

type Failed = {
  document: PvgDocument;
  plan: Plan;
  source: SourceDocument;
  /** By claim. */
  attempts: ReadonlyMap<string, Attempt[]>;
};

/** As few calls as the sections allow; claims that no model worded are in none of them. */
export function repairWork({ document, plan, source, attempts }: Failed): RepairWork[] {
  const isWanted = (claimId: string) => attempts.has(claimId);
  // What the small model got wrong the large one corrects, unless the task does without it.
  const tier = plan.sections.some((section) => section.tier === "large") ? "large" : "small";
  return sectionWork(document, plan, source, { isWanted, divide: inCalls }).map(
    ({ name, claimIds, data }) => ({
      ...{ name, tier, claimIds },
      data: {
        ...data,
        sentences: data.sentences.map((sentence) => ({
          ...sentence,
          tried: (attempts.get(claimIds.get(sentence.id) ?? "") ?? []).map(asTried),
        })),
      },
    }),
  );
}

function inCalls(claims: PlacedClaim[]): PlacedClaim[][] {
  const worded = claims.filter(({ claim }) => claim.author === "writer" && claim.kind !== "quote");
  const calls = Math.ceil(worded.length / MOST_SENTENCES);
  return Array.from({ length: calls }, (_, index) =>
    worded.slice(index * MOST_SENTENCES, (index + 1) * MOST_SENTENCES),
  );
}

function asTried({ text, findings }: Attempt): SentencesToRepair["sentences"][number]["tried"][0] {
  const problems = findings.map(({ code, params, sourceQuote }, index) => ({
    number: index + 1,
    // The prompt is in English, whatever the language of the sentence.
    wrong: translate("en", `findings.${code}`, params),
    source: sourceQuote?.slice(0, MOST_QUOTED) ?? null,
  }));
  return { text, problems };
}

/** The request of one call, for asking and for estimating alike. */
export function requestToRepair(
  { data, tier }: Pick<RepairWork, "data" | "tier">,
  shared: string,
): Omit<WriterRequest<WrittenSection>, "signal"> {
  const printed = estimateTokens(data.lines.map(({ text }) => text).join("\n"));
  return {
    prompt: REPAIR_SENTENCES,
    instruction: JSON.stringify(data),
    maxOutputTokens: Math.min(16_000, 500 + 3 * printed + 60 * data.sentences.length),
    ...{ shared, tier },
  };
}
