import { statSync } from "node:fs";
import { connect, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { claim, claimAddress } from "@/scripts/product/claim.mjs";
import { orAborted } from "@/scripts/product/stop-signal";

const RETRY_MS = 100;

export type Lock =
  HeldLock | { held: false; /** Where the holder's product answers. */ url: string };

type HeldLock = {
  held: true;
  /** Tells other starts where the product answers; null while it starts or ends, so that they wait. */
  announce: (url: string | null) => void;
  release: () => void;
};

/** One start per data folder. While another start is under way or ends, this waits to see what becomes of it. */
export async function takeLock(folder: string, signal: AbortSignal): Promise<Lock> {
  const { dev, ino } = statSync(folder);
  const name = `start ${dev} ${ino}`;
  for (;;) {
    const server = await claim(name);
    if (server) return hold(server);
    const url = await orAborted(askHolder(claimAddress(name)), signal);
    if (url) return { held: false, url };
    await sleep(RETRY_MS, undefined, { signal });
  }
}

function hold(server: Server): HeldLock {
  let announced: string | null = null;
  const waiting = new Set<Socket>();
  server.on("connection", (socket) => {
    // Somebody who asked and left does not matter to this start.
    socket.on("error", () => waiting.delete(socket));
    if (announced) socket.end(announced);
    else waiting.add(socket);
  });
  return {
    held: true,
    announce(url) {
      announced = url;
      if (url) for (const socket of waiting) socket.end(url);
    },
    release() {
      server.close();
      for (const socket of waiting) socket.destroy();
    },
  };
}

/** Empty when the holder ended without an answer. */
function askHolder(address: string): Promise<string> {
  return new Promise((resolve) => {
    let url = "";
    const socket = connect({ path: address });
    socket.setEncoding("utf8").on("data", (part) => (url += part));
    // An error is followed by "close", with nothing said.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(url));
  });
}
