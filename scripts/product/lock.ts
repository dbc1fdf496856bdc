import { statSync } from "node:fs";
import { connect, type Socket } from "node:net";

import { claim, claimAddress } from "@/scripts/product/claim.mjs";

export type Lock =
  | {
      held: true;
      /** Tells every other start where the product answers. */
      announce: (url: string) => void;
      release: () => void;
    }
  | {
      held: false;
      /** Where the holder's product answers, as soon as it does; rejects when the holder ends before that. */
      url: Promise<string>;
    };

/** One start per data folder, wherever the folder is moved. */
export async function takeLock(folder: string): Promise<Lock> {
  const { dev, ino } = statSync(folder);
  const name = `start ${dev} ${ino}`;
  const server = await claim(name);
  if (!server) return { held: false, url: askHolder(claimAddress(name)) };

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
      for (const socket of waiting) socket.end(url);
    },
    release() {
      server.close();
      for (const socket of waiting) socket.destroy();
    },
  };
}

function askHolder(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let url = "";
    const socket = connect({ path: address });
    socket.setEncoding("utf8").on("data", (part) => (url += part));
    // An error is followed by "close", with nothing said.
    socket.on("error", () => undefined);
    socket.on("close", () =>
      url
        ? resolve(url)
        : reject(new Error("The other start ended before it was ready. Try again.")),
    );
  });
}
