import type { Recommendation } from "@/lib/clinical/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Anchor, Language, Passage } from "@/lib/documents/schema";

type StatementParts = Pick<
  Recommendation,
  "population" | "action" | "condition" | "exceptions" | "setting"
>;
type Finder = { pattern: RegExp; group: number };

const PEOPLE_EN =
  "(?:adults|patients|people|persons|individuals|women|men|children|adolescents|infants|neonates|newborns|boys|girls|smokers|clients|mothers|residents|populations?|those|youths?|teenagers|survivors|recipients|users|workers|adult patients)";
const NO_PEOPLE_WORD =
  "(?!(?:and|or|the use|treatment|therapy|until|when|if|whether|that|to|in|for|of|among|with)\\b)";
const ACTOR_EN =
  "(?:we|the|who|clinicians?|providers?|physicians?|it|uspstf|consider|offer|do not)";
const END_EN = `(?=\\s*(?:;|\\.?$|,\\s*(?:${ACTOR_EN}|and (?:systolic|we)|but only|as an|unless|except)\\b|,\\s*\\w+ (?:recommends?|suggests?|should)|\\s(?:should|must|who recommends|to (?:reduce|prevent|improve|assess|determine)|unless|except|rather than|instead of|until|by using|within \\d)\\b))`;
/** The patterns see one sentence at a time, so only a semicolon can end its parts early. */
const REST_EN = "[^;]";
const POPULATION_EN: Finder[] = [
  {
    pattern: new RegExp(
      `\\b(?:in|for|of|among)\\s+((?:${NO_PEOPLE_WORD}[\\p{L}\\d<>≥≤%/-]+\\s+){0,6}?${PEOPLE_EN}\\b${REST_EN}{0,220}?)${END_EN}`,
      "iu",
    ),
    group: 1,
  },
  {
    pattern: new RegExp(
      `^((?:all |most |any )?(?:${NO_PEOPLE_WORD}[\\p{L}-]+ ){0,4}?${PEOPLE_EN}\\b[^.;,]{0,120}?)\\s(?:should|must|need to)\\b`,
      "iu",
    ),
    group: 1,
  },
];
const WHEN_EN =
  "(?:when|if|once|before|after|as long as|provided that|only (?:when|where|if)|where|whenever|in the (?:absence|presence|event|setting|case) of|while|during|depending on)";
const CONDITION_EN: Finder[] = [
  {
    pattern: new RegExp(`^(${WHEN_EN}\\b${REST_EN}{3,250}?),\\s+(?=${ACTOR_EN}\\b)`, "iu"),
    group: 1,
  },
  { pattern: new RegExp(`\\b(${WHEN_EN}\\b${REST_EN}{3,200}?)(?=[;,]|\\.?$)`, "iu"), group: 1 },
];
const EXCEPTION_EN = new RegExp(
  `\\b((?:unless|except(?:\\s+(?:for|when|if|in|where))?|excluding|other than|with the exception of|but not (?:in|for)|not applicable to)\\b${REST_EN}{3,420}?)(?=,\\s+(?:[\\w-]+\\s+){1,6}(?:should|must|recommends?|suggests?)\\b|;|\\.?$)`,
  "giu",
);
const SETTING_EN: Finder[] = [
  {
    pattern:
      /\b((?:in|at) (?:the )?(?:[\w-]+ ){0,2}(?:primary care|outpatient|inpatient|hospital|emergency department|intensive care unit|ICU|community|home|nursing homes?|long-term care|clinic|primary health care|low-resource)(?: (?:settings?|practices?|facilit(?:y|ies)|clinics?))?)\b/iu,
    group: 1,
  },
];
const ACTION_EN: Finder[] = [
  {
    pattern: new RegExp(
      `\\b(?:recommends?|suggests?|advises?)\\b\\s*(?:that\\s+)?((?:against\\s+)?${REST_EN}{3,400}?)(?=;|\\.?$)`,
      "iu",
    ),
    group: 1,
  },
  {
    pattern: new RegExp(
      `\\b((?:should|must|ought to|is recommended|are recommended|may be considered)\\b${REST_EN}{3,400}?)(?=;|\\.?$)`,
      "iu",
    ),
    group: 1,
  },
];

const PEOPLE_ZH =
  "(?:患者|病人|人群|儿童|青少年|婴幼儿|新生儿|孕妇|孕产妇|产妇|妇女|女性|男性|成人|成年人|老年人|感染者|携带者|个体|居民|吸烟者|接触者|暴露者|高危者|幸存者|者)";
