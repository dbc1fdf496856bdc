import type { Effect } from "@/lib/clinical/schema";

export type EffectNumbers = Pick<
  Effect,
  "without" | "with" | "difference" | "relative" | "denominator"
>;

type Found = { at: number; numbers: Partial<EffectNumbers> };
type Rule = (text: string) => Found | null;

const N = "\\d[\\d,]*(?:\\.\\d+)?";
const SIGNED = `[-−]?${N}`;
const RANGE = `\\s*(?:-|to|~|,|至|～)\\s*`;
const PER =
  "(?<denominator>(?:1[,\\s]?000|10[,\\s]?000|100[,\\s]?000|100)(?:\\s*(?:people|patients|persons|women|men|adults|person-years|children))?)";
const CI = `(?:\\s*[,;，；]?\\s*[([（［]?\\s*(?:9[05]\\s*%\\s*)?(?:CI|CrI|可信区间|置信区间)\\s*[,:=：]?\\s*(?:from\\s+)?${SIGNED}\\s*%?${RANGE}${SIGNED}\\s*%?\\s*[)\\]）］]?)`;

/** Ratios never stand bare in running text: "or 24" is a word. */
const RATIO = new RegExp(
  `(?<![A-Za-z.-])(?:(?:[Rr]elative [Rr]isk|[Rr]isk [Rr]atio|[Oo]dds [Rr]atio|[Hh]azard [Rr]atio|[Rr]ate [Rr]atio|相对危险度|风险比|比值比|危害比)(?:\\s*[[(（［](?:RR|OR|HR|IRR)[\\])）］])?|a?(?:RR|OR|HR|IRR))(?:\\s*(?:[,:=：]|of|was|为))?\\s*(?:\\d+\\.\\d+|\\d+(?=${CI}))${CI}?`,
  "u",
);
const ABSOLUTE_MEASURE = new RegExp(
  `(?<![A-Za-z.-])(?:(?:[Aa]bsolute )?[Rr]isk (?:[Dd]ifference|[Rr]eduction|[Ii]ncrease)(?:\\s*[[(](?:ARD|ARR|RD)[\\])])?|ARR|ARD|ARI|绝对风险(?:降低|差))(?:\\s*(?:[,:=：]|of|was|为))?\\s*${SIGNED}(?:\\s*%|(?:\\s*percentage points)|个百分点)?${CI}?`,
  "u",
);
const NEEDED = new RegExp(
  `(?<![A-Za-z.-])(?:[Nn]umber needed to (?:treat|harm|screen)(?:\\s*[[(]NN[THS][\\])])?|NNT|NNH|NNS|需(?:要)?治(?:疗)?人数)(?:\\s*(?:[,:=：]|of|was|is|为))?\\s*${N}${CI}?`,
  "u",
);
const MEAN = new RegExp(
  `(?<![A-Za-z.-])(?:(?:[Ww]eighted |[Ss]tandardi[sz]ed )?[Mm]ean [Dd]ifference(?:\\s*[[(](?:SMD|WMD|MD)[\\])])?|SMD|WMD|MD|均数差|平均差)(?:\\s*(?:[,:=：]|of|was|为))?\\s*${SIGNED}(?:\\s*(?:mm ?Hg|mmol/L|%|kg|points?))?${CI}?`,
  "u",
);
const COUNTED = new RegExp(
  `(?<difference>${N}(?:\\s*(?:-|to|–)\\s*${N})?\\s+(?:(?:more|fewer|less|additional|extra)(?:\\s+[a-z-]+){0,6}?|(?:deaths?|cases?|events?|strokes?|attacks?)(?:\\s+[a-z-]+){0,4}?))\\s+(?:per|in|for every|out of(?: every)?)\\s+${PER}`,
  "iu",
);
const COUNTED_ZH = new RegExp(
  `每\\s*(?<denominator>1[,\\s]?000|1\\s?万|10[,\\s]?000|10\\s?万|100)\\s*(?:名|例|位)?(?:[^，。；]{0,16}?)(?:人|者|患者|例)(?:中|可|能)?[^，。；\\d]{0,16}?(?<difference>(?:减少|增加|多|少|避免|预防)(?:约|了)?\\s*${N}\\s*(?:人|例|名)?)`,
  "u",
);
const PERCENT_BY = new RegExp(
  `(?<relative>\\b(?:reduc|decreas|lower|increas|rais|improv|cut|halv)\\w*[^.;]{0,50}?\\bby\\s+(?:about |approximately |nearly |up to )?${N}\\s*%(?:\\s*(?:to|-|–)\\s*${N}\\s*%)?(?!\\s*(?:of the|at a time)))`,
  "iu",
);
const PERCENT_BY_ZH = new RegExp(
  `(?<relative>(?:降低|减少|下降|升高|增加|提高|缩短|增高|上升)(?:了|约|近|至少|风险)*[^。；，\\d至到]{0,6}${N}\\s*%(?:\\s*[-~～]\\s*${N}\\s*%)?)`,
  "u",
);
const TWO_COUNTS = new RegExp(
  `(?<first>${N})\\s*(?:per|of|out of|/)\\s*${PER}(?<between>[^.;]{0,80}?\\b(?:versus|vs\\.?|compared (?:with|to)))\\s+(?:about )?(?<second>${N})(?<after>[^.;]{0,60})`,
  "iu",
);
const TWO_SHARES = new RegExp(
  `(?<first>${N}\\s*%)(?<between>[^.;%]{0,60}?\\b(?:versus|vs\\.?|compared (?:with|to)))\\s+(?:about )?(?<second>${N}\\s*%)(?<after>[^.;]{0,60})`,
  "iu",
);
/** "rose from 34% to 71%": before and after what the sentence speaks of; a range of studies or of years is neither. */
const FROM_TO = new RegExp(
  `\\b(?:reduc|decreas|lower|increas|rais|rose|improv|fell|dropp|grew)\\w*[^.;]{0,60}?\\bfrom\\s+(?<without>${N}\\s*%)\\s+(?:[a-z ]{0,30})?to\\s+(?<with>${N}\\s*%)`,
  "iu",
);
const FROM_TO_ZH = new RegExp(
  `从[^。；，\\d]{0,8}?(?<without>${N}\\s*%)[^。；，]{0,6}(?:提高|升高|增加|降低|下降|减少|上升)[^。；，\\d]{0,4}(?<with>${N}\\s*%)`,
  "u",
);
const YEARS = /\b(?:19|20)\d\d\b[^.]*\b(?:19|20)\d\d\b|(?:19|20)\d\d\s*年[^。]*(?:19|20)\d\d\s*年/u;

