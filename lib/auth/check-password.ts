import { restore, spend } from "@/lib/api/rate-limit";
import { isPassword } from "@/lib/auth/password";
import type { Credentials } from "@/lib/auth/schema";
import { AppError } from "@/lib/errors";
import { findSignIn, type SignIn } from "@/lib/users/queries";

const BY_ACCOUNT = { name: "sign-in-account", max: 10, seconds: 900 };
const BY_ADDRESS = { name: "sign-in-address", max: 200, seconds: 900 };

/** The one way to sign in with a password, for browsers and programs alike. Attempts are counted before they are judged. */
export async function checkPassword(
  { email, password }: Credentials,
  address: string,
): Promise<SignIn> {
  await spend(BY_ADDRESS, address);
  await spend(BY_ACCOUNT, email);
  const found = await findSignIn(email);
  if (!(await isPassword(found?.passwordHash ?? null, password)) || !found) {
    throw new AppError("wrong_credentials");
  }
  await restore(BY_ACCOUNT, email);
  return found.user;
}
