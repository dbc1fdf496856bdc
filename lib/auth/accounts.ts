import { createAccessToken } from "@/lib/auth/access-token";
import { checkPassword } from "@/lib/auth/check-password";
import { hashPassword } from "@/lib/auth/password";
import { rotate, startFamily } from "@/lib/auth/refresh-token";
import type { Credentials, Registration, Tokens } from "@/lib/auth/schema";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createUser, findUserAtVersion, type SignIn } from "@/lib/users/queries";
import type { User } from "@/lib/users/schema";

export async function register({ email, name, password }: Registration): Promise<User> {
  if (!env().REGISTRATION_OPEN) throw new AppError("registration_closed");
  return createUser({ email, name, passwordHash: await hashPassword(password), role: "USER" });
}

export async function logIn(credentials: Credentials, address: string): Promise<Tokens> {
  const user = await checkPassword(credentials, address);
  return tokensFor(user, await startFamily(user));
}

export async function refresh(token: string): Promise<Tokens> {
  const { userId, tokenVersion, refreshToken } = await rotate(token);
  const user = await findUserAtVersion(userId, tokenVersion);
  if (!user) throw new AppError("unauthenticated");
  return tokensFor({ ...user, tokenVersion }, refreshToken);
}

async function tokensFor(user: SignIn, refreshToken: string): Promise<Tokens> {
  const { token, expiresIn } = await createAccessToken(user);
  return { accessToken: token, tokenType: "Bearer", expiresIn, refreshToken, user };
}
