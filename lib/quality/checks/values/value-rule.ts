import type { Claim } from "@/lib/pvgs/document";
import type { TemplateId, TemplateParams } from "@/lib/pvgs/templates/render-template";
import type { CheckInput } from "@/lib/quality/check";

export type ValueSubject = { input: CheckInput; claim: Claim };

/** Whether the values filled into a fixed text are those of the source, the ledger or the recommendation it speaks of. */
export type ValueRule = (values: TemplateParams, subject: ValueSubject) => boolean;
export type ValueRules = Partial<Record<TemplateId, ValueRule>>;
