import { CHECK_IDS, type Finding } from "@/lib/quality/schema";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { fillSlotsWithModel } from "@/lib/writers/model/choose/fill-slots-with-model";
import { NO_MEMORY } from "@/lib/writers/model/text-memory";
import { writeWithModel } from "@/lib/writers/model/write-with-model";
import { writeDraft } from "@/lib/writers/rules/write-draft";
import type { EvalDesk } from "@/scripts/eval/eval-desk";
import { judgeGold } from "@/scripts/eval/gold";
import type { Prepared } from "@/scripts/eval/prepare-guideline";

export type Report = Awaited<ReturnType<typeof judgeVersion>>;

/** Has the model write the patient version, and puts it beside the one made by fixed rules. */
export async function judgeVersion(prepared: Prepared, desk: EvalDesk, signal: AbortSignal) {
  const { file, source, structured, graph, plan, draft } = prepared;
  const calling = { signal, most: desk.desk.atOnce, ask: desk.askFor(file), memory: NO_MEMORY };
  const slots = await fillSlotsWithModel({
    ...{ source, structured, graph, plan, ...calling },
    onLooked: async () => undefined,
  });
  const document = await writeWithModel({
    ...{ draft: writeDraft({ source, graph, plan, slots }), plan, source, ...calling },
    live: () => ({ show: () => undefined, done: () => undefined }),
    onWritten: async () => undefined,
  });
  const judged = verifyDraft({ source, graph, plan, document, enabled: true });
  const byRules = verifyDraft({ source, graph, plan, document: draft, enabled: true });
  return {
    findings: { ...count(judged.findings), perCheck: perCheck(judged.findings) },
    byRules: count(byRules.findings),
    readability: judged.readability,
    rulesReadability: byRules.readability,
    gold: judgeGold(file, document, graph),
  };
}

function count(findings: Finding[]): { hard: number; soft: number } {
  const hard = findings.filter(({ severity }) => severity === "hard").length;
  return { hard, soft: findings.length - hard };
}

function perCheck(findings: Finding[]): { check: string; hard: number; soft: number }[] {
  return CHECK_IDS.map((check) => ({
    check,
    ...count(findings.filter((finding) => finding.check === check)),
  })).filter(({ hard, soft }) => hard + soft > 0);
}
