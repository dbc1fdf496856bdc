import { expect, test } from "vitest";

import { readMarkdown } from "@/lib/documents/markdown/read-markdown";
import { readText } from "@/lib/documents/text/read-text";

const FIRST = "艾滋病合并肺炎的患者应在抗感染治疗2周内尽早进行治疗。对于合并脑膜炎的患";
const SECOND = "者过早治疗可能会增加病死率，故应考虑适当延迟。";

async function textsOf(...paragraphs: string[]): Promise<string[]> {
  const markdown = await readMarkdown(paragraphs.join("\n\n"));
  return markdown.passages.map(({ text }) => text);
}

test("a Chinese paragraph cut in the middle of a word is one passage again", async () => {
  expect(await textsOf(FIRST, SECOND)).toEqual([FIRST + SECOND]);
  const text = await readText(`${FIRST}\n\n${SECOND}`);
  expect(text.passages.map((passage) => passage.text)).toEqual([FIRST + SECOND]);
});

test("an English paragraph cut before a word in lower case is one passage again", async () => {
  const first = "Treat the patient at once. Fluids should be given to all patients with";
  const second = "warning signs, and the rate is reviewed every hour.";
  expect(await textsOf(first, second)).toEqual([`${first} ${second}`]);
});

test("what ends, begins anew, or is a heading, caption or table stays apart", async () => {
  const ended = `${FIRST}者。`;
  expect(await textsOf(ended, SECOND)).toHaveLength(2);
  expect(await textsOf(FIRST, `（1）${SECOND}`)).toHaveLength(2);
  expect(await textsOf(FIRST, `# ${SECOND}`)).toHaveLength(2);
  expect(await textsOf(FIRST, "表2 治疗方案，剂量。")).toHaveLength(2);
  expect(await textsOf("北京协和医院感染内科，北京", SECOND)).toHaveLength(2);
});
