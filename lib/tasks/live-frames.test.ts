import { expect, test } from "vitest";

import { applyTextFrame, type LiveText, textFrames } from "@/lib/tasks/live-frames";

const text = (part: string, so: string): LiveText => ({
  part,
  section: "recommendations",
  heading: "Recommendations",
  language: "en",
  text: so,
});

const BEFORE = [text("a", "One"), text("b", "Two")];
const NOW = [text("b", "Two and"), text("c", "Three")];

test("a follower is told what has changed, and nothing else", () => {
  expect(textFrames([], BEFORE)).toEqual(BEFORE);
  expect(textFrames(BEFORE, BEFORE)).toEqual([]);
  expect(textFrames(BEFORE, NOW)).toEqual([{ ...text("a", ""), text: null }, ...NOW]);
});

test("what the page holds after the frames is what is there", () => {
  expect(textFrames(BEFORE, NOW).reduce(applyTextFrame, BEFORE)).toEqual(NOW);
  expect(textFrames(NOW, []).reduce(applyTextFrame, NOW)).toEqual([]);
});

test("a part that grows stays at its place, and a new one comes last", () => {
  const grown = [text("c", "Three"), text("a", "One and")].reduce(applyTextFrame, BEFORE);

  expect(grown.map(({ part }) => part)).toEqual(["a", "b", "c"]);
  expect(grown[0]?.text).toBe("One and");
});

test("a part that was never there can end", () => {
  expect(applyTextFrame(BEFORE, { ...text("z", ""), text: null })).toEqual(BEFORE);
});
