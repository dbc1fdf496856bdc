import { z } from "zod";

/** What a caller may set for one task. What has no effect yet says so to whoever reads the OpenAPI document. */
export const TaskOptionsSchema = z
  .object({
    mode: z.enum(["fast", "slow", "thorough"]).default("slow").meta({
      description:
        "`fast` leaves out the nodes analyse and illustrate. `thorough` asks for more rounds of rewriting and checking; the built-in writer does not rewrite and works as in `slow`.",
    }),
    enableCostOptimization: z.boolean().default(true).meta({
      description: "Cheaper models for easier sections. No effect with the built-in writer.",
    }),
    enableVisualization: z.boolean().default(true),
    enableQualityControl: z.boolean().default(true).meta({
      description: "Without it the patient version is stamped as not checked.",
    }),
    enableCaching: z.boolean().default(true).meta({
      description: "Take results of the same work from before. No effect yet: nothing is cached.",
    }),
    maxConcurrentNodes: z.int().min(1).max(16).default(4).meta({
      description: "Sections written at the same time. No effect with the built-in writer.",
    }),
    timeoutPerNode: z.int().min(10).max(3_600).default(600).meta({ description: "Seconds." }),
    totalTimeout: z.int().min(30).max(21_600).default(7_200).meta({ description: "Seconds." }),
  })
  .meta({ id: "TaskOptions" });
export type TaskOptions = z.infer<typeof TaskOptionsSchema>;
