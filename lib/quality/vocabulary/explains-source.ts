import type { Language } from "@/lib/documents/schema";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";
import type { Thing } from "@/lib/quality/vocabulary/find-things";
import { sharesWord } from "@/lib/quality/vocabulary/may-reword";
import type { Place } from "@/lib/quality/vocabulary/named-in";

/** "Impetigo, a skin infection", 一种激光治疗: what the thing before or behind it is. */
const APPOSED: Record<Language, { before: RegExp; after: RegExp }> = {
  en: {
    before:
      /(?:[\p{L})], (?:which is )?(?:a|an|the) (?:(?!and\b)[\w-]+ ){0,2}|\((?:(?!and\b)[^()]){0,40}|\b(?:a (?:kind|type|form|sort) of|called|known as|that is|meaning|in other words) (?:a |an |the )?(?:[\w-]+ )?)$/u,
    after: /^s?(?:,? (?:called|known as|named)\b| \()/u,
  },
  zh: {
    before: /(?:[这那]种|[这那]类|[一某]种|也就是|就是|叫做?|（[^（）]{0,16})\p{Script=Han}{0,4}$/u,
    after: /^(?:的?一种)?[（(]/u,
  },
};
/** An everyday name made of what is ill or looked at, and a word for what is wrong or done with it. */
const MADE_PLAINLY: Record<Language, RegExp> = {
  en: /(?:[ -]|^)(?:medicines?|medications?|drugs?|tablets?|pills?|stones?|infections?|problems?|trouble|disease|damage|scans?|x-?rays?|tests?|checks?|treatments?|therapy|surgery|operation|cancers?|growth|clots?|injury|pains?|\w*aches?|swelling|rash|poisoning|allergy|sores?|ulcers?|radiation|attacks?)$/iu,
  zh: /(?:药|结石|中毒|过敏|感染|[毛疾]?病|损伤|检查|化验|治疗|手术|癌|瘤|血栓|[疼痛]|肿|疹|潜血|炎)$/u,
};
/** Senses so broad that whatever is said of an illness has them. */
const BROAD =
  /^(?:treatment|therapy|medicines?|tests?|checks?|scans?|x|rays?|disease|problems?|药|治疗|检查|病)$/iu;

/**
 * Whether a name that no list ties to the source may be a plain way to say what stands there: it is put beside a thing
 * as its explanation, or is made of everyday words that speak of the same.
 */
export function explainsSource(
  { thing, replaced }: { thing: Thing; replaced: Thing | undefined },
  said: Place,
  printed: Place,
  language: Language,
): boolean {
  const isPlain = MADE_PLAINLY[language].test(thing.printed);
  if (!isPlain || (thing.kind === "medicine" && replaced)) return false;
  if (thing.kind !== "medicine" && isApposed(thing, said, language)) return true;
  if (replaced) return false;
  if (sharesWord(thing.printed, printed.text)) return true;
  const words = language === "zh" ? [thing.printed] : thing.printed.split(/[\s-]+/u);
  const senses = words
    .filter((word) => !BROAD.test(word))
    .flatMap((word) => [...sensesOf(word, language)].filter((sense) => sense.startsWith("#")));
  return meets(senses, sensesOf(printed.text, language));
}

function isApposed({ start, end }: Thing, { text }: Place, language: Language): boolean {
  const { before, after } = APPOSED[language];
  return before.test(text.slice(0, start)) || after.test(text.slice(end));
}
