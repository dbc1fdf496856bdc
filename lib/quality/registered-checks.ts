import type { Check } from "@/lib/quality/check";
import { certainty } from "@/lib/quality/checks/certainty";
import { comparators } from "@/lib/quality/checks/comparators";
import { consistency } from "@/lib/quality/checks/consistency";
import { coverage } from "@/lib/quality/checks/coverage";
import { doses } from "@/lib/quality/checks/doses";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { misplacedAdvice } from "@/lib/quality/checks/misplaced-advice";
import { numbers } from "@/lib/quality/checks/numbers";
import { picturedNumbers } from "@/lib/quality/checks/pictured-numbers";
import { polarity } from "@/lib/quality/checks/polarity";
import { promises } from "@/lib/quality/checks/promises";
import { quotes } from "@/lib/quality/checks/quotes";
import { relativeEffects } from "@/lib/quality/checks/relative-effects";
import { sourceConflicts } from "@/lib/quality/checks/source-conflicts";
import { stigma } from "@/lib/quality/checks/stigma";
import { strength } from "@/lib/quality/checks/strength";
import { templates } from "@/lib/quality/checks/templates";

/** Every check this version has. One that is missing here is named on the patient version as not built. */
export const REGISTERED_CHECKS: readonly Check[] = [
  numbers,
  doses,
  comparators,
  polarity,
  strength,
  certainty,
  coverage,
  quotes,
  templates,
  promises,
  leftovers,
  relativeEffects,
  consistency,
  sourceConflicts,
  stigma,
  misplacedAdvice,
  picturedNumbers,
];
