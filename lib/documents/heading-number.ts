export type HeadingNumber = {
  /** How deep a heading with this number stands below the title, which is 1; for comparing within one document. */
  depth: number;
  series: string;
  /** 一、 （一） 第一章: forms Chinese documents number their sections with, often without any other mark. */
  isChinese: boolean;
};

const CHINESE_NUMBER = "[一二三四五六七八九十百]{1,4}";
const FORMS: { pattern: RegExp; depth: number }[] = [
  { pattern: new RegExp(`^第\\s?(?:${CHINESE_NUMBER}|\\d{1,2})\\s?[章篇编部]`), depth: 2 },
  { pattern: new RegExp(`^第\\s?(?:${CHINESE_NUMBER}|\\d{1,2})\\s?节`), depth: 3 },
  { pattern: new RegExp(`^${CHINESE_NUMBER}、`), depth: 2 },
  { pattern: new RegExp(`^[（(]${CHINESE_NUMBER}[）)]`), depth: 3 },
];
const DOTTED =
  /^(\d{1,2}(?:\.\d{1,2}){0,4})[.．]?\s+\p{L}|^(\d{1,2}(?:\.\d{1,2}){1,4})[.．]?(?=\p{Script=Han})|^(\d{1,2})[.．、](?=\p{Script=Han})/u;

export function headingNumber(text: string): HeadingNumber | null {
  const form = FORMS.find(({ pattern }) => pattern.test(text));
  if (form) return { depth: form.depth, series: form.pattern.source, isChinese: true };
  const dotted = DOTTED.exec(text);
  if (!dotted) return null;
  const depth = (dotted[1] ?? dotted[2] ?? dotted[3] ?? "").split(".").length;
  // In Chinese documents 1. stands below （一）, and 3.1 below 三、.
  const isLone = dotted[3] !== undefined;
  return { depth: isLone ? 4 : depth + 1, series: `dotted ${depth}`, isChinese: false };
}
