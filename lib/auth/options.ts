import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";

import { addressOf } from "@/lib/api/caller";
import { asAppError } from "@/lib/api/problem";
import { refusalText } from "@/lib/api/refusal-text";
import { checkPassword } from "@/lib/auth/check-password";
import { CredentialsSchema } from "@/lib/auth/schema";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { logger } from "@/lib/logger";

declare module "next-auth" {
  interface User {
    tokenVersion: number;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    tokenVersion?: number;
  }
}

const SESSION_SECONDS = 12 * 3_600;

/** Browser sessions. The cookie says who and since which version; role and name are read anew each time (identify). */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().SECRET_KEY,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    // Every page NextAuth could show is one of ours, because its own speak English only.
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in", verifyRequest: "/" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: (credentials, { headers }) => authorize(credentials, new Headers(headers)),
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        return user ? { sub: user.id, tokenVersion: user.tokenVersion } : token;
      },
    },
  };
}

/** The sign-in page receives the error's message, so it is the refusal in one line and nothing else. */
async function authorize(credentials: unknown, headers: Headers) {
  try {
    const input = CredentialsSchema.safeParse(credentials);
    if (!input.success) throw new AppError("wrong_credentials");
    const { id, tokenVersion } = await checkPassword(input.data, addressOf(headers));
    return { id, tokenVersion };
  } catch (cause) {
    const refusal = asAppError(cause);
    if (refusal.status >= 500) logger().error({ err: cause, code: refusal.code }, "sign-in failed");
    throw new Error(refusalText(refusal), { cause });
  }
}
