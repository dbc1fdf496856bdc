import { readFileSync } from "node:fs";

import { z } from "zod";

import { fromWire } from "@/lib/api/case-keys";
import { translate } from "@/lib/i18n/translate";
import { type PvgDocument, PvgDocumentSchema } from "@/lib/pvgs/document";
import { terminalLocale } from "@/scripts/terminal";

/** The download, `{ draft: { document } }`; the API's answer, `{ document }`; or the document alone. */
const ENVELOPES = [
  z.object({ draft: z.object({ document: z.unknown() }) }).transform(({ draft }) => draft.document),
  z.object({ document: z.unknown() }).transform(({ document }) => document),
  z.unknown(),
] as const;

/** The document of a patient version's JSON file; whatever else the file says about it is not believed. */
export function readPvg(file: string): PvgDocument {
  const content = parseJson(file);
  const inner = ENVELOPES.map((envelope) => envelope.safeParse(content)).find(
    ({ success }) => success,
  );
  const read = PvgDocumentSchema.safeParse(fromWire(PvgDocumentSchema, inner?.data));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw notOne(file, `${issue?.path.join(".")}: ${issue?.message}`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw notOne(file, cause instanceof Error ? cause.message : String(cause));
  }
}

function notOne(file: string, problem: string): Error {
  return new Error(translate(terminalLocale(), "command.notAPvg", { file, problem }));
}
