import type { PvgDocument } from "@/lib/pvgs/document";
import type { CheckId } from "@/lib/quality/schema";
import {
  type Checked,
  type CheckVerdict,
  runChecks,
  verifyDraft,
} from "@/lib/quality/verify-draft";
import { applySentences } from "@/lib/writers/model/apply-sentences";
import { askQuestions } from "@/lib/writers/model/comprehension/ask-questions";
import { finishInOtherLanguage } from "@/lib/writers/model/finish-in-other-language";
import { type Judgement, judgeClaims } from "@/lib/writers/model/judge/judge-claims";
import { repairClaims } from "@/lib/writers/model/repair/repair-claims";
import type { Examined } from "@/lib/writers/model/repair/settle-repairs";
import type { AskModel } from "@/lib/writers/model/write-with-model";

export type VerifyingWithModel = Checked & {
  /** With a second reading of every sentence, questions to a reader, and one more round. */
  isThorough: boolean;
  ask: AskModel;
  /** Calls open at the same time. */
  most: number;
  signal: AbortSignal;
  report: (code: string, params: Record<string, number>) => Promise<void>;
};

const ROUNDS = { usual: 2, thorough: 3 };

/** Checks what a model worded, has it correct what failed, and in a thorough task asks a second one about the result. */
export async function verifyWithModel(verifying: VerifyingWithModel) {
  const { source, graph, plan, document, isThorough, ask, most, signal, report } = verifying;
  const asking = { source, ask, most, signal };
  const judge = (draft: PvgDocument, claimIds?: string[]) =>
    judgeClaims({
      ...{ ...asking, document: draft },
      isWanted: ({ id }) => claimIds?.includes(id) ?? true,
      onJudged: (done, total) => report("sentences_judged", { done, total }),
    });
  const examine = (draft: PvgDocument): Examined => ({
    document: draft,
    verdicts: runChecks({ source, graph, plan, document: draft }),
  });

  const first = isThorough ? await judge(document) : null;
  // Later readings are of a few sentences; whether all were read is a matter of every one of them.
  let unjudged = first?.unjudged ?? 0;
  const rejudge = async (draft: PvgDocument, claimIds: string[]) => {
    const again = await judge(draft, claimIds);
    unjudged += again.unjudged;
    return again.findings;
  };
  const { examined, judged, repair } = await repairClaims(
    {
      ...{ ...asking, plan, start: examine(document) },
      examine: (draft, texts) => examine(withTexts(draft, texts, verifying)),
      ...(first && { judge: rejudge }),
      rounds: isThorough ? ROUNDS.thorough : ROUNDS.usual,
      onRound: (round, sentences) => report("sentences_corrected", { round, sentences }),
    },
    first?.findings ?? [],
  );
  const final = examined.document;
  const comprehension = isThorough
    ? await askQuestions({
        ...{ ...asking, graph, document: final },
        onAnswered: (done, total) => report("questions_answered", { done, total }),
      })
    : null;
  return verifyDraft({
    ...{ source, graph, plan, document: final, enabled: true, repair },
    judged: [
      ...(first ? [verdictOf("J1", { ...first, unjudged, findings: judged })] : []),
      ...(comprehension ? [verdictOf("J2", comprehension)] : []),
    ],
  });
}

/** The title and the list of words of another language follow the sentences. */
function withTexts(
  document: PvgDocument,
  texts: Map<string, string>,
  { source, graph }: Checked,
): PvgDocument {
  const worded = applySentences(document, texts);
  const isOther = source.language !== document.language;
  return isOther ? finishInOtherLanguage(worded, { graph, source }) : worded;
}

/** A judge that said nothing of a sentence has not assessed the text. */
function verdictOf(check: CheckId, { examined, unjudged, findings }: Judgement): CheckVerdict {
  const status = examined > 0 && unjudged === 0 ? "assessed" : "not_assessed";
  return { status: { check, status, examined, findings: findings.length }, findings };
}
