import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";

import { POST as logIn } from "@/app/api/v1/auth/login/route";
import { POST as logOut } from "@/app/api/v1/auth/logout/route";
import { GET as getMe } from "@/app/api/v1/auth/me/route";
import { POST as refresh } from "@/app/api/v1/auth/refresh/route";
import { POST as register } from "@/app/api/v1/auth/register/route";
import { DELETE as cancel } from "@/app/api/v1/workflow/[id]/route";
import { env } from "@/lib/env";
import { callRoute, makeAccount, TEST_PASSWORD } from "@/scripts/test/call-route";

type Tokens = { access_token: string; refresh_token: string; user: object };

const post = (json: unknown) => ({ method: "POST", json });

async function logInAs(email: string): Promise<Tokens> {
  const response = await callRoute(logIn, post({ email, password: TEST_PASSWORD }));
  expect(response.status).toBe(200);
  return (await response.json()) as Tokens;
}

test("a person registers, logs in and is known by the token", async () => {
  const email = `New.${crypto.randomUUID()}@Example.org`;
  const account = { email, name: " Li Na ", password: TEST_PASSWORD };

  const registered = await callRoute(register, post(account));
  const { access_token: token } = await logInAs(email.toLowerCase());
  const me = await callRoute(getMe, { token });

  expect(registered.status).toBe(201);
  expect(await me.json()).toEqual({
    ...((await registered.json()) as object),
    email: email.toLowerCase(),
    name: "Li Na",
    role: "USER",
    via: undefined,
  });
});

test("registration gives no role and never shows a password", async () => {
  const account = {
    email: `${crypto.randomUUID()}@example.org`,
    name: "N",
    password: TEST_PASSWORD,
  };

  const response = await callRoute(register, post({ ...account, role: "ADMIN" }));

  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ role: "USER" });
  expect(text).not.toMatch(/password/i);
});

test("an address that is taken and a short password are refused with their codes", async () => {
  const { email } = await makeAccount();

  const taken = await callRoute(register, post({ email, name: "N", password: TEST_PASSWORD }));
  const short = await callRoute(
    register,
    post({ email: "a@example.org", name: "N", password: "short" }),
  );

  expect([taken.status, await codeOf(taken)]).toEqual([409, "email_taken"]);
  expect(short.status).toBe(422);
  expect(await short.json()).toMatchObject({ issues: [{ path: "password" }] });
});

test("a refresh token works once; used again it ends its whole family", async () => {
  const { email } = await makeAccount();
  const first = await logInAs(email);
  const second = (await (
    await callRoute(refresh, post({ refresh_token: first.refresh_token }))
  ).json()) as Tokens;

  const reused = await callRoute(refresh, post({ refresh_token: first.refresh_token }));
  const afterwards = await callRoute(refresh, post({ refresh_token: second.refresh_token }));

  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(reused.status).toBe(401);
  expect(afterwards.status).toBe(401);
});

test("two refreshes at the same time do not leave a working token behind", async () => {
  const { email } = await makeAccount();
  const { refresh_token } = await logInAs(email);

  const answers = await Promise.all([1, 2].map(() => callRoute(refresh, post({ refresh_token }))));
  const won = answers.find(({ status }) => status === 200);
  const next = (await won?.json()) as Tokens;
  const afterwards = await callRoute(refresh, post({ refresh_token: next.refresh_token }));

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  expect(afterwards.status).toBe(401);
});

test("logging out ends the refresh token", async () => {
  const { email } = await makeAccount();
  const { refresh_token } = await logInAs(email);

  expect((await callRoute(logOut, post({ refresh_token }))).status).toBe(204);
  expect((await callRoute(refresh, post({ refresh_token }))).status).toBe(401);
});

test("a refresh token does not open the API", async () => {
  const { email } = await makeAccount();
  const { refresh_token: token } = await logInAs(email);

  expect((await callRoute(getMe, { token })).status).toBe(401);
});

test("guessing a password is stopped, with the time to wait", async () => {
  const { email } = await makeAccount();
  const guess = () => callRoute(logIn, post({ email, password: "wrong password" }));
  for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess()).status).toBe(401);

  const stopped = await guess();

  expect(stopped.status).toBe(429);
  expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await callRoute(logIn, post({ email, password: TEST_PASSWORD }))).status).toBe(429);
});

test("a wrong password and an unknown address sound the same", async () => {
  const { email } = await makeAccount();

  const wrong = await callRoute(logIn, post({ email, password: "wrong password" }));
  const unknown = await callRoute(logIn, post({ email: "nobody@example.org", password: "wrong" }));

  expect(await codeOf(wrong)).toBe("wrong_credentials");
  expect(await codeOf(unknown)).toBe("wrong_credentials");
});

test("a browser's session is known, but only our own pages may write with it", async () => {
  const { id, email } = await makeAccount();
  const session = await encode({ token: { sub: id, tokenVersion: 0 }, secret: env().SECRET_KEY });
  const headers = { cookie: `locale=zh; next-auth.session-token=${session}` };
  const params = { id: crypto.randomUUID() };
  const foreign = { ...headers, origin: "https://evil.example" };
  const own = { ...headers, origin: "http://localhost:3000" };

  const me = await callRoute(getMe, { headers });
  const refused = await callRoute(cancel, { method: "DELETE", params, headers: foreign });
  const allowed = await callRoute(cancel, { method: "DELETE", params, headers: own });

  expect(await me.json()).toMatchObject({ email });
  expect([refused.status, await codeOf(refused)]).toEqual([403, "cross_site_request"]);
  expect(allowed.status).toBe(404);
  expect(await allowed.json()).toMatchObject({ detail: expect.stringContaining("不存在") });
});

test("a session from before all sessions were ended is not known any more", async () => {
  const { id } = await makeAccount();
  const session = await encode({ token: { sub: id, tokenVersion: -1 }, secret: env().SECRET_KEY });

  const me = await callRoute(getMe, { headers: { cookie: `next-auth.session-token=${session}` } });

  expect(me.status).toBe(401);
});

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { code: unknown }).code;
}
