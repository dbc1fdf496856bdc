import { randomUUID } from "node:crypto";

import { signToken, verifyToken } from "@/lib/auth/signed-token";
import { env } from "@/lib/env";

export type AccessToken = { token: string; expiresIn: number };

/** `expiresIn` is in seconds. */
export async function createAccessToken(user: {
  id: string;
  tokenVersion: number;
}): Promise<AccessToken> {
  const expiresIn = env().ACCESS_TOKEN_EXPIRE_MINUTES * 60;
  const payload = { sub: user.id, jti: randomUUID(), tokenVersion: user.tokenVersion };
  const token = await signToken("access", payload, new Date(Date.now() + expiresIn * 1_000));
  return { token, expiresIn };
}

export async function verifyAccessToken(
  token: string,
): Promise<{ userId: string; tokenVersion: number } | null> {
  const payload = await verifyToken("access", token);
  return payload && { userId: payload.sub, tokenVersion: payload.tokenVersion };
}
