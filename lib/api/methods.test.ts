import { expect, test } from "vitest";

import { methods, notFound } from "@/lib/api/methods";

const call = (method: string) =>
  new Request("http://localhost/api/v1/x", { method, headers: { "accept-language": "zh" } });
const context = { params: Promise.resolve({}) };

test("a method that a path does not have is a problem that names those it has", async () => {
  const { GET, PATCH } = methods({ GET: async () => new Response("here"), POST: notFound });

  const refused = await PATCH(call("PATCH"), context);

  expect(await (await GET(call("GET"), context)).text()).toBe("here");
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, POST"]);
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(await refused.json()).toMatchObject({
    code: "method_not_allowed",
    detail: "该地址不支持 PATCH，只支持 GET, POST。",
  });
});

test("a path that does not exist is a problem too", async () => {
  const response = await notFound(call("DELETE"));

  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "not_found" });
});
