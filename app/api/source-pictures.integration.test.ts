import { afterAll, beforeAll, expect, test } from "vitest";

import { GET as getPicture } from "@/app/api/v1/workflow/[id]/source/pictures/[name]/route";
import { POST as upload } from "@/app/api/v1/workflow/upload/route";
import { databaseArtifacts } from "@/lib/storage/database-artifacts";
import { callRoute, closeConnections, makeAccount } from "@/scripts/test/call-route";

const PNG = Buffer.from("89504e470d0a1a0a", "hex");

let owner: { id: string; token: string };
let stranger: { token: string };
let id: string;

beforeAll(async () => {
  owner = await makeAccount();
  stranger = await makeAccount();
  const form = new FormData();
  form.set("file", new Blob(["# Guideline\n\nRecommendation 1: we suggest walking.\n"]), "a.md");
  const { token } = owner;
  const accepted = await callRoute(upload, { method: "POST", body: form, token });
  id = ((await accepted.json()) as { task_id: string }).task_id;
  const artifacts = databaseArtifacts({ taskId: id, ownerId: owner.id, node: "structure" });
  await artifacts.putBytes("region_picture", PNG, "t1");
  await artifacts.putBytes("page_picture", PNG, "3");
});
afterAll(closeConnections);

function get(name: string, token: string, headers = {}) {
  return callRoute(getPicture, { params: { id, name }, token, headers });
}

test("the owner sees the picture of a table as a PNG that only their own browser keeps", async () => {
  const response = await get("t1", owner.token);
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("cache-control")).toContain("private");
  const again = await get("t1", owner.token, {
    "if-none-match": response.headers.get("etag") ?? "",
  });
  expect(again.status).toBe(304);
});

test("the picture of a page that was read from it is there by the page's number", async () => {
  expect((await get("page-3", owner.token)).status).toBe(200);
  expect((await get("page-4", owner.token)).status).toBe(404);
  expect((await get("page-3", stranger.token)).status).toBe(404);
});

test("a stranger's picture, and one there is not, do not exist", async () => {
  expect((await get("t1", stranger.token)).status).toBe(404);
  expect((await get("t2", owner.token)).status).toBe(404);
});

test("a name that is no table's or figure's is refused", async () => {
  expect((await get("../t1", owner.token)).status).toBe(422);
});
