import { z } from "zod";

import { AnchorSchema } from "@/lib/documents/schema";
import { CardSlotIdSchema } from "@/lib/pvgs/document";

/** What the source says for one slot. An empty list means "not in the source", never "unknown". */
export const FilledSlotSchema = z.object({
  slot: CardSlotIdSchema,
  anchors: z.array(AnchorSchema),
});

export const RecommendationSlotsSchema = z.object({
  recommendationId: z.string(),
  slots: z.array(FilledSlotSchema),
  /** Safety statements that belong beside this recommendation. */
  safetyIds: z.array(z.string()),
  effectIds: z.array(z.string()),
});
export type RecommendationSlots = z.infer<typeof RecommendationSlotsSchema>;

/** Node `analyse`. */
export const FilledSlotsSchema = z.object({
  recommendations: z.array(RecommendationSlotsSchema),
});
export type FilledSlots = z.infer<typeof FilledSlotsSchema>;
