import {
  type ContinueTask,
  type MetadataCorrections,
  MetadataCorrectionsSchema,
  type TaskPlan,
} from "@/lib/confirmation/schema";
import { isModel } from "@/lib/tasks/options";
import { readDollars } from "@/lib/tasks/read-dollars";

export const METADATA_FIELDS = ["title", "publisher", "year", "doi"] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];
export type WrongField = MetadataField | "limit" | "recommendations";

/** Name of the boxes beside the recommendations; the value is the recommendation's id. */
export const INCLUDED = "included";

type Confirmation = { wrong: WrongField[]; body: ContinueTask };

/** What a person has changed of the plan, and which fields have to be corrected before it can be sent. */
export function readConfirmation(plan: TaskPlan, form: FormData): Confirmation {
  const { metadata, wrong } = readMetadata(plan, form);
  const ticked = new Set(form.getAll(INCLUDED));
  const { recommendations } = plan;
  const idsWhere = (isChanged: (one: TaskPlan["recommendations"][number]) => boolean) =>
    recommendations.filter(isChanged).map(({ id }) => id);
  const body: ContinueTask = {
    metadata,
    leaveOut: idsWhere(({ id, included }) => included && !ticked.has(id)),
    include: idsWhere(({ id, included }) => !included && ticked.has(id)),
  };
  const cap = isModel(plan.writer.kind) ? readDollars(textOf(form, "limit")) : plan.maxCostCents;
  if (cap !== undefined && cap !== plan.maxCostCents) body.maxCostCents = cap;
  return {
    body,
    wrong: [
      ...wrong,
      ...(cap === undefined ? (["limit"] as const) : []),
      ...(ticked.size === 0 ? (["recommendations"] as const) : []),
    ],
  };
}

function readMetadata(plan: TaskPlan, form: FormData) {
  const metadata: MetadataCorrections = {};
  const wrong: MetadataField[] = [];
  for (const field of METADATA_FIELDS) {
    const value = valueOf(field, textOf(form, field));
    if (value === plan.metadata[field]) continue;
    const result = MetadataCorrectionsSchema.safeParse({ [field]: value });
    if (result.success) Object.assign(metadata, result.data);
    else wrong.push(field);
  }
  return { metadata, wrong };
}

function valueOf(field: MetadataField, text: string): string | number | null {
  if (text === "") return null;
  if (field === "year") return Number(text.normalize("NFKC"));
  return field === "doi" ? text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "") : text;
}

function textOf(form: FormData, field: string): string {
  return String(form.get(field) ?? "").trim();
}