/** Which arm comes second is known only where its words say that it did without. */
const CONTROL =
  /\b(?:placebo|controls?|no (?:treatment|screening|drug|intervention|vaccin\w+)|usual care|standard care|comparison group|untreated|unvaccinated|without)\b|对照|安慰剂|常规治疗|未/iu;

/** From the surest to the least; the first that reads anything stands for the sentence. */
const ARMS: Rule[] = [twoNumbers(TWO_COUNTS), twoNumbers(TWO_SHARES), fromTo];
const DIFFERENCES: Rule[] = [
  named(COUNTED),
  named(COUNTED_ZH),
  whole(ABSOLUTE_MEASURE),
  whole(MEAN),
];
const RELATIVES: Rule[] = [
  whole(RATIO, "relative"),
  whole(NEEDED, "relative"),
  named(PERCENT_BY),
  named(PERCENT_BY_ZH),
];

/** The numbers of one sentence, as printed in it; null if it gives no size. */
export function readMeasures(text: string): (Found & { numbers: EffectNumbers }) | null {
  const found = [ARMS, DIFFERENCES, RELATIVES].flatMap(
    (rules) => rules.map((rule) => rule(text)).find((one) => one !== null) ?? [],
  );
  if (found.length === 0) return null;
  const numbers: EffectNumbers = {
    without: null,
    with: null,
    difference: null,
    relative: null,
    denominator: null,
  };
  for (const one of found.toReversed()) Object.assign(numbers, one.numbers);
  return { at: Math.min(...found.map(({ at }) => at)), numbers };
}

function whole(pattern: RegExp, field: "difference" | "relative" = "difference"): Rule {
  return (text) => {
    const match = pattern.exec(text);
    return match && { at: match.index, numbers: { [field]: closed(match[0].trim()) } };
  };
}

/** A bracket that closes what the measure did not open stays outside. */
function closed(printed: string): string {
  return /[([（［]/u.test(printed) ? printed : printed.replace(/[)\]）］]$/u, "");
}

function named(pattern: RegExp): Rule {
  return (text) => {
    const match = pattern.exec(text);
    if (!match?.groups || isSetting(text, match)) return null;
    const numbers: Partial<EffectNumbers> = {};
    for (const field of ["difference", "relative", "denominator"] as const) {
      const value = match.groups[field];
      if (value) numbers[field] = value.trim();
    }
    return { at: match.index, numbers };
  };
}

/** "Reduce the dose by 25%" and "体重下降 10% 以上" set a dose or a limit; nothing came of them. */
function isSetting(text: string, match: RegExpExecArray): boolean {
  const around = text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 8);
  return (
    /\b(?:doses?|dosages?|tapers?|tapering|intake|volume|setting|infusion)\b|剂量|用量|给药|摄入|热量|能量/iu.test(
      around,
    ) ||
    /^\s*(?:以上|以下|或以上|者|时|即)/u.test(text.slice(match.index + match[0].length)) ||
    /^(?:\W*(?:reduce|increase|raise|lower|cut)\b)/iu.test(
      text.slice(match.index - 2, match.index + 12),
    )
  );
}

function twoNumbers(pattern: RegExp): Rule {
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    const at = pattern.exec(text)?.index ?? 0;
    if (!groups) return null;
    const { first = "", second = "", between = "", after = "", denominator } = groups;
    const isControl = CONTROL.test(after.split(/[,;:]/u)[0] ?? "");
    const numbers =
      isControl && !CONTROL.test(between)
        ? { with: first.trim(), without: second.trim() }
        : { difference: text.slice(at, text.indexOf(second, at + first.length) + second.length) };
    return { at, numbers: { ...numbers, ...(denominator && { denominator: denominator.trim() }) } };
  };
}

function fromTo(text: string): Found | null {
  const match =
    YEARS.test(text) || /\brang(?:e[sd]?|ing)\b/iu.test(text)
      ? null
      : (FROM_TO.exec(text) ?? FROM_TO_ZH.exec(text));
  if (!match?.groups) return null;
  const { without = "", with: treated = "" } = match.groups;
  return { at: match.index, numbers: { without: without.trim(), with: treated.trim() } };
}
