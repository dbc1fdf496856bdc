import { expect, test } from "vitest";

import { withPdfFile } from "@/lib/documents/pdf/pdf-file";
import { readPdfPages } from "@/lib/documents/pdf/read-pdf-pages";
import { claimsOf } from "@/lib/pvgs/claims";
import { exampleRequest } from "@/lib/pvgs/exports/example-request";
import type { FileFormat, RenderRequest } from "@/lib/pvgs/exports/rendered-file";
import { renderFiles } from "@/lib/pvgs/exports/render-files";
import { VerifiedDraftSchema } from "@/lib/quality/schema";

test.each(["en", "zh"] as const)(
  "every claim stands in every file format (%s)",
  async (language) => {
    const request = exampleRequest(language);
    const files = await render(request);
    const texts = [htmlText(files.html), mdText(files.md), (await pdfPages(files.pdf)).join("")];
    for (const { text } of claimsOf(request.draft.document)) {
      for (const printed of texts) expect(squeeze(printed)).toContain(squeeze(text));
    }
    const { draft } = JSON.parse(decode(files.json)) as { draft: unknown };
    expect(VerifiedDraftSchema.parse(draft)).toEqual(request.draft);
  },
);

test("both languages print the same claims with the same sources", async () => {
  const [english, chinese] = await Promise.all(
    (["en", "zh"] as const).map(async (language) =>
      decode((await render(exampleRequest(language))).html),
    ),
  );
  const marks = /id="(c\d+|source-\d+)"|href="#source-\d+"/g;
  expect(chinese?.match(marks)).toEqual(english?.match(marks));
  expect(english?.match(marks)).toContain('id="source-3"');
});

test.each([
  ["en", "For carers", "reading grade 5; measured 6.1"],
  ["zh", "写给照顾患者的人", "平均每句不超过19个字；实测21.4个字"],
] as const)(
  "files say for whom they are, aimed at and measured (%s)",
  async (language, who, how) => {
    const request = exampleRequest(language);
    const texts = async () => {
      const { html, md, pdf } = await render(request);
      return [htmlText(html), mdText(md), (await pdfPages(pdf)).join("")].map(squeeze);
    };
    for (const text of await texts()) expect(text).not.toContain(squeeze(who));

    request.draft.document.audience = "carer";
    request.draft.readability = {
      ...request.draft.readability,
      ...(language === "en" ? { fleschKincaidGrade: 6.1 } : { charactersPerSentence: 21.4 }),
      target: {
        grade: 5,
        fleschKincaidGrade: language === "en" ? 6 : null,
        charactersPerSentence: language === "en" ? null : 19,
        charactersPerClause: language === "en" ? null : 11,
        met: false,
      },
    };
    for (const text of await texts()) {
      expect(text).toContain(squeeze(who));
      expect(text).toContain(squeeze(how));
    }
  },
);

test("text from a guideline never becomes markup", async () => {
  const { html, md } = await render(exampleRequest("en"));
  expect(decode(html)).toContain("&lt;b&gt;fast&lt;/b&gt;");
  expect(decode(html)).not.toContain("<b>fast");
  expect(decode(md)).toContain("\\<b\\>fast");
});

test("a source is cut from its passage and names the page its words stand on", async () => {
  const { html, md, json } = await render(exampleRequest("en"));
  const words = "We recommend treatment when blood pressure is ≥140/90 mmHg & rising <b>fast</b>.";
  expect(htmlText(html)).toMatch(new RegExp(`\\[1\\]\\s*Page 13\\s*“We recommend`));
  expect(mdText(md)).toContain(`[^1]: Page 13: “${words}”`);
  expect(decode(json)).toContain(`"page": 13,\n`);
  expect(JSON.parse(decode(json))).toHaveProperty(
    "draft.document.sections[0].blocks[1].slots[0].claims[0].anchors[0]",
    { passageId: "p1", start: 3, end: 83, page: 13, section: "Treatment", quote: words },
  );
});

test("a character no font has is a visible gap in the PDF, not a file that cannot be made", async () => {
  const request = exampleRequest("en");
  request.draft.document.title = "Doses \u0083\u{10fffd} of steroids";
  const { html, pdf } = await render(request);
  expect((await pdfPages(pdf)).join("")).toContain("Doses □□ of steroids");
  expect(decode(html)).toContain("Doses \u0083\u{10fffd} of steroids");
});

test("a stamp cannot break out of the style of printed pages", async () => {
  const request = exampleRequest("en");
  const [stamp] = request.draft.document.stamps;
  if (stamp) stamp.text = '"}</style><b>';
  const { html } = await render(request);
  expect(decode(html)).toContain('content:"\\22 \\7d \\3c \\2f style\\3e \\3c b\\3e "');
});

test("a guideline without pages is cited by section", async () => {
  const request = exampleRequest("en");
  const { md } = await render({ ...request, source: { ...request.source, format: "markdown" } });
  expect(mdText(md)).toContain("[^1]: Section “Treatment”: “We recommend");
});

test("an anchor outside its passage fails instead of printing another quote", async () => {
  const request = exampleRequest("en");
  const source = { ...request.source, passages: [] };
  await expect(renderFiles({ ...request, source })).rejects.toThrow("No passage p1");
});

