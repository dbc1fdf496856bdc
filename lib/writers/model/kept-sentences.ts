import type { KeptPrompt } from "@/lib/writers/model/kept-texts";
import { SIMPLIFY_SENTENCES } from "@/lib/writers/prompts/simplify-sentences";
import { WRITE_SECTION } from "@/lib/writers/prompts/write-section";

/** Both prompts make a sentence; a new version of either makes all of them unknown. */
export const KEPT_SENTENCES: KeptPrompt = {
  id: [WRITE_SECTION.id, SIMPLIFY_SENTENCES.id].join("+"),
  version: WRITE_SECTION.version * 1_000 + SIMPLIFY_SENTENCES.version,
  system: [WRITE_SECTION.system, SIMPLIFY_SENTENCES.system].join("\n\n"),
  answer: WRITE_SECTION.answer,
};
