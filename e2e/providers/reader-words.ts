import { z } from "zod";

import { jsonObjectsIn } from "@/e2e/providers/find-json";
import type { Language } from "@/lib/documents/schema";
import { AudienceSchema } from "@/lib/pvgs/audience";

/** For whom the request says it wants the text. */
const ReaderSchema = z.object({ audience: AudienceSchema, grade: z.number() });
export type Reader = z.infer<typeof ReaderSchema>;

/** Null where the request names no reader: then nothing changes. */
export function readerIn(texts: string[]): Reader | null {
  for (const text of texts) {
    for (const data of jsonObjectsIn(text)) {
      const result = ReaderSchema.safeParse(data);
      if (result.success) return result.data;
    }
  }
  return null;
}

const PATIENTS: Record<Language, RegExp> = {
  en: /^(?:patients|people|persons|individuals|men|women|adults) (should|must)\b/i,
  zh: /(?<=^|建议|推荐)患者/,
};

const CHINESE_NAMES: Partial<Record<Reader["audience"], string>> = {
  carer: "您照顾的人",
  older_child: "你",
};

/** Advice whose actor is the patient, to or of that person. */
export function speakOfPatient(text: string, language: Language, reader: Reader | null): string {
  const pattern = PATIENTS[language];
  if (language === "zh") {
    const named = reader && CHINESE_NAMES[reader.audience];
    return named ? text.replace(pattern, named) : text;
  }
  if (reader?.audience === "carer") return text.replace(pattern, "The person you care for $1");
  return text.replace(pattern, "you $1");
}

/** Grades up to this one get every part that can stand alone as a sentence of its own. */
const PLAINEST = 5;

/** Divides where the parts say the same alone: at semicolons, and for the plainest also where a new subject follows. */
export function divide(text: string, reader: Reader | null): string {
  const divided = text
    .replaceAll(/; (\p{L})/gu, (_, letter: string) => `. ${letter.toUpperCase()}`)
    .replaceAll("；", "。");
  if (!reader || reader.grade > PLAINEST) return divided;
  return divided
    .replaceAll(/, and (it|they|this|these) /g, (_, word: string) => `. ${capital(word)} `)
    .replaceAll(/, but (?=\p{L})/gu, ". But ")
    .replaceAll(/，(?=(?:同时|并且|此外|另外|但))/g, "。");
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
