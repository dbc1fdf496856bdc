import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type ReceivedCall = { path: string; headers: IncomingHttpHeaders; body: Record<string, unknown> };
type Answer = (response: ServerResponse) => void;

/** A provider that answers as a test says, and remembers what it was asked. */
export async function startProviderServer() {
  const calls: ReceivedCall[] = [];
  const held: { answer: Answer } = { answer: (response) => response.end() };
  const lost = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    response.on("close", () => {
      if (!response.writableFinished) lost.resolve();
    });
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { url = "", headers } = request;
    const body = JSON.parse(Buffer.concat(pieces).toString()) as Record<string, unknown>;
    calls.push({ path: url, headers, body });
    asked.resolve();
    held.answer(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    /** The first call has arrived. */
    asked: asked.promise,
    /** A caller has closed its connection before the answer was whole. */
    lost: lost.promise,
    answerWith: (answer: Answer) => {
      held.answer = answer;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export type ProviderServer = Awaited<ReturnType<typeof startProviderServer>>;

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Events as they stand in a stream; "cut" breaks the connection after them, "silent" keeps it open. */
export function events(lines: string[], then: "end" | "cut" | "silent" = "end"): Answer {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(lines.map((line) => `${line}\n\n`).join(""), () => {
      if (then === "end") response.end();
      if (then === "cut") response.destroy();
    });
  };
}
