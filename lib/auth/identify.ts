import { decode } from "next-auth/jwt";

import { readCookie } from "@/lib/api/caller";
import { verifyAccessToken } from "@/lib/auth/access-token";
import { SESSION_COOKIE_NAMES } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";
import type { User } from "@/lib/users/schema";
import { findUserAtVersion } from "@/lib/users/queries";

/** Who calls, and how they proved it: browsers bring a cookie on their own, programs a token on purpose. */
export type Identity = User & { via: "cookie" | "bearer" };

type Subject = { userId: string; tokenVersion: number };

/** Null for a caller without valid proof. A bad bearer token is never made up for by a cookie. */
export async function identify(headers: Headers): Promise<Identity | null> {
  const authorization = headers.get("authorization");
  const via = authorization ? "bearer" : "cookie";
  const subject = authorization
    ? await subjectOfBearer(authorization)
    : await subjectOfCookie(headers);
  const user = subject && (await findUserAtVersion(subject.userId, subject.tokenVersion));
  return user && { ...user, via };
}

async function subjectOfBearer(authorization: string): Promise<Subject | null> {
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  return token ? verifyAccessToken(token) : null;
}

async function subjectOfCookie(headers: Headers): Promise<Subject | null> {
  const token = SESSION_COOKIE_NAMES.map((name) => readCookie(headers, name)).find(Boolean);
  if (!token) return null;
  // An expired or foreign cookie is no error: the person simply is not signed in.
  const payload = await decode({ token, secret: env().SECRET_KEY }).catch(() => null);
  if (!payload?.sub || typeof payload.tokenVersion !== "number") return null;
  return { userId: payload.sub, tokenVersion: payload.tokenVersion };
}
