import { reserve } from "@/lib/costs/cap";
import { costCents, mostCents } from "@/lib/costs/price-of";
import type { Price } from "@/lib/costs/prices";
import { AppError, type ErrorCode } from "@/lib/errors";
import type { NodeId } from "@/lib/tasks/nodes";
import type { AskServices } from "@/lib/writers/ask-services";
import type { BatchedCalls, BatchPlace } from "@/lib/writers/claude/batched-calls";
import type {
  Completion,
  ModelWriter,
  Repair,
  Usage,
  WriterRequest,
} from "@/lib/writers/model-writer";
import type { Verdict } from "@/lib/writers/read-answer";

/** Who calls, and for which task. */
export type Payer = {
  writer: ModelWriter;
  taskId: string;
  node: NodeId;
  /** Null: the task has no cap. */
  capCents: number | null;
  services: AskServices;
  /** Null: every call is made live. */
  batches: BatchedCalls | null;
};

export type PaidCall<Answer> = {
  request: WriterRequest<Answer>;
  repair?: Repair;
  attempt: number;
  judge: (completion: Completion) => Verdict<Answer>;
};

type Most = { inputTokens: number | null; cents: number | null };

const NO_USAGE: Usage = {
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
};
/** Providers bill nothing for a call they did not begin to answer. */
const UNBILLED: ErrorCode[] = ["writer_rejected", "writer_unavailable", "writer_rate_limited"];
/** Words around an answer that is to be repaired. */
const REPAIR_MARGIN = 500;

/** One call to the provider, in a batch where there is a place and live where not. */
export async function payForCall<Answer>(payer: Payer, call: PaidCall<Answer>) {
  const { batches } = payer;
  if (!batches) return pay(payer, call, null);
  const place = await batches.placeOf(call.request, call.repair);
  return place ? pay(payer, call, place) : batches.live(() => pay(payer, call, null));
}

/** Under the task's cap and in its turn; whatever comes of it stands on the ledger. */
async function pay<Answer>(payer: Payer, call: PaidCall<Answer>, place: BatchPlace | null) {
  const { writer, taskId, capCents, services } = payer;
  const { signal, tier, maxOutputTokens } = call.request;
  signal.throwIfAborted();
  const model = writer.modelOf(tier);
  const price = services.findPrice(writer.kind, model);
  if (capCents !== null && price === null) {
    throw new AppError("price_unknown", { params: { model } });
  }
  const counting = () => mostOf(payer, call, { price, batch: place !== null });
  // All questions of a batch come at once, and counting them has a limit too.
  const most = await (place && payer.batches ? payer.batches.live(counting) : counting());
  // The limits per minute are those of live calls.
  if (!place) await services.turns?.wait((most.inputTokens ?? 0) + maxOutputTokens, signal);
  const cap = { taskId, capCents, spentCents: services.spentCents };
  const reservation = await reserve(cap, most.cents ?? 0);
  const made = await makeCall(payer, call, { price, place });
  await reservation.settle(() =>
    services.recordCall({
      ...recordOf(payer, call, place),
      ...made.record,
      mostCents: made.record.costCents === null && made.brokeOff ? most.cents : null,
    }),
  );
  if ("error" in made) throw made.error;
  if (made.verdict.outcome !== "answered") place?.spoil();
  return { completion: made.completion, verdict: made.verdict };
}

/** The provider is asked to count only where somebody needs to know. */
async function mostOf<Answer>(
  { writer, capCents, services }: Payer,
  { request, repair }: PaidCall<Answer>,
  { price, batch }: { price: Price | null; batch: boolean },
): Promise<Most> {
  if (capCents === null && !services.turns?.countsTokens) return { inputTokens: null, cents: null };
  const { maxOutputTokens } = request;
  const counted = await writer.countTokens(request);
  // No token is shorter than a byte.
  const added = repair ? Buffer.byteLength(repair.answer + repair.problem) + REPAIR_MARGIN : 0;
  const inputTokens = counted + added;
  const cents = price && mostCents({ inputTokens, maxOutputTokens }, price, { batch });
  return { inputTokens, cents };
}

async function makeCall<Answer>(
  { writer, services }: Payer,
  { request, repair, judge }: PaidCall<Answer>,
  { price, place }: { price: Price | null; place: BatchPlace | null },
) {
  const started = performance.now();
  let hasBegun = false;
  const { onText } = request;
  const watched = onText && {
    onText: (piece: string | null) => {
      hasBegun ||= piece !== null;
      onText(piece);
    },
  };
  const done = () => ({ durationMs: performance.now() - started });
  let completion: Completion;
  try {
    const wanted = { ...request, ...watched };
    completion = await (place ? place.complete(wanted) : writer.complete(wanted, repair));
  } catch (error) {
    const errorCode: ErrorCode = error instanceof AppError ? error.code : "internal";
    const brokeOff = hasBegun || !UNBILLED.includes(errorCode);
    const cost = { usage: NO_USAGE, costCents: brokeOff ? null : 0 };
    const model = writer.modelOf(request.tier);
    const record = { ...cost, ...done(), model, outcome: "failed" as const, errorCode };
    return { error, brokeOff, record };
  }
  const { model, usage } = completion;
  const paid = services.findPrice(writer.kind, model) ?? price;
  const cost = { usage, costCents: paid && costCents(usage, paid, { batch: place !== null }) };
  const record = { ...cost, ...done(), model, errorCode: null };
  try {
    const verdict = judge(completion);
    const { outcome } = verdict;
    return { completion, verdict, brokeOff: false, record: { ...record, outcome } };
  } catch (error) {
    // A check that cannot stand an answer is our mistake; the answer was billed all the same.
    return { error, brokeOff: false, record: { ...record, outcome: "invalid" as const } };
  }
}

function recordOf<Answer>(
  payer: Payer,
  { request, attempt }: PaidCall<Answer>,
  place: BatchPlace | null,
) {
  const { taskId, node, writer } = payer;
  const { prompt, tier } = request;
  return {
    ...{ taskId, node, tier, attempt },
    ...{ batch: place !== null, batchItem: place?.item() ?? null },
    writer: writer.kind,
    prompt: { id: prompt.id, version: prompt.version },
  };
}
