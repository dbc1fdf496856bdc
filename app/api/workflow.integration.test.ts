import { Readable } from "node:stream";

import { afterAll, beforeAll, expect, test } from "vitest";

import { GET as getGuideline } from "@/app/api/v1/guidelines/[id]/route";
import { GET as listGuidelines } from "@/app/api/v1/guidelines/route";
import { GET as download } from "@/app/api/v1/workflow/[id]/pvg/download/route";
import { POST as retry } from "@/app/api/v1/workflow/[id]/retry/route";
import { DELETE as cancel } from "@/app/api/v1/workflow/[id]/route";
import { GET as getStatus } from "@/app/api/v1/workflow/[id]/status/route";
import { GET as getStream } from "@/app/api/v1/workflow/[id]/stream/route";
import { GET as listTasks } from "@/app/api/v1/workflow/route";
import { POST as upload } from "@/app/api/v1/workflow/upload/route";
import { closeStreams } from "@/lib/api/open-streams";
import { recordEvent } from "@/lib/tasks/log";
import { callRoute, closeConnections, makeAccount } from "@/scripts/test/call-route";

type Accepted = { task_id: string; guideline_id: string; status_url: string };

let owner: { token: string };
let stranger: { token: string };

beforeAll(async () => {
  owner = await makeAccount();
  stranger = await makeAccount();
});
afterAll(closeConnections);

const MARKDOWN = "# Guideline\n\nRecommendation 1: we suggest walking.\n";
let copies = 0;

/** A form with a file that no other test sends. */
function formWith(content: BlobPart = `${MARKDOWN}${(copies += 1)}`, fileName = "指南.md") {
  const form = new FormData();
  form.set("file", new Blob([content]), fileName);
  return form;
}

const send = (body: BodyInit, headers = {}) =>
  callRoute(upload, { method: "POST", body, headers, token: owner.token });

async function accept(form = formWith()): Promise<Accepted> {
  const response = await send(form);
  expect(response.status).toBe(202);
  return (await response.json()) as Accepted;
}

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { code: unknown }).code;
}

test("an uploaded guideline is a queued task whose log has begun", async () => {
  const form = formWith();
  form.set("mode", "fast");

  const { task_id: id, guideline_id } = await accept(form);

  const status = await callRoute(getStatus, { params: { id }, token: owner.token });
  expect(await status.json()).toMatchObject({
    task_id: id,
    guideline_id,
    file_name: "指南.md",
    state: "queued",
    options: { mode: "fast", enable_caching: true },
    progress: { seq: 1, state: "queued" },
  });
});

test("the same file again is a new task of the same guideline", async () => {
  const first = await accept(formWith("# Same\n\nText."));
  const second = await accept(formWith("# Same\n\nText.", "other name.md"));

  expect(second.guideline_id).toBe(first.guideline_id);
  expect(second.task_id).not.toBe(first.task_id);
});

test("the same file of two people is two guidelines", async () => {
  const mine = await accept(formWith("# Shared\n\nText."));
  const theirs = await callRoute(upload, {
    method: "POST",
    body: formWith("# Shared\n\nText."),
    token: stranger.token,
  });

  expect(((await theirs.json()) as Accepted).guideline_id).not.toBe(mine.guideline_id);
});

test.each([
  ["nothing in it", "", "empty.md", 422, "file_empty"],
  [
    "a program's bytes",
    new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]),
    "a.bin",
    415,
    "file_type_unsupported",
  ],
  ["text called PDF", MARKDOWN, "guideline.pdf", 415, "file_type_mismatch"],
  [
    "half a zip called DOCX",
    "PK\u0003\u0004 and then nothing",
    "guideline.docx",
    422,
    "file_damaged",
  ],
])("a file with %s is refused", async (_, content, fileName, status, code) => {
  const response = await send(formWith(content, fileName));

  expect([response.status, await codeOf(response)]).toEqual([status, code]);
});

test("a form without a file, and misspelt options, are refused", async () => {
  const empty = new FormData();
  empty.set("mode", "fast");
  const misspelt = formWith();
  misspelt.set("enable_visualisation", "false");

  expect(await codeOf(await send(empty))).toBe("file_missing");
  expect(await codeOf(await send(misspelt))).toBe("invalid_input");
});

test("one byte more than 100 MB is refused, and 100 MB are not", async () => {
  const limit = 100 * 1024 * 1024;

  const tooLarge = await send(streamedForm(limit + 1), FORM_HEADERS);
  const largest = await send(streamedForm(limit), FORM_HEADERS);

  expect([tooLarge.status, await codeOf(tooLarge)]).toEqual([413, "file_too_large"]);
  expect(largest.status).toBe(202);
});

test("a file announced as larger than allowed is refused before it is read", async () => {
  const headers = { ...FORM_HEADERS, "content-length": String(200 * 1024 * 1024) };

  const response = await send(streamedForm(10), headers);

  expect(response.status).toBe(413);
});

