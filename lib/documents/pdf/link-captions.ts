import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { Passage } from "@/lib/documents/schema";

type Captioned = { id: string; page: number; box: Box; kind: "table" | "figure" };

/** Points between a caption and what it names. */
const FARTHEST = 48;
/** Tables are named above and figures below; the other side counts as farther. */
const WRONG_SIDE = 18;
const TABLE = /^(?:\S+ )?(?:table|box|exhibit)\b|^[附续]?表|^框/iu;
const FIGURE = /^(?:\S+ )?(?:fig\.?|figure|chart|exhibit|algorithm)\b|^[附续]?图/iu;

/** The passage that names each table or figure, by id: the nearest first, each caption once. */
export function linkCaptions(items: Captioned[], passages: Passage[]): Map<string, string> {
  const captions = passages.filter(({ kind }) => kind === "caption");
  const pairs = items.flatMap((item) =>
    captions.flatMap((caption) => {
      const distance = distanceTo(item, caption);
      return distance === null ? [] : [{ item, caption, distance }];
    }),
  );
  const linked = new Map<string, string>();
  const used = new Set<string>();
  for (const { item, caption } of pairs.sort((a, b) => a.distance - b.distance)) {
    if (linked.has(item.id) || used.has(caption.id)) continue;
    linked.set(item.id, caption.id);
    used.add(caption.id);
  }
  return linked;
}

function distanceTo({ page, box, kind }: Captioned, caption: Passage): number | null {
  if (!(kind === "table" ? TABLE : FIGURE).test(caption.text)) return null;
  const lines = caption.lines.filter((line) => line.page === page);
  if (lines.length === 0) return null;
  const isBeside = lines.some((line) => line.box[2] > box[0] && line.box[0] < box[2]);
  if (!isBeside) return null;
  const above = box[1] - Math.max(...lines.map((line) => line.box[3]));
  const below = Math.min(...lines.map((line) => line.box[1])) - box[3];
  const distance = Math.max(0, above, below);
  const isWrongSide = kind === "table" ? below > -2 : above > -2;
  return distance > FARTHEST ? null : distance + (isWrongSide ? WRONG_SIDE : 0);
}
