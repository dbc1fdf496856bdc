import { z } from "zod";

import { Role } from "@/lib/db/generated/enums";

/** One account per address, however it is typed. */
export const EmailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email().max(254))
  .meta({ description: "E-mail address." });

export const UserSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: z.enum(Role),
    locale: z.string(),
  })
  .meta({ id: "User" });
export type User = z.infer<typeof UserSchema>;
