import { convertGuideline } from "@/inngest/convert-guideline";
import { nineNodes } from "@/inngest/nine-nodes";
import type { NodeServices } from "@/inngest/node-context";
import { recordCancellation } from "@/inngest/record-cancellation";

/** Everything the engine may call. */
export function workflowFunctions(services: NodeServices) {
  return [convertGuideline({ services, nodes: nineNodes }), recordCancellation()];
}
