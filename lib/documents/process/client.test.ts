import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { startDocumentProcess, type DocumentProcess } from "@/lib/documents/process/client";

/** A document process that does what the file name says. */
const PROGRAM = `
const kept = [];
process.once("disconnect", () => process.exit(0));
process.on("message", ({ file }) => {
  const { fileName } = file;
  if (fileName === "hang") return;
  if (fileName === "crash") process.exit(7);
  if (fileName === "kill") process.kill(process.pid, "SIGKILL");
  if (fileName === "hog") {
    for (let i = 0; i < 40; i++) kept.push(Buffer.alloc(10 * 1024 * 1024, 1));
    return;
  }
  if (fileName === "refuse") {
    return process.send({ type: "refused", code: "file_type_mismatch", params: { expected: "pdf" }, cause: "" });
  }
  process.send({ type: "done", result: { kind: "read", document: { fileName, pid: process.pid } } });
});
`;

let folder: string;
let documents: DocumentProcess;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "document-process-"));
  const entry = path.join(folder, "program.mjs");
  await writeFile(entry, PROGRAM);
  documents = startDocumentProcess({ entry, processes: 1, memoryMb: 300, timeoutMs: 3_000 });
});

afterAll(async () => {
  await documents.stop();
  await rm(folder, { recursive: true });
});

async function read(fileName: string, signal = new AbortController().signal) {
  const result = await documents.read({ path: "/nowhere", fileName }, [], signal);
  return result.kind === "read" ? result.document : null;
}

test("one process serves one request after another", async () => {
  const [first, second] = await Promise.all([read("a"), read("b")]);
  expect(first).toMatchObject({ fileName: "a" });
  expect(second).toMatchObject({ ...first, fileName: "b" });
});

test("a refusal crosses the boundary with its code and parameters", async () => {
  await expect(read("refuse")).rejects.toMatchObject({
    name: "AppError",
    code: "file_type_mismatch",
    params: { expected: "pdf" },
  });
});

test("a document that never ends is stopped, and the next one is read by a fresh process", async () => {
  const before = await read("a");
  await expect(read("hang")).rejects.toMatchObject({ code: "document_too_slow" });
  const after = await read("a");
  expect(after).not.toEqual(before);
});

test("a document that fills memory is stopped", async () => {
  await expect(read("hog")).rejects.toMatchObject({ code: "document_too_much_memory" });
});

test("a document that crashes its process is called damaged", async () => {
  await expect(read("crash")).rejects.toMatchObject({ code: "file_damaged" });
});

test("a process that somebody else kills says nothing about the document", async () => {
  await expect(read("kill")).rejects.toMatchObject({ name: "Error" });
  expect(await read("a")).toMatchObject({ fileName: "a" });
});

test("a cancelled request rejects with the reason, running or waiting", async () => {
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = read("hang", running.signal);
  const second = read("a", waiting.signal);
  waiting.abort(new Error("second cancelled"));
  await expect(second).rejects.toThrow("second cancelled");
  running.abort(new Error("first cancelled"));
  await expect(first).rejects.toThrow("first cancelled");
});
