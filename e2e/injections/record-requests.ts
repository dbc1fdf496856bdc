import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";

/** Of the connection, not of what is asked. */
const OWN_HEADERS = new Set(["host", "connection", "content-length"]);

/** Passes every request on to a provider and keeps what it said. */
export async function recordRequests(provider: string) {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      bodies.push(body);
      const answer = await fetch(new URL(request.url ?? "/", provider), {
        method: request.method ?? "POST",
        headers: Object.entries(request.headers)
          .filter(([name]) => !OWN_HEADERS.has(name))
          .map(([name, value]): [string, string] => [name, String(value)]),
        body,
      });
      response.writeHead(answer.status, {
        "content-type": answer.headers.get("content-type") ?? "",
      });
      if (answer.body) await pipeline(Readable.fromWeb(answer.body as never), response);
      else response.end();
    })().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Those since the last time it was asked. */
    take: () => bodies.splice(0),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
