import type { Anchor } from "@/lib/documents/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Block } from "@/lib/pvgs/document";
import { isReadable } from "@/lib/pvgs/slots/readable";
import { unsaid } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { paragraph } from "@/lib/writers/rules/labelled-list";

const DOING_NOTHING =
  /\b(?:no treatment|without (?:any )?treatment|watchful waiting|(?:is|are|was|were|if|left) (?:not treated|untreated))\b|^untreated\b|(?<!等于)不治疗|未(?:经)?治疗(?![的前组者患])|不干预|观察等待|暂不(?:治疗|用药|手术)/i;
const MOST_SENTENCES = 2;

/** What happens without treatment, if the guideline says so; IPDAS asks for it as an option. */
export function noTreatment(context: DraftContext): Block[] {
  const sentences = unsaid([...findRow(context), ...findSentences(context)], context);
  if (sentences.length === 0) {
    return [paragraph(context.notReported("options.noTreatmentSilent"))];
  }
  return [
    paragraph(
      context.fixed("options.noTreatmentSaid"),
      ...sentences.map((anchor) => context.span([anchor], { kind: "evidence" })),
    ),
  ];
}

const NOTHING_ROW =
  /^(?:no treatment|doing nothing|watchful waiting|wait and see|(?:暂)?不治疗|观察等待)/i;

/** A row of an option table that says what doing nothing means. */
function findRow({ input }: DraftContext): Anchor[] {
  return input.source.passages
    .filter(({ kind, text }) => kind === "table_row" && NOTHING_ROW.test(text))
    .slice(0, 1)
    .map(({ id, text }) => ({ passageId: id, start: 0, end: text.length }));
}

/** Only from passages the plan names, so that a reference list or a methods chapter cannot speak. */
function findSentences({ input, passages, language }: DraftContext): Anchor[] {
  const planned = new Set(
    input.plan.sections
      .filter(({ kind }) => kind === "condition" || kind === "recommendations")
      .flatMap(({ passageIds }) => passageIds),
  );
  return [...planned]
    .flatMap((passageId) => {
      const passage = passages.get(passageId);
      if (!passage || passage.kind === "heading" || passage.kind === "table_row") return [];
      return splitSentences(passage.text, language)
        .filter(({ start, end }) => {
          const text = passage.text.slice(start, end);
          return DOING_NOTHING.test(text) && isReadable(text, language);
        })
        .map(({ start, end }) => ({ passageId, start, end }));
    })
    .slice(0, MOST_SENTENCES);
}
