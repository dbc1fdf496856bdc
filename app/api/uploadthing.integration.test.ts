import { afterAll, beforeAll, expect, test } from "vitest";

import { HEAD, PUT } from "@/app/api/ingest/[...path]/route";
import { GET as getConfig, POST } from "@/app/api/uploadthing/route";
import { GET as getStatus } from "@/app/api/v1/workflow/[id]/status/route";
import { callRoute, closeConnections, makeAccount } from "@/scripts/test/call-route";

let token: string;

beforeAll(async () => {
  token = (await makeAccount()).token;
});
afterAll(closeConnections);

const TEXT = "# Guideline\n\nRecommendation 1: we suggest walking.\n";
const OPTIONS = { options: { mode: "fast" } };

type Claimed = { name?: string; size?: number };

function prepare({ name = "指南.md", size = Buffer.byteLength(TEXT) }: Claimed, headers = {}) {
  const file = { name, size, type: "text/markdown", lastModified: 1 };
  return POST(
    new Request("http://localhost:3000/api/uploadthing?actionType=upload&slug=guideline", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ files: [file], input: OPTIONS }),
    }),
  );
}

async function presign(claimed: Claimed = {}): Promise<string> {
  const response = await prepare(claimed, { authorization: `Bearer ${token}` });
  expect(response.status).toBe(200);
  const [{ url }] = (await response.json()) as [{ url: string }];
  return url;
}

async function put(url: string, content: string, start = 0): Promise<Record<string, unknown>> {
  const body = new FormData();
  body.set("file", new Blob([content]), "blob");
  const headers = { range: `bytes=${start}-` };
  const response = await PUT(new Request(url, { method: "PUT", headers, body }));
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

const arrived = async (url: string) =>
  (await HEAD(new Request(url, { method: "HEAD" }))).headers.get("x-ut-range-start");

test("a file uploaded in the browser becomes a task with its options", async () => {
  const url = await presign();

  const { serverData } = await put(url, TEXT);

  const { taskId, guidelineId } = serverData as { taskId: string; guidelineId: string };
  const status = await callRoute(getStatus, { params: { id: taskId }, token });
  expect(await status.json()).toMatchObject({
    guideline_id: guidelineId,
    file_name: "指南.md",
    state: "queued",
    options: { mode: "fast" },
  });
});

test("an upload that was cut off goes on where it stopped", async () => {
  const whole = `${TEXT}resumed`;
  const url = await presign({ size: whole.length });

  const cut = await put(url, whole.slice(0, 20));
  const there = await arrived(url);
  const resumed = await put(url, whole.slice(20), 20);

  expect(cut).toEqual({ error: "upload_incomplete" });
  expect(there).toBe("20");
  expect(resumed).toHaveProperty("serverData.taskId");
});

test("a finished address cannot be used again", async () => {
  const url = await presign({ size: Buffer.byteLength(`${TEXT}again`) });
  await put(url, `${TEXT}again`);

  expect(await put(url, `${TEXT}again`)).toEqual({ error: "upload_incomplete" });
});

test("an address that was changed or never signed is refused", async () => {
  const url = await presign();

  expect(await put(url.replace("x-ut-file-size=", "x-ut-file-size=9"), TEXT)).toEqual({
    error: "forbidden",
  });
  expect((await HEAD(new Request("http://localhost:3000/api/ingest/abc"))).status).toBe(403);
});

test("more bytes than announced are refused", async () => {
  const url = await presign({ size: 10 });

  expect(await put(url, TEXT)).toEqual({ error: "upload_incomplete" });
  expect(Number(await arrived(url))).toBeLessThanOrEqual(10);
});

test("a file that is not what it claims is refused with its code", async () => {
  const url = await presign({ name: "guideline.pdf" });

  expect(String((await put(url, TEXT)).error)).toMatch(/^file_type_mismatch\?/);
});

test("a file that is too large or empty is refused before a byte is sent", async () => {
  const headers = { authorization: `Bearer ${token}` };

  const large = await prepare({ size: 100 * 1024 * 1024 + 1 }, headers);
  const empty = await prepare({ size: 0 }, headers);

  expect(await large.json()).toMatchObject({ message: "file_too_large?megabytes=100" });
  expect(await empty.json()).toMatchObject({ message: "file_empty" });
});

test("only someone who is signed in may upload", async () => {
  const response = await prepare({});

  expect(response.ok).toBe(false);
  expect(await response.json()).toMatchObject({ message: "unauthenticated" });
});

test("the client can ask what the route takes", async () => {
  const response = await getConfig(new Request("http://localhost:3000/api/uploadthing"));

  expect(await response.json()).toMatchObject([{ slug: "guideline" }]);
});
