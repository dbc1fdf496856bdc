import type { Language } from "@/lib/documents/schema";
import MEDICINES_EN from "@/lib/quality/vocabulary/meanings/en/medicines.json";
import ILLNESSES_EN from "@/lib/quality/vocabulary/meanings/en/illnesses.json";
import SIGNS_EN from "@/lib/quality/vocabulary/meanings/en/signs.json";
import BODY_EN from "@/lib/quality/vocabulary/meanings/en/body.json";
import TESTS_EN from "@/lib/quality/vocabulary/meanings/en/tests.json";
import PROCEDURES_EN from "@/lib/quality/vocabulary/meanings/en/procedures.json";
import CARE_EN from "@/lib/quality/vocabulary/meanings/en/care.json";
import MEDICINES_ZH from "@/lib/quality/vocabulary/meanings/zh/medicines.json";
import ILLNESSES_ZH from "@/lib/quality/vocabulary/meanings/zh/illnesses.json";
import SIGNS_ZH from "@/lib/quality/vocabulary/meanings/zh/signs.json";
import BODY_ZH from "@/lib/quality/vocabulary/meanings/zh/body.json";
import TESTS_ZH from "@/lib/quality/vocabulary/meanings/zh/tests.json";
import PROCEDURES_ZH from "@/lib/quality/vocabulary/meanings/zh/procedures.json";
import CARE_ZH from "@/lib/quality/vocabulary/meanings/zh/care.json";

/** Lines of learned words with what they mean, by language: written for this product, from general medical knowledge. */
export const MEANINGS: Record<Language, { medicines: string[]; things: string[]; care: string[] }> =
  {
    en: {
      medicines: MEDICINES_EN,
      things: [...ILLNESSES_EN, ...SIGNS_EN, ...BODY_EN, ...TESTS_EN, ...PROCEDURES_EN],
      care: CARE_EN,
    },
    zh: {
      medicines: MEDICINES_ZH,
      things: [...ILLNESSES_ZH, ...SIGNS_ZH, ...BODY_ZH, ...TESTS_ZH, ...PROCEDURES_ZH],
      care: CARE_ZH,
    },
  };
