import { conversionFunction } from "@/inngest/conversion-function";
import { convertGuideline } from "@/inngest/convert-guideline";
import type { NodeServices } from "@/inngest/node-context";
import { recordCancellation } from "@/inngest/record-cancellation";

/** Everything the engine may call. */
export function workflowFunctions(services: NodeServices) {
  return [conversionFunction({ services, nodes: convertGuideline }), recordCancellation()];
}
