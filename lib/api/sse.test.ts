import { expect, test } from "vitest";

import { closeStreams } from "@/lib/api/open-streams";
import { type Frame, sseResponse } from "@/lib/api/sse";

const request = new Request("http://localhost/stream");

/** Frames as given, then silence until the signal. */
function open(frames: Frame[], ended: () => void = () => {}) {
  return async function* (signal: AbortSignal): AsyncGenerator<Frame, void> {
    try {
      yield* frames;
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
    } finally {
      ended();
    }
  };
}

async function read(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return Buffer.from(value ?? []).toString();
}

test("a frame is an event with its number or its type, silence is a comment", async () => {
  const event = await read(sseResponse(request, open([{ id: 7, data: { a: "行\n" } }])));
  const other = await read(sseResponse(request, open([{ event: "text", data: 1 }])));
  const ping = await read(sseResponse(request, open([null])));

  expect(event).toBe('id: 7\ndata: {"a":"行\\n"}\n\n');
  expect(other).toBe("event: text\ndata: 1\n\n");
  expect(ping).toBe(": ping\n\n");
});

test("a reader that leaves ends the source", async () => {
  const ended = new Promise<void>((resolve) => {
    void read(sseResponse(request, open([null], resolve)));
  });

  await expect(ended).resolves.toBeUndefined();
});

test("a source that fails fails the stream, so that the reader comes back", async () => {
  const failing = sseResponse(request, async function* () {
    yield null;
    throw new Error("the database is gone");
  });

  await expect(failing.text()).rejects.toThrow("the database is gone");
});

test("frames that nobody takes are not asked for", async () => {
  let asked = 0;
  const response = sseResponse(request, async function* () {
    for (;;) {
      asked += 1;
      yield null;
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(asked).toBeLessThan(5);
  await response.body?.cancel();
});

test("the end of the process ends streams that are read and streams that are not", async () => {
  const read = sseResponse(request, open([null])).text();
  const unread = sseResponse(request, open([null]));
  await new Promise((resolve) => setTimeout(resolve, 20));

  closeStreams();

  expect(await read).toBe(": ping\n\n");
  expect(await unread.text()).toBe(": ping\n\n");
});
