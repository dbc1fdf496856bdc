import { z } from "zod";

const CheckSchema = z.object({
  status: z.enum(["ok", "down"]),
  milliseconds: z.int().nonnegative(),
});
export type Check = z.infer<typeof CheckSchema>;

export const HealthSchema = z
  .object({
    status: z.enum(["ok", "down"]),
    checks: z.object({
      database: CheckSchema,
      storage: CheckSchema,
      /** Whether somebody takes the orders that tasks give. */
      engine: CheckSchema,
    }),
  })
  .meta({ id: "Health" });
export type Health = z.infer<typeof HealthSchema>;

export const LiveSchema = z.object({ status: z.literal("ok") }).meta({ id: "Live" });
