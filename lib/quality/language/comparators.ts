export type Comparator = "≥" | "≤" | ">" | "<";

const BEFORE: [RegExp, Comparator][] = [
  [
    /(?:≥|≧|⩾|>=|at least|no less than|not less than|no fewer than|a minimum of|minimum(?: of)?|至少|不少于|不低于|不小于|大于(?:或)?等于|最少|最低)\s*$/iu,
    "≥",
  ],
  [
    /(?:≤|≦|⩽|<=|at most|up to|no more than|not more than|not (?:to )?exceed(?:ing)?|no greater than|a maximum of|maximum(?: of| dose(?: of)?)?|max\.?|不超过|不高于|不大于|不多于|至多|最多|小于(?:或)?等于|最大(?:剂量|量)?(?:为|:|：)?|控制在)\s*$/iu,
    "≤",
  ],
  [
    /(?:>|＞|(?:more|greater|higher|older|longer|larger) than|over|above|exceed(?:s|ing)?|(?<!不)大于|(?<!不)超过|(?<!不)高于|(?<!不)多于)\s*$/iu,
    ">",
  ],
  [
    /(?:<|＜|(?:less|fewer|lower|younger|shorter|smaller) than|under|below|(?<!不)小于|(?<!不)低于|(?<!不)少于|不足|未满|不到)\s*$/iu,
    "<",
  ],
];

const UNIT = "[\\p{Script=Latin}%％°/²³·µμ]*\\s*(?:[\\p{Script=Latin}/]+\\s+)?";
const AFTER: [RegExp, Comparator][] = [
  [
    new RegExp(
      `^\\s*${UNIT}(?:or (?:more|older|higher|greater|above|over|longer)|and (?:older|above|over)|\\+)`,
      "iu",
    ),
    "≥",
  ],
  [
    new RegExp(
      `^\\s*${UNIT}(?:or (?:less|fewer|younger|lower|below|under|shorter)|and (?:younger|below|under))`,
      "iu",
    ),
    "≤",
  ],
  // 以上 and 以下 include the number itself (Chinese legal and statistical usage).
  [
    new RegExp(
      `^\\s*${UNIT}(?:[个天日周月年岁次克升毫微小时分钟]{0,4})\\s*(?:及|或|及其|或者)?以上`,
      "u",
    ),
    "≥",
  ],
  [
    new RegExp(
      `^\\s*${UNIT}(?:[个天日周月年岁次克升毫微小时分钟]{0,4})\\s*(?:及|或|及其|或者)?(?:以下|以内|之内)`,
      "u",
    ),
    "≤",
  ],
];

/** The comparator printed with the number at [start, end), in signs or words; null where there is none. */
export function comparatorAround(text: string, start: number, end: number): Comparator | null {
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 32);
  return (
    BEFORE.find(([pattern]) => pattern.test(before))?.[1] ??
    AFTER.find(([pattern]) => pattern.test(after))?.[1] ??
    null
  );
}
