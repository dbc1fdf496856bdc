import { z } from "zod";

/** Whom a patient version speaks to: those it is about, in ordinary or in very plain words, or those who look after them. */
export const AudienceSchema = z.enum(["adult", "low_literacy", "carer", "older_child"]);
export type Audience = z.infer<typeof AudienceSchema>;
