import { beforeAll, expect, test } from "vitest";

import { requireSameOrigin } from "@/lib/api/same-origin";

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://unused",
    SECRET_KEY: "k".repeat(32),
    PUBLIC_URL: "https://pvg.example.org",
    UPLOADTHING_TOKEN: "unused",
  });
});

const request = (method: string, headers: Record<string, string>) =>
  new Request("http://127.0.0.1:3000/api/v1/workflow", { method, headers });

test("a write from another site is refused", () => {
  const headers = { origin: "https://evil.example", host: "pvg.example.org" };

  expect(() => requireSameOrigin(request("POST", headers))).toThrow("cross_site_request");
});

test("a write that names no origin is refused", () => {
  expect(() => requireSameOrigin(request("DELETE", {}))).toThrow("cross_site_request");
  expect(() => requireSameOrigin(request("POST", { origin: "null" }))).toThrow(
    "cross_site_request",
  );
});

test("a write from our own pages passes, by the public address or by the one in use", () => {
  const own = { origin: "https://pvg.example.org" };
  const local = { origin: "http://localhost:3000", host: "localhost:3000" };

  expect(() => requireSameOrigin(request("POST", own))).not.toThrow();
  expect(() => requireSameOrigin(request("POST", local))).not.toThrow();
});

test("reading needs no origin", () => {
  expect(() => requireSameOrigin(request("GET", {}))).not.toThrow();
});
