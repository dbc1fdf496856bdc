import { type AnswerFault, AnswerFaultSchema, type Fault } from "@/e2e/providers/fault-plan";

/** An answer as it is sent. */
export type Reply = { text: string; stop: "end" | "cut" | "refused" };

/** Nothing to do with them but to take the negation out: what remains says the opposite. */
const NEGATIONS: [RegExp, string][] = [
  [/\bcannot\b/i, "can"],
  [/\b(?:do|does) not /i, ""],
  [/ (?:not|never)\b/i, ""],
  [/\bwithout\b/i, "with"],
  [/\bno /i, ""],
  [/不(?=推荐|建议|应|宜|可|能|需|得|要)/, ""],
  [/禁用|避免使用/, "可使用"],
  [/禁止|避免/, "可以"],
  [/未|无/, "有"],
];

/** The faulty reply, or null if this answer has no place for such a fault. */
export function spoil(answer: object, fault: AnswerFault): Reply | null {
  const whole = JSON.stringify(answer);
  const end = (text: string | null): Reply | null => (text === null ? null : { text, stop: "end" });
  switch (fault) {
    case "invalid_json":
      return end(`Here is the answer:\n${whole.replace(/\}\]?\}$/, "")}`);
    case "breaks_schema":
      return end(changed(answer, dropFirstKey));
    case "empty_answer":
      return end("");
    case "wrong_lines":
      return end(changed(answer, replaceLines));
    case "invented_number":
      return end(changed(answer, (part) => replaceText(part, addNumber)));
    case "dropped_negation":
      return end(changed(answer, (part) => replaceText(part, dropNegation)));
    case "refusal":
      return { text: "", stop: "refused" };
    case "max_tokens":
      return { text: whole.slice(0, Math.ceil(whole.length / 2)), stop: "cut" };
  }
}

export function isAnswerFault(fault: Fault): fault is AnswerFault {
  return AnswerFaultSchema.safeParse(fault).success;
}

type Part = Record<string, unknown>;

/** The answer with one object changed: the first, innermost ones before the one that holds them, that can be. */
function changed(answer: object, change: (part: Part) => boolean): string | null {
  const copy = structuredClone(answer);
  return changeFirst(copy, change) ? JSON.stringify(copy) : null;
}

function changeFirst(value: unknown, change: (part: Part) => boolean): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Object.values(value).some((inner) => changeFirst(inner, change))) return true;
  return !Array.isArray(value) && change(value as Part);
}

function dropFirstKey(part: Part): boolean {
  const [key] = Object.keys(part);
  return key !== undefined && delete part[key];
}

function replaceLines(part: Part): boolean {
  if (!Array.isArray(part.lines)) return false;
  part.lines = ["no-such-line"];
  return true;
}

function replaceText(part: Part, change: (text: string) => string): boolean {
  if (typeof part.text !== "string") return false;
  const text = change(part.text);
  const isChanged = text !== part.text;
  part.text = text;
  return isChanged;
}

function addNumber(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  // Either language may hold a name of the other in brackets.
  const isChinese = count(/\p{Script=Han}/gu) > count(/\b[A-Za-z]+/g);
  const words = isChinese ? "，见于37%的人" : ", in 37 of 100 people";
  return text.replace(/([.!?。！？]?)$/, `${words}$1`);
}

function dropNegation(text: string): string {
  const [pattern, instead] = NEGATIONS.find(([candidate]) => candidate.test(text)) ?? [];
  return pattern ? text.replace(pattern, instead ?? "") : text;
}
