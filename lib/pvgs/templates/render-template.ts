import { AppError } from "@/lib/errors";
import type { Language } from "@/lib/documents/schema";
import type { Audience } from "@/lib/pvgs/audience";
import en from "@/lib/pvgs/templates/en.json";
import forReadersEn from "@/lib/pvgs/templates/for-readers.en.json";
import forReadersZh from "@/lib/pvgs/templates/for-readers.zh.json";
import zh from "@/lib/pvgs/templates/zh.json";

/** Every fixed text of a patient version; English decides which ids exist. */
const TEMPLATES: Record<Language, Record<TemplateId, string>> = { en, zh };

export type TemplateId = keyof typeof en;
type Variants = Partial<Record<Audience, Partial<Record<TemplateId, string>>>>;

/** Where the common text would speak to the wrong person, or unkindly. All others are read by everybody. */
const FOR_READERS: Record<Language, Variants> = { en: forReadersEn, zh: forReadersZh };

export type TemplateParams = Record<string, string>;

const PLACEHOLDER = /\{(\w+)\}/g;

export function isTemplateId(id: string): id is TemplateId {
  return Object.hasOwn(en, id);
}

/** The fixed text with its placeholders filled; a missing value is our bug, never an empty gap. */
export function renderTemplate(
  id: TemplateId,
  language: Language,
  params: TemplateParams = {},
  audience: Audience = "adult",
): string {
  return textFor(audience, language, id).replace(PLACEHOLDER, (_, name: string) => {
    const value = params[name];
    if (!value) throw new AppError("internal", { params: { template: id, placeholder: name } });
    return value;
  });
}

/** A child is 你 and not 您. */
function textFor(audience: Audience, language: Language, id: TemplateId): string {
  const text = FOR_READERS[language][audience]?.[id] ?? TEMPLATES[language][id];
  return audience === "older_child" ? text.replaceAll("您", "你") : text;
}
