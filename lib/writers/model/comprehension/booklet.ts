import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Block, Claim, PvgDocument } from "@/lib/pvgs/document";
import type { Booklet } from "@/lib/writers/prompts/answer-questions";

type Part = Booklet["booklet"][number]["parts"][number];

/**
 * What a reader reads, section by section. Grades and labels of recommendations are left out: whether something should
 * be done or not has to be said by the sentences themselves.
 */
export function bookletOf({ language, sections }: PvgDocument): Booklet {
  return {
    language,
    booklet: sections
      .map(({ heading, blocks }) => ({ heading, parts: blocks.flatMap(partsOf) }))
      .filter(({ parts }) => parts.length > 0),
  };
}

function partsOf(block: Block): Part[] {
  switch (block.type) {
    case "figure":
      return [];
    case "recommendation_card": {
      const sentences = block.slots.flatMap(({ slot, claims }) => claims.map(asSentence(slot)));
      return [{ title: block.title.text, sentences }];
    }
    case "table":
      return block.rows.map((row) => ({
        title: null,
        sentences: row.flatMap((cell, column) =>
          cell.map(asSentence(block.header[column]?.text ?? "")),
        ),
      }));
    default:
      return [{ title: null, sentences: claimsOfBlock(block).map(asSentence("")) }];
  }
}

function asSentence(place: string) {
  return ({ id, text }: Claim) => ({ id, place, text });
}
