import type { z } from "zod";

import type { CallRecorder } from "@/e2e/providers/call-log";
import type { Faults } from "@/e2e/providers/faults";
import type { RateLimits } from "@/e2e/providers/limits";
import type { SettingsSchema, Tuning } from "@/e2e/providers/settings";

/** What every request of one running stand-in shares. */
export type Provider = {
  settings: z.infer<typeof SettingsSchema>;
  tuning: Tuning;
  faults: Faults;
  calls: CallRecorder;
  limitsOf: (model: string) => RateLimits;
  now: () => number;
  nextId: (prefix: string) => string;
};