test.each([
  ["en", "Draft. Not reviewed by a clinician. Not for care.", "Not checked."],
  ["zh", "草稿，未经临床专业人员审核，不得用于诊疗", "未经核对"],
] as const)(
  "every page of an unchecked draft says so (%s)",
  async (language, draftStamp, notChecked) => {
    const request = exampleRequest(language);
    request.draft.checks = request.draft.checks.map((check) => ({
      ...check,
      status: "not_assessed",
    }));
    const files = await render(request);
    const pages = await pdfPages(files.pdf);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(squeeze(page)).toContain(squeeze(draftStamp));
      expect(squeeze(page)).toContain(squeeze(notChecked));
    }
    for (const text of [htmlText(files.html), mdText(files.md)]) {
      expect(text).toContain(draftStamp);
      expect(text).toContain(notChecked);
    }
  },
);

test("a closed gate lists what blocks release, and checks that do not exist are named", async () => {
  const request = exampleRequest("en");
  request.draft.gate = {
    open: false,
    blockers: [
      { code: "hard_findings", params: { count: 2 } },
      { code: "check_not_assessed", params: { check: "F9" } },
    ],
  };
  const { html, md, pdf } = await render(request);
  for (const text of [htmlText(html), mdText(md), (await pdfPages(pdf)).join(" ")]) {
    expect(squeeze(text)).toContain(squeeze("Blocked: 3 problems must be resolved before release"));
    expect(squeeze(text)).toContain(squeeze("Check F9 was not carried out."));
    expect(squeeze(text)).toContain(squeeze("blame, fear and advertising (F21)"));
  }
});

test("a hard finding is said in full and marked where the reader meets it; a soft one keeps nothing from release", async () => {
  const request = exampleRequest("en");
  const finding = {
    check: "F1",
    severity: "hard",
    code: "number_not_in_source",
    params: { number: "7" },
    claimId: "c2",
    recommendationId: null,
    quote: "seven",
    sourceQuote: null,
    anchors: [],
  } as const;
  request.draft.findings = [
    { ...finding, anchors: [] },
    { ...finding, severity: "soft", claimId: "c3", anchors: [] },
  ];
  request.draft.gate = { open: false, blockers: [{ code: "hard_findings", params: { count: 1 } }] };
  const { html, md, pdf } = await render(request);
  for (const text of [htmlText(html), mdText(md), (await pdfPages(pdf)).join(" ")]) {
    expect(squeeze(text)).toContain(squeeze("The number 7 does not stand in the source passage."));
    expect(squeeze(text).match(/Tobecorrected/g)).toHaveLength(1);
  }
  expect(htmlText(html)).toMatch(/To be corrected\s*Background\s*Blood pressure is/);
});

test.each([
  ["en", "B = Background", '<abbr class="tag origin" title="Background">B</abbr>', "*B:*"],
  ["zh", "背 = 背景知识", '<abbr class="tag origin" title="背景知识">背</abbr>', "*背:*"],
] as const)(
  "every explanation of a word is marked as background, and the mark is explained once (%s)",
  async (language, key, mark, mdMark) => {
    const { html, md, pdf } = await render(exampleRequest(language));
    for (const text of [htmlText(html), mdText(md), (await pdfPages(pdf)).join(" ")]) {
      expect(squeeze(text).split(squeeze(key))).toHaveLength(2);
    }
    expect(decode(html)).toContain(mark);
    expect(mdText(md)).toContain(mdMark);
  },
);

test("a picture without a description cannot become a PDF", async () => {
  const request = exampleRequest("en");
  request.draft.document.figures = request.draft.document.figures.map((figure) => ({
    ...figure,
    alt: "",
  }));
  await expect(renderFiles(request)).rejects.toMatchObject({ code: "export_failed" });
});

test("the same draft gives the same files, whatever the time", async () => {
  const [first, second] = [await render(exampleRequest("zh")), await render(exampleRequest("zh"))];
  expect(second).toEqual(first);
});

test("no line end may part a number from its unit, or a sentence from its source", async () => {
  const text = decode((await render(exampleRequest("en"))).html);
  expect(text).toContain('<span class="keep">≥140/90 mmHg</span>');
  expect(text).toMatch(/\u2060<span class="refs"/);
});

test("the HTML file asks the network for nothing and runs nothing", async () => {
  const text = decode((await render(exampleRequest("en"))).html);
  expect(text).not.toMatch(/<script|<link|@import|url\(|src="(?!data:)/);
});

async function render(request: RenderRequest): Promise<Record<FileFormat, Uint8Array>> {
  const files = await renderFiles(request);
  return Object.fromEntries(files.map(({ format, bytes }) => [format, bytes])) as Record<
    FileFormat,
    Uint8Array
  >;
}

async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const pages = await withPdfFile(bytes, readPdfPages);
  return pages.map(({ lines }) => lines.map(({ text }) => text).join(" "));
}

function htmlText(bytes: Uint8Array): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return decode(bytes)
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? "");
}

function mdText(bytes: Uint8Array): string {
  return decode(bytes).replace(/\\(?=[\\`*_[\]<>|~&#+.)-])/g, "");
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Line breaks fall where the page ends a line. */
function squeeze(text: string): string {
  return text.replace(/\s/g, "");
}