test("someone else's task and guideline look as if they did not exist", async () => {
  const { task_id, guideline_id } = await accept();
  const asStranger = (id: string) => ({ params: { id }, token: stranger.token });

  const answers = await Promise.all([
    callRoute(getStatus, asStranger(task_id)),
    callRoute(getStream, asStranger(task_id)),
    callRoute(cancel, { ...asStranger(task_id), method: "DELETE" }),
    callRoute(retry, { ...asStranger(task_id), method: "POST" }),
    callRoute(getGuideline, asStranger(guideline_id)),
    callRoute(download, asStranger(guideline_id)),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
});

test("without a token nothing is answered", async () => {
  const answers = await Promise.all([
    callRoute(listTasks),
    callRoute(listGuidelines),
    callRoute(upload, { method: "POST", body: formWith() }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
});

test("lists go page by page without losing or repeating anything", async () => {
  const account = await makeAccount();
  const sent: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const response = await callRoute(upload, {
      method: "POST",
      body: formWith(),
      token: account.token,
    });
    sent.unshift(((await response.json()) as Accepted).task_id);
  }
  const page = async (path: string) =>
    (await (await callRoute(listTasks, { path, token: account.token })).json()) as {
      items: { task_id: string }[];
      next_cursor: string | null;
    };

  const first = await page("/api/v1/workflow?limit=2");
  const second = await page(`/api/v1/workflow?limit=2&cursor=${first.next_cursor}`);

  expect([...first.items, ...second.items].map(({ task_id }) => task_id)).toEqual(sent);
  expect(second.next_cursor).toBeNull();
});

test("a task is cancelled once, and can be started again", async () => {
  const { task_id: id } = await accept();
  const call = { params: { id }, token: owner.token };

  const cancelled = await callRoute(cancel, { ...call, method: "DELETE" });
  const again = await callRoute(cancel, { ...call, method: "DELETE" });
  const restarted = await callRoute(retry, { ...call, method: "POST" });
  const twice = await callRoute(retry, { ...call, method: "POST" });

  expect(await cancelled.json()).toMatchObject({ state: "cancelled", reason: "task_cancelled" });
  expect([again.status, await codeOf(again)]).toEqual([409, "task_not_running"]);
  expect(await restarted.json()).toMatchObject({ state: "queued", attempt: 2, reason: null });
  expect([twice.status, await codeOf(twice)]).toEqual([409, "task_not_retryable"]);
});

test("there is no download before there is a patient version", async () => {
  const { guideline_id: id } = await accept();

  const response = await callRoute(download, { params: { id }, token: owner.token });

  expect([response.status, await codeOf(response)]).toEqual([404, "pvg_not_ready"]);
});

test("the stream goes on after Last-Event-ID, live, and ends with the task", async () => {
  const { task_id: id } = await accept();
  await recordEvent(id, { type: "node-started", node: "parse", attempt: 1 });
  const headers = { "last-event-id": "1" };

  const stream = await callRoute(getStream, { params: { id }, token: owner.token, headers });
  const reading = stream.text();
  await recordEvent(id, { type: "failed", node: "parse", code: "file_damaged", params: {} });
  const text = await reading;

  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, seq]) => seq)).toEqual(["2", "3"]);
  expect(text).toContain('"type":"failed"');
});

test("a task that failed before and runs again keeps streaming", async () => {
  const { task_id: id } = await accept();
  await recordEvent(id, { type: "failed", node: "parse", code: "internal", params: {} });
  await callRoute(retry, { params: { id }, token: owner.token, method: "POST" });

  const stream = await callRoute(getStream, { params: { id }, token: owner.token });
  const reading = stream.text();
  await recordEvent(id, { type: "succeeded", pvgId: "pvg" });

  expect((await reading).match(/^id: /gm)).toHaveLength(4);
});

test("a browser that has seen the end is told not to come back", async () => {
  const { task_id: id } = await accept();
  await callRoute(cancel, { params: { id }, token: owner.token, method: "DELETE" });
  const headers = { "last-event-id": "2" };

  const stream = await callRoute(getStream, { params: { id }, token: owner.token, headers });

  expect(stream.status).toBe(204);
});

test("open streams end when the process is told to", async () => {
  const { task_id: id } = await accept();
  const stream = await callRoute(getStream, { params: { id }, token: owner.token });
  const reader = stream.body?.getReader();
  await reader?.read();
  const ended = reader?.read();

  closeStreams();

  expect(await ended).toMatchObject({ done: true });
});

const BOUNDARY = "boundary-of-the-test";
const FORM_HEADERS = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };

/** A form whose file is made while it is read, so that the test needs no memory for it either. */
function streamedForm(size: number): ReadableStream<Uint8Array> {
  const block = Buffer.from(`${"Text. ".repeat(10_922)}\n`.slice(0, 65_536));
  async function* parts() {
    yield Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="large.txt"\r\n\r\n`,
    );
    for (let left = size; left > 0; left -= block.length) yield block.subarray(0, left);
    yield Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  }
  return Readable.toWeb(Readable.from(parts())) as ReadableStream<Uint8Array>;
}
