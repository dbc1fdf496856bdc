import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { LiveText } from "@/lib/tasks/live-frames";
import { liveText } from "@/lib/tasks/live-text";

const EVERY_MS = 300;

/** By part the text that was written, or null where it was removed; "all gone" where everything was. */
type Written = Record<string, string | null> | "all gone";

let written: Written[] = [];
let failure: Error | null = null;
const rows = {
  async write(news: ReadonlyMap<string, LiveText | null>) {
    if (failure) throw failure;
    written.push(Object.fromEntries([...news].map(([part, row]) => [part, row?.text ?? null])));
  },
  async clear() {
    if (failure) throw failure;
    written.push("all gone");
  },
};

const named = (part: string) =>
  ({ part, section: "summary", heading: "In short", language: "en" }) as const;

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  failure = null;
});
afterEach(() => {
  vi.useRealTimers();
});

test("text that grows quickly is written once in a while, and at last as it is", async () => {
  const part = liveText("task", rows).open(named("a"));
  part.show("O");
  part.show("On");
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  part.show("One");
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  await vi.advanceTimersByTimeAsync(10 * EVERY_MS);

  expect(written).toEqual([{ a: "On" }, { a: "One" }]);
});

test("several parts are written together", async () => {
  const live = liveText("task", rows);
  live.open(named("a")).show("One");
  const other = live.open(named("b"));
  other.show("Two");
  other.done();
  await vi.advanceTimersByTimeAsync(EVERY_MS);

  expect(written).toEqual([{ a: "One", b: null }]);
});

test("after the end everything is gone and nothing comes back", async () => {
  const live = liveText("task", rows);
  const part = live.open(named("a"));
  part.show("One");
  await live.end();
  part.show("One more");
  await vi.advanceTimersByTimeAsync(EVERY_MS);

  expect(written).toEqual(["all gone"]);
});

test("the end waits for what is being written", async () => {
  let finish = () => {};
  const write = () => new Promise<void>((resolve) => (finish = resolve));
  const live = liveText("task", { ...rows, write });
  live.open(named("a")).show("One");
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  const ended = live.end();
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(written).toEqual([]);
  finish();
  await ended;

  expect(written).toEqual(["all gone"]);
});

test("a node that shows nothing costs nothing", async () => {
  await liveText("task", rows).end();

  expect(written).toEqual([]);
});

test("a database that fails disturbs nobody, and the next change is written", async () => {
  const live = liveText("task", rows);
  const part = live.open(named("a"));
  failure = new Error("the database is gone");
  part.show("One");
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  failure = null;
  part.show("One more");
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  failure = new Error("the database is gone");
  await live.end();

  expect(written).toEqual([{ a: "One more" }]);
});
