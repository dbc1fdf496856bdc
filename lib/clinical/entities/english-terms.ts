import type { EntityKind } from "@/lib/clinical/entities/schema";
import { type TermMention, withoutOverlaps } from "@/lib/clinical/entities/term";
import terms from "@/lib/clinical/data/terms.en.json";

type Token = { word: string; start: number; end: number };
type Entry = { words: string[]; kind: EntityKind };

const TOKEN = /[A-Za-z][A-Za-z0-9]*(?:[-–'’][A-Za-z0-9]+)*|\d+/gu;

/** Dictionary terms by their first word. */
const BY_FIRST = new Map<string, Entry[]>();
for (const [kind, names] of Object.entries(terms)) {
  for (const name of names) {
    const words = name.toLowerCase().split(" ").map(singular);
    const entry = { words, kind: (kind === "drugClass" ? "drug" : kind) as EntityKind };
    const first = words[0] ?? "";
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), entry]);
  }
}

/** Endings of Greek and Latin names of illnesses. */
const ILLNESS =
  /^[a-z]{3,}(?:itis|[a-z]osis|a?emia|[a-z]{2}oma|opathy|algia|uria|plegia|[a-z]penia|rrh(?:o?ea|agia)|megaly|ectasis|sclerosis|dystrophy)$/u;
const NO_ILLNESS =
  /^(?:diagnosis|prognosis|hypnosis|apoptosis|mitosis|meiosis|osmosis|biosis|symbiosis|dosis|metamorphosis|academia|genoma|diploma|aroma|stoma|glycemia|glycaemia|endosis|anastomosis|sarcoma-?|chroma|bohemia|psychosis-?|homeostasis)$/u;
/** Words that name an illness with the words before them. */
const HEADS = new Set(
  "disease disorder syndrome infection cancer carcinoma failure deficiency insufficiency injury impairment fracture ulcer stenosis tumor tumour sarcoma dysfunction poisoning toxicity withdrawal aneurysm fibrillation hemorrhage haemorrhage bleeding".split(
    " ",
  ),
);
const MODIFIERS = new Set(
  "heart kidney liver lung breast colon colorectal skin bone bowel brain blood eye ear thyroid prostate bladder stomach esophageal pancreatic substance opioid alcohol drug use sleep mood anxiety eating personality spinal cord nerve joint back neck valve artery vein vascular end-stage late-stage wound surgical site bloodstream iron vitamin b12 opioid-use respiratory tract".split(
    " ",
  ),
);
const ADJECTIVE =
  /^[a-z-]+(?:ic|al|ar|ous|oid|ary|ive|genic|ular|ory|borne|induced|related|onset|term)$/u;
const NO_MODIFIER = new Set(
  "clinical additional several typical specific basic important severe serious common potential other such medical general special total initial previous prior similar final possible different various significant individual respective positive negative active alternative effective preventive cumulative necessary secondary-care primary-care underlying known diagnostic therapeutic pharmacologic nonpharmacologic cultural electronic public local national federal regional annual overall natural actual normal abnormal critical essential crucial particular regular popular comprehensive relative conservative systematic academic economic social logical practical psychosocial optimal maximal minimal dual manual virtual real usual topical oral".split(
    " ",
  ),
);
const MOST_MODIFIERS = 3;

/** Terms of a text by the dictionary and by the way English builds names of illnesses. */
export function englishTerms(text: string): TermMention[] {
  const tokens = [...text.matchAll(TOKEN)].map((match): Token => ({
    word: match[0].toLowerCase().replace(/[–]/gu, "-"),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found = tokens.flatMap((_, at) => [
    ...fromDictionary(tokens, at, text),
    ...byEnding(tokens, at, text),
  ]);
  return withoutOverlaps(found);
}

function fromDictionary(tokens: Token[], at: number, text: string): TermMention[] {
  const first = tokens[at];
  if (!first) return [];
  return (BY_FIRST.get(singular(first.word)) ?? []).flatMap(({ words, kind }) => {
    const stretch = tokens.slice(at, at + words.length);
    const last = stretch.at(-1);
    const fits =
      stretch.length === words.length &&
      last !== undefined &&
      words.every((word, index) => singular(stretch[index]?.word ?? "") === word) &&
      isUnbroken(stretch, text);
    return fits && last ? [{ kind, key: words.join(" "), start: first.start, end: last.end }] : [];
  });
}

function byEnding(tokens: Token[], at: number, text: string): TermMention[] {
  const head = tokens[at];
  if (!head) return [];
  const word = singular(head.word);
  const isName = ILLNESS.test(word) && !NO_ILLNESS.test(word);
  if (!isName && !HEADS.has(word)) return [];
  let from = at;
  while (from > 0 && at - from < MOST_MODIFIERS && modifies(tokens, from - 1, text)) from--;
  if (!isName && from === at) return [];
  const stretch = tokens.slice(from, at + 1);
  const key = stretch.map((token) => singular(token.word)).join(" ");
  return [{ kind: "condition", key, start: stretch[0]?.start ?? head.start, end: head.end }];
}

function modifies(tokens: Token[], at: number, text: string): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || !isUnbroken([token, next], text)) return false;
  if (NO_MODIFIER.has(token.word)) return false;
  return (
    MODIFIERS.has(token.word) ||
    ADJECTIVE.test(token.word) ||
    ["chronic", "acute", "hiv", "viral", "type"].includes(token.word)
  );
}

/** Nothing but a space or a joint stands between the words. */
function isUnbroken(tokens: Token[], text: string): boolean {
  return tokens.every((token, index) => {
    const next = tokens[index + 1];
    return !next || /^[\s-]{1,2}$/u.test(text.slice(token.end, next.start));
  });
}

export function singular(word: string): string {
  if (
    word.length < 4 ||
    /(?:ss|us|is|as|[^aeiou]ous|diabetes|caries|scabies|herpes|measles|rabies)$/u.test(word)
  )
    return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|shes|ches)$/u.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
