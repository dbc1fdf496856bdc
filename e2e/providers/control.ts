import { type Exchange, jsonBody, refuse, sendJson } from "@/e2e/providers/exchange";
import { FaultPlanSchema } from "@/e2e/providers/fault-plan";
import type { Provider } from "@/e2e/providers/provider";
import { TuningSchema } from "@/e2e/providers/settings";

/**
 * For a test in another process:
 * GET, POST (a plan to add) and DELETE /__faults; GET and DELETE /__calls; GET and POST /__settings (replaces all).
 */
export function handleControl(provider: Provider, exchange: Exchange): void {
  const { faults, calls } = provider;
  const routes: Record<string, () => void> = {
    "GET /__faults": () => undefined,
    "POST /__faults": () => {
      // The plan as it was sent tells what it leaves as it is.
      const plan = jsonBody(exchange);
      if (!FaultPlanSchema.safeParse(plan).success)
        refuse("invalid_request", "Not a plan of faults.");
      faults.set(plan as Parameters<typeof faults.set>[0]);
    },
    "DELETE /__faults": () => faults.clear(),
    "GET /__calls": () => undefined,
    "DELETE /__calls": () => calls.clear(),
    "GET /__settings": () => undefined,
    "POST /__settings": () => {
      const tuning = TuningSchema.safeParse(jsonBody(exchange));
      if (!tuning.success) refuse("invalid_request", tuning.error.message);
      Object.assign(provider.tuning, tuning.data);
    },
  };
  const change = routes[`${exchange.request.method} ${exchange.path}`];
  if (!change) refuse("not_found", `${exchange.path} is not known.`);
  change();
  sendJson(exchange, 200, {}, stateOf(provider, exchange.path));
}

function stateOf({ faults, calls, tuning }: Provider, path: string): unknown {
  if (path === "/__calls") {
    // Those that ask for the log are not in it.
    return { calls: calls.list(), open: calls.open(), mostOpen: calls.mostOpen() };
  }
  if (path === "/__settings") return tuning;
  return {
    next: faults.waiting(),
    probabilities: faults.probabilities(),
    retryAfterSeconds: faults.retryAfterSeconds(),
  };
}
