import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";

import type { Locale } from "@/lib/i18n/locale";

const PASSWORD = "four unrelated words";

export type Account = { name: string; email: string; password: string };

type Fixtures = {
  /** What the interface speaks; set with `test.use`. */
  language: Locale;
  /** Answers of the 400s that the browser may report in its console, because the test provokes them. */
  mayBeRefused: boolean;
  /** A person of this test's own, registered through the API. */
  account: Account;
  /** A page whose browser is signed in as that person. */
  signedIn: Page;
};

export const test = base.extend<Fixtures>({
  language: ["en", { option: true }],
  mayBeRefused: [false, { option: true }],
  baseURL: async ({}, provide) => provide(process.env.PRODUCT_URL),

  page: async ({ page, context, baseURL, language, mayBeRefused }, provide) => {
    await context.addCookies([{ name: "locale", value: language, url: String(baseURL) }]);
    const complaints = listen(page, mayBeRefused);
    await provide(page);
    expect(complaints, "errors in the browser's console").toEqual([]);
  },

  account: async ({ request }, provide) => {
    const email = `${crypto.randomUUID()}@example.org`;
    const account = { name: "Ada Reviewer", email, password: PASSWORD };
    const response = await request.post("/api/v1/auth/register", { data: account });
    expect(response.status()).toBe(201);
    await provide(account);
  },

  signedIn: async ({ page, account }, provide) => {
    await signIn(page.request, account);
    await provide(page);
  },
});

export { expect } from "@playwright/test";

async function signIn(request: APIRequestContext, { email, password }: Account): Promise<void> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as {
    csrfToken: string;
  };
  await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect((await request.get("/api/v1/auth/me")).status()).toBe(200);
}

function listen(page: Page, mayBeRefused: boolean): string[] {
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    const isRefusal = /the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !(isRefusal && mayBeRefused)) complaints.push(message.text());
  });
  return complaints;
}
