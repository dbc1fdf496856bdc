import { z } from "zod";

import { EmailSchema, UserSchema } from "@/lib/users/schema";

/** Length is what makes a password strong (NIST SP 800-63B); the upper bound keeps hashing cheap. */
const NewPasswordSchema = z.string().min(10).max(200);

export const CredentialsSchema = z
  .object({ email: EmailSchema, password: z.string().min(1).max(200) })
  .meta({ id: "Credentials" });
export type Credentials = z.infer<typeof CredentialsSchema>;

export const RegistrationSchema = z
  .object({
    email: EmailSchema,
    name: z.string().trim().min(1).max(120),
    password: NewPasswordSchema,
  })
  .meta({ id: "Registration" });
export type Registration = z.infer<typeof RegistrationSchema>;

export const RefreshRequestSchema = z
  .object({ refreshToken: z.string().min(1).max(2_000) })
  .meta({ id: "RefreshRequest" });

export const TokensSchema = z
  .object({
    accessToken: z.string(),
    tokenType: z.literal("Bearer"),
    /** Seconds the access token is valid. */
    expiresIn: z.int(),
    /** For one use: every refresh answers with the next one. */
    refreshToken: z.string(),
    user: UserSchema,
  })
  .meta({ id: "Tokens" });
export type Tokens = z.infer<typeof TokensSchema>;
