import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { liveOperation } from "@/lib/health/operations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(liveOperation, async () => ({ status: "ok" })),
});
