import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";

import { tokenKey } from "@/lib/auth/token-key";
import { env } from "@/lib/env";

const ISSUER = "cpg2pvg";
const AUDIENCE = "cpg2pvg-api";

type Purpose = "access" | "refresh";

const PayloadSchema = z.object({
  sub: z.uuid(),
  jti: z.uuid(),
  tokenVersion: z.int().nonnegative(),
});
export type TokenPayload = z.infer<typeof PayloadSchema>;

export async function signToken(
  purpose: Purpose,
  { sub, jti, tokenVersion }: TokenPayload,
  expiresAt: Date,
): Promise<string> {
  return new SignJWT({ tokenVersion })
    .setProtectedHeader({ alg: "HS256", typ: `${purpose}+jwt` })
    .setSubject(sub)
    .setJti(jti)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(tokenKey(env().SECRET_KEY, purpose));
}

/** Null for anything that is not a token of ours for this purpose, still valid: the caller need not know why. */
export async function verifyToken(purpose: Purpose, token: string): Promise<TokenPayload | null> {
  try {
    const { payload } = await jwtVerify(token, tokenKey(env().SECRET_KEY, purpose), {
      algorithms: ["HS256"],
      typ: `${purpose}+jwt`,
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ["exp", "iat"],
    });
    return PayloadSchema.safeParse(payload).data ?? null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
