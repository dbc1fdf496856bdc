import type { Language } from "@/lib/documents/schema";

type Turn = { stated: string; printed: string };
/** A thing in the blood, or a function, with the prefix of its medical name and its plain names. */
type Substance = { medical: string; plain: Record<Language, string>; zh: string };

const SUBSTANCES: Substance[] = [
  { medical: "kal", plain: { en: "potassium", zh: "钾" }, zh: "钾" },
  { medical: "natr", plain: { en: "sodium", zh: "钠" }, zh: "钠" },
  { medical: "calc", plain: { en: "calcium", zh: "钙" }, zh: "钙" },
  { medical: "magnes", plain: { en: "magnesium", zh: "镁" }, zh: "镁" },
  { medical: "phosph", plain: { en: "phosph\\w+", zh: "磷" }, zh: "磷" },
  { medical: "uric", plain: { en: "uric acid|urate", zh: "尿酸" }, zh: "尿酸" },
  { medical: "glyc", plain: { en: "(?:blood )?(?:sugar|glucose)", zh: "血糖" }, zh: "血糖" },
  { medical: "tens", plain: { en: "blood pressure", zh: "血压" }, zh: "血压" },
  { medical: "thyroid", plain: { en: "thyroid", zh: "甲状腺功能" }, zh: "甲状腺功能" },
];
const UP_EN =
  "(?:(?:too |very |slightly |a little |dangerously )?(?:high|raised|elevated)|rising|overactive|increased)";
const DOWN_EN =
  "(?:(?:too |very |slightly |a little |dangerously )?low|falling|underactive|reduced|decreased|slow)";
const MOVES_UP_EN = "(?:rais\\w+|increas\\w+|push\\w* up|driv\\w+ up|send\\w* up|put\\w* up)";
const MOVES_DOWN_EN =
  "(?:lower\\w*|reduc\\w+|decreas\\w+|bring\\w* down|push\\w* down|driv\\w+ down)";
const UP_ZH = "(?:升高|增高|上升|[太过偏特很较更]{1,2}别?高|亢进|稍微?高|高[了一])";
const DOWN_ZH = "(?:降低|下降|[太过偏特很较更]{1,2}别?低|减退|稍微?低|低[了一])";

function patternsOf({ medical, plain, zh }: Substance, language: Language) {
  const name = plain[language];
  const build = (prefix: string, state: string, moves: string) =>
    language === "en"
      ? new RegExp(
          `\\b${prefix}${medical}\\w*|\\b${state} (?:level of |levels of )?(?:${name})\\b|\\b(?:${name})(?: level| levels)?(?: in (?:the|your) blood)? (?:is |are |that is |gets |becomes )?${state}\\b|\\b${moves} (?:the |your )?(?:level of )?(?:${name})\\b`,
          "iu",
        )
      : new RegExp(`${prefix}${zh}|${name}[^，。；]{0,6}?${state}`, "u");
  return language === "en"
    ? { up: build("hyper", UP_EN, MOVES_UP_EN), down: build("hypo", DOWN_EN, MOVES_DOWN_EN) }
    : { up: build("高", UP_ZH, ""), down: build("低", DOWN_ZH, "") };
}

const PATTERNS = {
  en: SUBSTANCES.map((one) => patternsOf(one, "en")),
  zh: SUBSTANCES.map((one) => patternsOf(one, "zh")),
};

/** Too much of a thing said as too little: hyperkalaemia as low potassium. Who speaks of both says nothing turned. */
export function findTurnedLevel(said: string, printed: string, language: Language): Turn | null {
  for (const { up, down } of PATTERNS[language]) {
    for (const [own, opposite] of [
      [up, down],
      [down, up],
    ] as const) {
      const source = own.exec(printed)?.[0];
      const claim = opposite.exec(said)?.[0];
      if (source && claim && !opposite.test(printed) && !own.test(said))
        return { stated: claim, printed: source };
    }
  }
  return null;
}
