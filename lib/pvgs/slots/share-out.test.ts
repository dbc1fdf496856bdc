import { expect, test } from "vitest";

import type { SlotCandidates } from "@/lib/pvgs/fill-slots";
import { sharedOut } from "@/lib/pvgs/slots/share-out";

const MIDDLE =
  "For people aged 40 to 59 years at high risk, starting aspirin should be decided one by one.";
const OLDER = "We recommend against starting aspirin in people older than 60 years.";
const SHARED = [
  "Bleeding was seen more often in people older than 60 years who started aspirin.",
  "Heart attacks are a common cause of death.",
];

test("a sentence explains the statement whose words it takes up; what fits all stays with all", () => {
  const [middle, older] = sharedOut([candidate("r1", MIDDLE), candidate("r2", OLDER)], "en");

  expect(middle?.sentences.map(({ text }) => text)).toEqual([SHARED[1]]);
  expect(older?.sentences.map(({ text }) => text)).toEqual(SHARED);
});

function candidate(id: string, text: string): SlotCandidates {
  const sentences = SHARED.map((sentence, index) => ({
    text: sentence,
    topic: null,
    isDose: false,
    anchor: { passageId: `p${index}`, start: 0, end: sentence.length },
  }));
  return { recommendation: { id, text }, sentences, settled: {} } as unknown as SlotCandidates;
}
