import { z } from "zod";

import { TaskOptionsSchema } from "@/lib/tasks/options";

/** The task's own options, with the grade as it is typed. */
export const ReadersSchema = z.object({
  audience: TaskOptionsSchema.shape.audience,
  grade: z
    .string()
    .optional()
    .transform((typed) => (typed === undefined ? null : Number(typed)))
    .pipe(TaskOptionsSchema.shape.targetGrade.unwrap()),
});
export type Readers = z.infer<typeof ReadersSchema>;
