import { createServer } from "node:net";

import { claim } from "@/scripts/product/claim.mjs";

const TRIES = 100;
const LOOPBACK = ["127.0.0.1", "::1"];

/**
 * The port that was asked for or, where it is taken, the next free one; 0 means any. It is claimed for as long as this
 * process runs, so that two starts at the same moment do not choose the same one.
 */
export async function freePort(preferred: number): Promise<number> {
  for (let port = preferred; port > 0 && port < preferred + TRIES; port++) {
    const mine = await claim(`port ${port}`);
    if (mine && (await isFree(port))) return port;
    mine?.close();
  }
  const port = await listen("127.0.0.1", 0);
  if (!port) throw new Error("There is no free port.");
  return port;
}

/** On both addresses that "localhost" may mean: a browser takes whichever answers. */
async function isFree(port: number): Promise<boolean> {
  for (const host of LOOPBACK) if ((await listen(host, port)) === null) return false;
  return true;
}

/** The port, or null where it is taken. An address that this machine does not have takes nothing. */
function listen(host: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT" ? port : null),
    );
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}
