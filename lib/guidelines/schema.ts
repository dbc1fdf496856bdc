import { z } from "zod";

import { Id, pageOf, Timestamp } from "@/lib/api/fields";
import { GuidelineFormat, PvgState, TaskState } from "@/lib/db/generated/enums";

export const GuidelineSchema = z
  .object({
    id: Id,
    fileName: z.string(),
    format: z.enum(GuidelineFormat),
    /** Bytes. */
    size: z.int(),
    sha256: z.string(),
    /** Metadata as printed in the guideline; null where it prints none or has not been read. */
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    year: z.int().nullable(),
    doi: z.string().nullable(),
    language: z.string().nullable(),
    createdAt: Timestamp,
    /** Newest first. */
    tasks: z.array(z.object({ taskId: Id, state: z.enum(TaskState), createdAt: Timestamp })),
    pvgs: z.array(
      z.object({ id: Id, number: z.int(), state: z.enum(PvgState), createdAt: Timestamp }),
    ),
  })
  .meta({ id: "Guideline" });
export type Guideline = z.infer<typeof GuidelineSchema>;

export const GuidelinePageSchema = pageOf(GuidelineSchema).meta({ id: "GuidelinePage" });
