import { z } from "zod";

/** `needs_person`: rules found what could show it, or nothing can be decided by rules; nobody has judged it yet. */
export const VerdictSchema = z.enum(["met", "not_met", "not_applicable", "needs_person"]);
export type Verdict = z.infer<typeof VerdictSchema>;

export const ChecklistItemSchema = z.object({
  /** The instrument's own number, such as "7.1". */
  id: z.string(),
  verdict: VerdictSchema,
  /** Claims that show it, or where a person should look; at most a dozen. */
  claimIds: z.array(z.string()),
});
export type ChecklistItem = z.infer<typeof ChecklistItemSchema>;

export const CHECKLIST_IDS = ["right_pvg", "pemat", "cci", "discern"] as const;

export const ChecklistSchema = z.object({
  id: z.enum(CHECKLIST_IDS),
  items: z.array(ChecklistItemSchema),
  scores: z.array(
    z.object({
      /** Key of the catalogue under `checklists.scores`. */
      name: z.string(),
      points: z.int(),
      /** Items that apply and that rules could decide. */
      decided: z.int(),
      /** Items a person still has to judge. */
      undecided: z.int(),
    }),
  ),
});
export type Checklist = z.infer<typeof ChecklistSchema>;
