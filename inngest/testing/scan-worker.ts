import { setTimeout as sleep } from "node:timers/promises";

import type { DocumentWorker } from "@/inngest/node";
import { parse } from "@/inngest/nodes/parse";
import { notNeeded, PVG_ID, say, serveConversion } from "@/inngest/testing/serve-conversion";
import { exampleDraft } from "@/lib/quality/example-draft";

/**
 * Node `parse` in a process of its own, to be killed: a scan of three pages whose recognition only says when it works,
 * one JSON object a line. It never comes to the end of the page that is named on its command line.
 */
const heldPage = Number(process.argv[2]);

const documents: DocumentWorker = {
  read: async (_file, ocr) =>
    ocr === "ask"
      ? { kind: "needs_ocr", pages: [1, 2, 3], language: null }
      : { kind: "read", document: exampleDraft().source },
  async recognise({ page }) {
    say(`page ${page}`, "begins");
    if (page === heldPage) await sleep(120_000);
    say(`page ${page}`, "ends");
    const place = { page, width: 600, height: 800, turn: 0, slope: 0 };
    return {
      page: { ...place, language: "en", confidence: 93, lines: [] },
      picture: Uint8Array.of(page),
    };
  },
  pictures: notNeeded,
  render: notNeeded,
};

await serveConversion({
  services: { documents, savePvg: notNeeded },
  nodes: async (run) => {
    await run(parse, {});
    say("parse", "ends");
    return { pvgId: PVG_ID };
  },
});
