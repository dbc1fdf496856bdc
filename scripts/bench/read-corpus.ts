import { readdirSync } from "node:fs";
import path from "node:path";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { ClinicalGraph } from "@/lib/clinical/schema";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { SourceDocument } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { corpusFolder } from "@/scripts/bench/corpus";
import { readInPlace } from "@/scripts/cpg2pvg/read-in-place";

/** A guideline as the product reads it, pictures of pages too, or the code with which it refuses it. */
export type ReadGuideline = {
  file: string;
  source: SourceDocument | null;
  refused: string | null;
};

const FORMATS = [".pdf", ".docx", ".html", ".md", ".txt"];
const FOLDERS = ["en", "zh"];

/** The samples, and every guideline of the corpus: their paths under the project and under the corpus. */
export function guidelineFiles(): string[] {
  return [...sampleFiles(), ...corpusFiles()];
}

export function sampleFiles(): string[] {
  const samples = filesUnder("samples", ".").filter((file) => path.dirname(file) === "samples");
  return samples.filter((file) => path.basename(file) !== "README.md");
}

/** Throws where there is no corpus. */
export function corpusFiles(): string[] {
  return FOLDERS.flatMap((folder) => filesUnder(folder, corpusFolder()));
}

function filesUnder(folder: string, root: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => FORMATS.includes(path.extname(file)))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")))
    .toSorted();
}

export function pathOf(file: string): string {
  return path.join(file.startsWith("samples/") ? "." : corpusFolder(), file);
}

export async function readGuideline(file: string): Promise<ReadGuideline> {
  try {
    const source = await readInPlace(pathOf(file));
    return { file, source, refused: null };
  } catch (error) {
    if (error instanceof AppError) return { file, source: null, refused: error.code };
    throw error;
  }
}

export function graphOf(source: SourceDocument): ClinicalGraph {
  return buildClinicalGraph(source, structureDocument(source));
}
