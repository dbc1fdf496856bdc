import { hashPassword } from "@/lib/auth/password";
import { createAccessToken } from "@/lib/auth/access-token";
import { db } from "@/lib/db/client";
import { closeNotifications } from "@/lib/db/notifications";
import { createUser } from "@/lib/users/queries";

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

type Call = {
  method?: string;
  path?: string;
  params?: Record<string, string>;
  token?: string;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
};

/** Calls a route's handler as the server would, without a server. */
export function callRoute(handler: Handler, call: Call = {}): Promise<Response> {
  const { method = "GET", path = "/api/v1", params = {}, token, json, body, headers } = call;
  const request = new Request(new URL(path, "http://localhost:3000"), {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(json !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    body: json === undefined ? body : JSON.stringify(json),
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
  return handler(request, { params: Promise.resolve(params) });
}

export const TEST_PASSWORD = "correct horse battery";

/** A new account with an access token. */
export async function makeAccount(): Promise<{ id: string; email: string; token: string }> {
  const email = `${crypto.randomUUID()}@example.org`;
  const passwordHash = await hashPassword(TEST_PASSWORD);
  const { id } = await createUser({ email, name: "Test", passwordHash, role: "USER" });
  const { token } = await createAccessToken({ id, tokenVersion: 0 });
  return { id, email, token };
}

/** So that the test's process can end. */
export async function closeConnections(): Promise<void> {
  await closeNotifications();
  await db().$disconnect();
}
