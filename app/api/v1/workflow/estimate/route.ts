import { toWire } from "@/lib/api/case-keys";
import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { estimateTask } from "@/lib/confirmation/estimate-task";
import { estimateTaskOperation } from "@/lib/confirmation/operations";
import { TaskEstimateSchema } from "@/lib/confirmation/schema";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(estimateTaskOperation, async ({ user, body, request }) => {
    const made = await estimateTask(user.id, body, request);
    return Response.json(toWire(TaskEstimateSchema, made), {
      status: made.estimate ? 200 : 202,
      headers: { "cache-control": "no-store" },
    });
  }),
});
