import { readWriterEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { errorSentence, translate } from "@/lib/i18n/translate";
import { AudienceSchema } from "@/lib/pvgs/audience";
import type { ReadingTarget } from "@/lib/quality/schema";
import { createWriter, defaultWriter } from "@/lib/writers/choose-writer";
import { memoryServices } from "@/lib/writers/memory-services";
import type { ModelKind, ModelWriter } from "@/lib/writers/model-writer";
import { openEvalDesk } from "@/scripts/eval/eval-desk";
import { FILES } from "@/scripts/eval/gold";
import { judgeVersion, type Report } from "@/scripts/eval/judge-version";
import { type Prepared, prepareGuideline } from "@/scripts/eval/prepare-guideline";
import { ReadersSchema } from "@/scripts/eval/readers";
import type { Say } from "@/scripts/terminal";

export type Evaluation = {
  locale: Locale;
  say: Say;
  /** Without it only the estimate is made. */
  mayPay: boolean;
  /** As the command line gives them; without them, ordinary adults. */
  audience?: string | undefined;
  grade?: string | undefined;
  variables: Record<string, string | undefined>;
  signal: AbortSignal;
};

const NOT_SET_UP = 2;
const FAILED = 1;

/** Returns the program's exit code: 2 where no model is set up, 1 where a version could not be written. */
export async function evaluate(evaluation: Evaluation) {
  const { locale, say, mayPay, variables, signal } = evaluation;
  const readers = ReadersSchema.safeParse(evaluation);
  if (!readers.success) {
    say("command.evaluation.wrongReaders", { audiences: AudienceSchema.options.join(", ") });
    return NOT_SET_UP;
  }
  const env = readWriterEnv(variables);
  const kind = defaultWriter(env);
  if (kind === "rules") {
    say("command.evaluation.noModel");
    return NOT_SET_UP;
  }
  const writer = findWriter(kind, env, say);
  if (!writer) return NOT_SET_UP;
  const memory = memoryServices(env.MODEL_PRICES);
  const desk = openEvalDesk(writer, memory);
  const money = (cents: number | null) =>
    cents === null
      ? translate(locale, "command.evaluation.unknown")
      : `$${(cents / 100).toFixed(2)}`;

  sayModels(writer, desk.priceOf, say);
  const prepared: Prepared[] = [];
  for (const file of FILES) {
    const one = await prepareGuideline(file, { desk: desk.desk, readers: readers.data, signal });
    prepared.push(one);
    const { calls, inputTokens: input, outputTokens: output, costCents } = one.plan.estimate;
    say("command.evaluation.estimate", { file, calls, input, output, cost: money(costCents) });
  }
  say("command.evaluation.total", {
    cost: money(sum(prepared.map(({ plan }) => plan.estimate.costCents))),
  });
  if (!mayPay) {
    say("command.evaluation.ask");
    return 0;
  }

  let code = 0;
  for (const one of prepared) {
    say("command.evaluation.writing", { file: one.file });
    try {
      sayReport(await judgeVersion(one, desk, signal), say);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      say("command.evaluation.failed", { reason: errorSentence(locale, error.code, error.params) });
      code = FAILED;
    }
    const cost = money(desk.spentCents(one.file));
    say("command.evaluation.cost", { cost, estimate: money(one.plan.estimate.costCents) });
  }
  return code;
}

function findWriter(
  kind: ModelKind,
  env: ReturnType<typeof readWriterEnv>,
  say: Say,
): ModelWriter | null {
  try {
    return createWriter(kind, env);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "writer_not_configured") throw error;
    say("command.evaluation.missing", { writer: kind, variable: String(error.params.missing) });
    return null;
  }
}

function sayModels(
  writer: ModelWriter,
  priceOf: ReturnType<typeof openEvalDesk>["priceOf"],
  say: Say,
): void {
  say("command.evaluation.models", { writer: writer.kind });
  for (const model of new Set([writer.modelOf("large"), writer.modelOf("small")])) {
    const price = priceOf(model);
    if (price) say("command.evaluation.price", { model, input: price.input, output: price.output });
    else say("command.evaluation.noPrice", { model });
  }
}

/** Null where one of them is not known. */
function sum(values: (number | null)[]): number | null {
  return values.reduce(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
}

function sayReport({ findings, byRules, readability, rulesReadability, gold }: Report, say: Say) {
  const { hard, soft } = findings;
  const rules = { rulesHard: byRules.hard, rulesSoft: byRules.soft };
  say("command.evaluation.checks", { hard, soft, ...rules });
  for (const one of findings.perCheck) say("command.evaluation.check", one);
  if (readability.language === "en") {
    say("command.evaluation.english", {
      grade: rounded(readability.fleschKincaidGrade),
      smog: rounded(readability.smog),
      rulesGrade: rounded(rulesReadability.fleschKincaidGrade),
      rulesSmog: rounded(rulesReadability.smog),
    });
  } else {
    say("command.evaluation.chinese", {
      sentence: rounded(readability.charactersPerSentence),
      difficult: percent(readability.difficultWordShare),
      rulesSentence: rounded(rulesReadability.charactersPerSentence),
      rulesDifficult: percent(rulesReadability.difficultWordShare),
    });
  }
  if (readability.target) sayTarget(readability.target, say);
  if (gold.count === 0) return;
  say("command.evaluation.gold", { found: gold.count - gold.lost.length, count: gold.count });
  for (const { recommendation: number, question, facts } of gold.lost)
    say("command.evaluation.lost", { number, question, facts: facts.join(", ") });
}

/** Measured figures stand in the line before. */
function sayTarget({ met, ...aimed }: ReadingTarget, say: Say): void {
  say(
    aimed.fleschKincaidGrade === null ? "command.evaluation.aimedZh" : "command.evaluation.aimedEn",
    {
      grade: aimed.grade,
      most: aimed.fleschKincaidGrade ?? 0,
      sentence: aimed.charactersPerSentence ?? 0,
      clause: aimed.charactersPerClause ?? 0,
    },
  );
  say(`command.evaluation.target.${met === null ? "unknown" : met ? "met" : "notMet"}`);
}

function rounded(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}

function percent(share: number | null): number {
  return Math.round((share ?? 0) * 100);
}