const POPULATION_ZH: Finder[] = [
  {
    pattern: new RegExp(
      `(?:对于?|针对|在|为|给予|建议|推荐)((?:所有|部分|全部)?[^，。；：、]{0,60}?${PEOPLE_ZH})(?=[，,。；;中的应可需不进使接在给行首优长尽定]|$)`,
      "u",
    ),
    group: 1,
  },
  {
    pattern: new RegExp(
      `^((?:所有|部分|全部|凡)?[^，。；：]{1,60}?${PEOPLE_ZH})(?=[，,应可需不宜要的进首建推]|\\s)`,
      "u",
    ),
    group: 1,
  },
];
const CONDITION_ZH: Finder[] = [
  {
    pattern:
      /((?:如果?|若|当|一旦|只有|只要|在|(?<![对由])于)[^，。；]{2,60}?(?:时|后|前|情况下|者|期间|条件下|基础上|的))(?=[，,。；;]|推荐|建议|应|可|需)/u,
    group: 1,
  },
  { pattern: /((?:如果?|若|一旦)[^，。；]{2,60})(?=[，,])/u, group: 1 },
];
const EXCEPTION_ZH =
  /(除非[^。；]{2,80}?(?=[，,](?:否则|推荐|建议|应|均|可|不|需|宜|都)|[。；]|$)|除(?!非)[^，。；]{1,60}?(?:外|以外|之外)|[^，。；]{1,40}除外|但[^，。；]{1,40}(?:不适用|例外))/gu;
const SETTING_ZH: Finder[] = [
  {
    pattern:
      /((?:在)?(?:基层医疗(?:卫生)?机构|社区(?:卫生服务中心|医院)?|门诊|急诊|住院(?:期间)?|重症监护(?:室|病房)|ICU|专科医院|医院|家庭|居家|院外|院前)(?:中|内|环境|条件下)?)/u,
    group: 1,
  },
];
const ACTION_ZH: Finder[] = [
  { pattern: /((?:不|强烈|优先|首先|常规|不常规)*(?:推荐|建议)[^。；]{2,200})/u, group: 1 },
  {
    pattern:
      /((?:不|均|并)?(?:(?<![反效相适响感供对报答理顺])应|宜|需|可|必须|禁止|避免|首选)[^。；]{2,200})/u,
    group: 1,
  },
];

/** Whom a statement is for, what it says to do, when, where and for whom not: each a stretch of its printed words. */
export function partsOf(
  pieces: Anchor[],
  passages: Map<string, Passage>,
  language: Language,
): StatementParts {
  const sentences = sentencesOf(pieces, passages, language);
  const find = (finders: Finder[]): Anchor | null => firstFound(finders, sentences);
  const isZh = language === "zh";
  return {
    population: find(isZh ? POPULATION_ZH : POPULATION_EN),
    action: find(isZh ? ACTION_ZH : ACTION_EN),
    condition: find(isZh ? CONDITION_ZH : CONDITION_EN),
    exceptions: allFound(isZh ? EXCEPTION_ZH : EXCEPTION_EN, sentences),
    setting: find(isZh ? SETTING_ZH : SETTING_EN),
  };
}

type Sentence = { piece: Anchor; offset: number; text: string };

function sentencesOf(
  pieces: Anchor[],
  passages: Map<string, Passage>,
  language: Language,
): Sentence[] {
  return pieces.flatMap((piece) => {
    const text = passages.get(piece.passageId)?.text.slice(piece.start, piece.end) ?? "";
    return splitSentences(text, language).map(({ start, end }) => ({
      piece,
      offset: start,
      text: text.slice(start, end),
    }));
  });
}

function firstFound(finders: Finder[], sentences: Sentence[]): Anchor | null {
  for (const { pattern, group } of finders) {
    for (const { piece, offset, text } of sentences) {
      const match = pattern.exec(text);
      const words = match?.[group];
      if (match && words) {
        return within(piece, offset + match.index + match[0].indexOf(words), words);
      }
    }
  }
  return null;
}

function allFound(pattern: RegExp, sentences: Sentence[]): Anchor[] {
  return sentences.flatMap(({ piece, offset, text }) =>
    [...text.matchAll(pattern)].map((match) =>
      within(piece, offset + match.index, match[1] ?? match[0]),
    ),
  );
}

function within(piece: Anchor, offset: number, words: string): Anchor {
  const start = piece.start + offset;
  return { passageId: piece.passageId, start, end: start + words.trimEnd().length };
}
