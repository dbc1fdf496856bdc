// Plain JavaScript: the bootstrap uses it before anything is installed.
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";

/** What Linux has room for; Node 20 fills shorter names up and Node 24 does not, so that they would differ. */
const ABSTRACT_LENGTH = 108;

/**
 * Claims a name on this machine, or gives null where another process holds it. The system keeps the claim and lets it
 * go when the process ends, even by kill -9, so none is ever left behind.
 *
 * @param {string} name
 * @returns {Promise<import("node:net").Server | null>} closing it gives the name back
 */
export async function claim(name) {
  const address = claimAddress(name);
  const server = await listen(address);
  if (server || !path.isAbsolute(address) || (await answers(address))) return server;
  rmSync(address, { force: true });
  return listen(address);
}

/**
 * Where the holder of a name can be asked: a name without a file on Linux, a pipe on Windows, elsewhere a socket file.
 *
 * @param {string} name
 */
export function claimAddress(name) {
  const key = `cpg2pvg-${createHash("sha256").update(name).digest("hex")}`;
  if (process.platform === "linux") return `\0${key}`.padEnd(ABSTRACT_LENGTH, "-");
  if (process.platform === "win32") return `\\\\.\\pipe\\${key}`;
  return path.join(os.tmpdir(), `${key.slice(0, 24)}.sock`);
}

/**
 * @param {string} address
 * @returns {Promise<import("node:net").Server | null>}
 */
function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) =>
      "code" in error && error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen({ path: address }, () => resolve(server.unref()));
  });
}

/**
 * @param {string} address
 * @returns {Promise<boolean>}
 */
function answers(address) {
  return new Promise((resolve) => {
    const socket = connect({ path: address });
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
