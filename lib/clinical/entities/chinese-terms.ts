import type { EntityKind } from "@/lib/clinical/entities/schema";
import { type TermMention, withoutOverlaps } from "@/lib/clinical/entities/term";
import terms from "@/lib/clinical/data/terms.zh.json";
import { cutChinese } from "@/lib/documents/chinese-words";

type Entry = { name: string; kind: EntityKind };

/** Dictionary terms by their first two letters. */
const BY_OPENING = new Map<string, Entry[]>();
for (const [kind, names] of Object.entries(terms)) {
  for (const name of names) {
    const entry = { name: fold(name), kind: (kind === "drugClass" ? "drug" : kind) as EntityKind };
    const opening = entry.name.slice(0, 2);
    BY_OPENING.set(opening, [...(BY_OPENING.get(opening) ?? []), entry]);
  }
}

const ILLNESS =
  /^\p{Script=Han}{1,8}(?:病|症|炎|综合征|癌|瘤|结核|溃疡|梗死|衰竭|血症|硬化|中毒|障碍|休克|水肿|骨折|贫血)$/u;
const NO_ILLNESS =
  /^(?:疾病|发病|患病|生病|看病|治病|防病|病症|炎症|抗炎|消炎|症|急症|重症|轻症|对症|合并症|并发症|后遗症|适应症|禁忌症|病|癌|瘤|肿瘤|多病|性病|得病|传染病|慢性病|慢病|常见病|基础病|职业病|原发病|老病|无障碍|功能障碍|障碍|杂症|病征|共病|致病|抗癌|防癌|抗病|抗结核|非结核|疑难病|大病|脱病|衰竭|休克|血症|精神疾病)$/u;
/** What may stand in front of a name as part of it. */
const MODIFIER =
  /^(?:\p{Script=Han}{1,4}性|急性|慢性|先天|后天|老年|小儿|妊娠期?|晚期|早期|重型|轻型)$/u;
const NO_MODIFIER =
  /^(?:男性|女性|特性|慢性病|可能性|重要性|有效性|安全性|依从性|必要性|阳性|阴性|个性|一次性|耐受性|综合性|多样性)$/u;

/** Terms of a text by the dictionary, and by how Chinese names of illnesses end. */
export function chineseTerms(text: string): TermMention[] {
  const folded = fold(text);
  const found: TermMention[] = [];
  for (let at = 0; at < folded.length; at++) {
    for (const { name, kind } of BY_OPENING.get(folded.slice(at, at + 2)) ?? []) {
      if (folded.startsWith(name, at) && isWhole(folded, at, name)) {
        found.push({ kind, key: name, start: at, end: at + name.length });
      }
    }
  }
  return withoutOverlaps([...found, ...byEnding(text)]);
}

/** Folded letter by letter, so that places stay the same. */
function fold(text: string): string {
  return text.replace(/[Ａ-Ｚａ-ｚ０-９]/gu, (letter) => letter.normalize("NFKC"));
}

/** "CT" inside "PCTA" and "1型糖尿病" inside "11型糖尿病" are no terms. */
function isWhole(text: string, at: number, name: string): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at + name.length] ?? "";
  if (/[A-Za-z\d]/u.test(name[0] ?? "") && /[A-Za-z\d]/u.test(before)) return false;
  if (/[A-Za-z\d]$/u.test(name) && /[A-Za-z\d]/u.test(after)) return false;
  // "死亡" in "死亡率" is another term; "体重指数" is not 体重.
  return !(
    /^(?:死亡|体重|复发|住院|缓解)$/u.test(name) &&
    /^(?:率|指数|的?(?:患者|者|期间|日))/u.test(text.slice(at + name.length, at + name.length + 2))
  );
}

function byEnding(text: string): TermMention[] {
  if (!/[病症炎征癌瘤核疡死竭化毒碍克肿折血]/u.test(text)) return [];
  const words = cutChinese(text);
  return words.flatMap(({ word, start, end }, at) => {
    if (!ILLNESS.test(word) || NO_ILLNESS.test(word)) return [];
    let from = at;
    while (from > 0 && at - from < 2) {
      const before = words[from - 1]?.word ?? "";
      if (!MODIFIER.test(before) || NO_MODIFIER.test(before)) break;
      from--;
    }
    const opening = words[from]?.start ?? start;
    return [{ kind: "condition" as const, key: text.slice(opening, end), start: opening, end }];
  });
}
