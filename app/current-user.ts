import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";

import { identify } from "@/lib/auth/identify";

/** Who looks at the page being made; asked of the database once per request. */
export const currentUser = cache(async () => identify(await headers()));

/** The person signed in, or off to the sign-in page and back to `path` from there. */
export async function requirePageUser(path: string) {
  const user = await currentUser();
  if (!user) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return user;
}
