import { expect, test } from "vitest";

import type { Claim } from "@/lib/pvgs/document";
import { sayAddressee } from "@/lib/writers/rules/addressee";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

test("an order that names nobody stands behind words that say whom it addresses", () => {
  expect(said(["Stop tiotropium after 3 months.", "Tiotropium is never used alone."])).toEqual([
    "Tiotropium is never used alone.",
    "<card.forCareTeam>",
    "Stop tiotropium after 3 months.",
  ]);
});

test("a call for help is meant for the reader", () => {
  expect(said(["Seek advice at once in case of black stools."])).toEqual([
    "Seek advice at once in case of black stools.",
  ]);
});

test("a Chinese report about a change of dose is no order", () => {
  expect(said(["研究显示减量后复发增多。"], "zh")).toEqual(["研究显示减量后复发增多。"]);
  expect(said(["出现恶心时减量，2周后复查。"], "zh")[0]).toBe("<card.forCareTeam>");
});

test("what a Chinese guideline is said to recommend needs no other words; an order without them does", () => {
  expect(said(["指南不建议对老年患者停用降压药。"], "zh")).toHaveLength(1);
  expect(said(["应首选恩替卡韦。"], "zh")[0]).toBe("<card.forCareTeam>");
});

function said(texts: string[], language: "en" | "zh" = "en"): string[] {
  const context = { language, fixed: (id: string) => ({ text: `<${id}>` }) };
  const claims = texts.map((text) => ({ text }) as Claim);
  return sayAddressee(claims, context as unknown as DraftContext).map(({ text }) => text);
}
