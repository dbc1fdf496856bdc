import type { Passage } from "@/lib/documents/schema";

/** Passages a document introduces itself in. */
const FRONT = 60;
/** Passages of the cover, or of the head of an article. */
const COVER = 12;
const LONGEST_NAME = 90;
const MOST_WORDS = 14;

const LABEL =
  /^(?:(?:publisher|published by|issued by|发布单位|发布机构|发布者|制定单位|制订单位|编制单位)\s*[:：]|(?:published|issued) by\s)\s*(.+)$/iu;
const NOTICE =
  /(?:©|\([cC]\)|[Cc]opyright)\s*(?:\d{4}\s*)?(?:by\s+)?(?:[Tt]he\s+)?(\p{Lu}[^\n,.;©\d]{5,90}?)\s*(?:[,.;\n]|\d{4}|$)/u;
/** Bodies that issue guidelines; a department or ministry is often printed above the one that does. */
const BODY =
  /\b(?:organi[sz]ation|association|society|college|academy|institutes?|task force|council|foundation|federation|collaboration|network|centers? for|centres? for|panel|commission|agency|alliance)\b/i;
const ISSUER = new RegExp(`${BODY.source}|\\bprogram(?:me)?\\b`, "i");
const OFFICE = /\b(?:department|ministry|office|division|service) of\b/i;
const CHINESE_BODY =
  /^[\p{Script=Han}（）()·]{3,40}(?:学会|分会|协会|委员会|学组|协作组|工作组|专家组|中心|研究院|研究所|办公厅|卫生部|健康委|总局|联盟)$/u;

/** "WHO, 2021" below a title. */
const IMPRINT = /^([A-Z][A-Za-z]*[A-Z]),?\s+(?:19|20)\d{2}$/;
const GUIDELINE_OF =
  /^(?:an? )?(?:official )?(?:clinical )?(?:practice )?(?:guidelines?|report|statement|recommendations?) (?:from|of|by) (?:the )?(\p{Lu}.{5,80})$/iu;

/**
 * The body that issues the document: named as such, in the copyright notice, in an imprint below the title, or alone
 * on a line of the cover.
 */
export function printedPublisher(passages: Passage[], title: string | null): string | null {
  const front = passages.slice(0, FRONT);
  for (const { text } of front) {
    const labelled = LABEL.exec(text)?.[1];
    if (labelled && labelled.length <= LONGEST_NAME) return labelled.trim();
  }
  const notice = NOTICE.exec(front.map(({ text }) => text).join("\n"))?.[1];
  if (notice) return notice.trim();
  const lines = front
    .slice(0, COVER)
    .filter(({ text }) => text !== title && text.length <= 2 * LONGEST_NAME)
    .map(({ text }) => text);
  const english =
    lines.find((line) => isName(line) && BODY.test(line)) ??
    lines.find((line) => isName(line) && OFFICE.test(line));
  return (
    firstChineseBody(lines) ??
    imprint(lines, passages) ??
    (english === undefined ? null : withoutDivision(english)) ??
    issuerInTitle(front.slice(0, COVER))
  );
}

/** The name in "USPSTF, 2024", written out where the document writes it out. */
function imprint(lines: string[], passages: Passage[]): string | null {
  const short = lines.map((line) => IMPRINT.exec(line)?.[1]).find((found) => found !== undefined);
  if (short === undefined) return null;
  const name = "(\\p{Lu}[\\p{L}&’' -]{5,80}?)";
  const forms = [
    new RegExp(`\\b${short}, ${name}(?:[.;,)]|$)`, "u"),
    new RegExp(`(?:^|\\b[Tt]he )${name} \\(${short}\\)`, "u"),
  ];
  for (const { text } of passages) {
    const full = forms
      .map((form) => form.exec(text)?.[1])
      .find((found) => found && BODY.test(found));
    if (full) return full.replace(/^The /, "").trim();
  }
  return short;
}

/** "National Center for Diseases Division of Prevention": the division is a part of the body before it. */
function withoutDivision(line: string): string {
  const [body = line] = line.split(/\s(?=(?:Division|Branch|Office|Department|Section) of\b)/);
  return BODY.test(body) ? body : line;
}

/** "Guidelines from the National Asthma Education and Prevention Program". */
function issuerInTitle(cover: Passage[]): string | null {
  const found = cover.map(({ text }) => GUIDELINE_OF.exec(text)?.[1]);
  const issuer = found.find((name) => name && isName(name) && ISSUER.test(name));
  return issuer ?? null;
}

function firstChineseBody(lines: string[]): string | null {
  for (const line of lines) {
    const names = line
      .replace(/^[\x21-\x7e\s]+/, "")
      .replace(/通[讯信]作者.*$/u, "")
      .split(/[，,；;、\s]+|(?<=[会组心])(?=中[国华])/u);
    const body = names.find((name) => CHINESE_BODY.test(name));
    if (body) return body;
  }
  return null;
}

/** Words in title case and no sentence. */
function isName(line: string): boolean {
  const words = line.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS || /[.:;?!]$/.test(line)) return false;
  return words.every((word) => !/^\p{Ll}/u.test(word) || word.length <= 4);
}
