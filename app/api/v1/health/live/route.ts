import { route } from "@/lib/api/route";
import { liveOperation } from "@/lib/health/operations";

export const GET = route(liveOperation, async () => ({ status: "ok" }));
