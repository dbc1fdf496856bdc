import { workflowMode } from "@/inngest/workflow-mode";
import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { checkHealth } from "@/lib/health/check-health";
import { healthOperation } from "@/lib/health/operations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(healthOperation, async () => {
    const health = await checkHealth({ embeddedEngine: workflowMode() === "embedded" });
    return Response.json(health, { status: health.status === "ok" ? 200 : 503 });
  }),
});
