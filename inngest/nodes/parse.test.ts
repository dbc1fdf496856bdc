import { expect, test } from "vitest";

import { keptPart } from "@/inngest/kept-part";
import type { DocumentWorker, NodeContext } from "@/inngest/node";
import { parse } from "@/inngest/nodes/parse";
import type { OcrReadings } from "@/lib/documents/ocr/schema";
import { exampleDraft } from "@/lib/quality/example-draft";
import { memoryArtifacts } from "@/lib/storage/memory-artifacts";
import { TaskOptionsSchema } from "@/lib/tasks/options";

const PICTURE = Uint8Array.of(1, 2, 3);

/** A document of three pictures; `broken` is the page whose recognition fails. */
function documents(recognised: number[], broken?: number): DocumentWorker {
  const notNeeded = () => Promise.reject(new Error("Not needed here."));
  return {
    read: async (_file, ocr: OcrReadings) =>
      ocr === "ask"
        ? { kind: "needs_ocr", pages: [1, 2, 3], language: null }
        : { kind: "read", document: exampleDraft().source },
    recognise: async ({ page }) => {
      if (page === broken) throw new Error("killed");
      recognised.push(page);
      const place = { page, width: 600, height: 800, turn: 0, slope: 0 };
      return {
        page: { ...place, language: "en", confidence: 93, lines: [] },
        picture: PICTURE,
      };
    },
    pictures: notNeeded,
    render: notNeeded,
  };
}

function context(worker: DocumentWorker, artifacts: NodeContext["artifacts"]) {
  const reports: object[] = [];
  const notNeeded = () => Promise.reject(new Error("Not needed here."));
  const made: NodeContext = {
    taskId: "t",
    confirmed: notNeeded,
    guideline: async () => ({ path: "/nowhere", fileName: "scan.pdf" }),
    options: TaskOptionsSchema.parse({}),
    artifacts,
    documents: worker,
    model: () => {
      throw new Error("Not needed here.");
    },
    live: () => ({ show: () => undefined, done: () => undefined }),
    signal: new AbortController().signal,
    part: (part, work) => keptPart(artifacts, part, work),
    nodeReport: notNeeded,
    savePvg: notNeeded,
    report: async (code, params) => void reports.push({ code, ...params }),
  };
  return { made, reports };
}

test("an attempt that fails in the middle of a scan is taken up at the page it failed on", async () => {
  const artifacts = memoryArtifacts();
  const recognised: number[] = [];
  const first = context(documents(recognised, 3), artifacts);
  await expect(parse.run({}, first.made)).rejects.toThrow("killed");
  const second = context(documents(recognised), artifacts);
  await parse.run({}, second.made);

  expect(recognised).toEqual([1, 2, 3]);
  expect(second.reports).toEqual([{ code: "ocr_page", page: 3, done: 2, total: 3 }]);
});
