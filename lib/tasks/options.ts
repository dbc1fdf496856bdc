import { z } from "zod";

/** What a caller may set for one task. Limits are an administrator's; defaults are design.md §3. */
export const TaskOptionsSchema = z
  .object({
    mode: z.enum(["fast", "slow", "thorough"]).default("slow"),
    enableCostOptimization: z.boolean().default(true),
    enableVisualization: z.boolean().default(true),
    enableQualityControl: z.boolean().default(true),
    enableCaching: z.boolean().default(true),
    maxConcurrentNodes: z.int().min(1).max(16).default(4),
    /** Seconds. */
    timeoutPerNode: z.int().min(10).max(3_600).default(600),
    /** Seconds. */
    totalTimeout: z.int().min(30).max(21_600).default(7_200),
  })
  .meta({ id: "TaskOptions" });
export type TaskOptions = z.infer<typeof TaskOptionsSchema>;
