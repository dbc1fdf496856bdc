import type { Claim } from "@/lib/pvgs/document";
import { type Check, type CheckInput, claimFinding, sourceText } from "@/lib/quality/check";
import { findDates, givesDate } from "@/lib/quality/language/dates";
import type { Finding } from "@/lib/quality/schema";

const ADDRESSES: { code: string; pattern: RegExp }[] = [
  {
    code: "link_not_in_source",
    pattern:
      /\bhttps?:\/\/[^\s<>"”）)，。；]+|\bwww\.[^\s<>"”）)，。；]+|\b[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|gov|edu|cn|uk|info|int|health)(?:\/[^\s<>"”）)，。；]*)?\b/giu,
  },
  { code: "link_not_in_source", pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  { code: "doi_not_in_source", pattern: /\b10\.\d{4,9}\/[^\s<>"”）)，。；]+/gu },
  {
    code: "phone_not_in_source",
    pattern:
      /(?<![\d.,-])(?:\+\d{1,3}[\s-]?)?(?:\(\d{2,4}\)[\s-]?|\d{3,4}[\s-])\d{3,4}[\s-]?\d{3,5}(?![\d.,]\d|\d)|(?<![\d.,])1[3-9]\d{9}(?!\d)|(?:\b(?:call|phone|dial|ring|text)\b|拨打|致电|电话[：:]?|热线[：:]?)\s*(?:the number )?(?:on |at )?\d[\d -]{1,14}\d/giu,
  },
];

/** F12: links, addresses, telephone numbers, DOIs and dates are the source's own or of its record. */
export const links: Check = {
  id: "F12",
  run(input) {
    const claims = input.claims.filter(({ template }) => template === undefined);
    return {
      examined: input.claims.length,
      findings: claims.flatMap((claim) => judge(input, claim)),
    };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  return [...judgeAddresses(input, claim), ...judgeDates(input, claim)];
}

function judgeDates(input: CheckInput, claim: Claim): Finding[] {
  const { year, title } = input.source.metadata;
  const known = [sourceText(input, claim), title ?? "", year ?? ""].join("\n");
  return findDates(claim.text)
    .filter((date) => !givesDate(known, date))
    .map(({ printed }) =>
      claimFinding(input, claim, {
        ...{ check: "F12", severity: "hard", code: "date_not_in_source" },
        params: { found: printed },
      }),
    );
}

function judgeAddresses(input: CheckInput, claim: Claim): Finding[] {
  const { doi, url } = input.source.metadata;
  const known = bare([sourceText(input, claim), doi ?? "", url ?? ""].join(" "));
  return ADDRESSES.flatMap(({ code, pattern }) =>
    [...claim.text.matchAll(pattern)]
      .map(([found]) => found)
      .filter((found) => !known.includes(bare(found)))
      .map((found) =>
        claimFinding(input, claim, { check: "F12", severity: "hard", code, params: { found } }),
      ),
  );
}

/** Neither spaces, hyphens nor a closing stop make another address; nor do the words before a number. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/^(?:call|phone|dial|ring|text|拨打|致电|电话|热线)/giu, "")
    .replaceAll(/[\s()（）：:-]|\.$|the number|^on|^at/gu, "");
}
