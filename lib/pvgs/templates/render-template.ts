import { AppError } from "@/lib/errors";
import type { Language } from "@/lib/documents/schema";
import en from "@/lib/pvgs/templates/en.json";
import zh from "@/lib/pvgs/templates/zh.json";

/** Every fixed text of a patient version; English decides which ids exist. */
const TEMPLATES: Record<Language, Record<TemplateId, string>> = { en, zh };

export type TemplateId = keyof typeof en;
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
): string {
  return TEMPLATES[language][id].replace(PLACEHOLDER, (_, name: string) => {
    const value = params[name];
    if (!value) throw new AppError("internal", { params: { template: id, placeholder: name } });
    return value;
  });
}
