import type { Check } from "@/lib/quality/check";
import { actors } from "@/lib/quality/checks/actors";
import { certainty } from "@/lib/quality/checks/certainty";
import { companions } from "@/lib/quality/checks/companions";
import { comparators } from "@/lib/quality/checks/comparators";
import { consistency } from "@/lib/quality/checks/consistency";
import { coverage } from "@/lib/quality/checks/coverage";
import { directions } from "@/lib/quality/checks/directions";
import { doses } from "@/lib/quality/checks/doses";
import { entities } from "@/lib/quality/checks/entities";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { links } from "@/lib/quality/checks/links";
import { misplacedAdvice } from "@/lib/quality/checks/misplaced-advice";
import { numbers } from "@/lib/quality/checks/numbers";
import { picturedNumbers } from "@/lib/quality/checks/pictured-numbers";
import { polarity } from "@/lib/quality/checks/polarity";
import { populations } from "@/lib/quality/checks/populations";
import { promises } from "@/lib/quality/checks/promises";
import { quotes } from "@/lib/quality/checks/quotes";
import { relativeEffects } from "@/lib/quality/checks/relative-effects";
import { sourceConflicts } from "@/lib/quality/checks/source-conflicts";
import { stigma } from "@/lib/quality/checks/stigma";
import { strength } from "@/lib/quality/checks/strength";
import { templates } from "@/lib/quality/checks/templates";
import { terms } from "@/lib/quality/checks/terms";

/** Every check this version has, in the order of domain.md §5.2. One that is missing here is named as not built. */
export const REGISTERED_CHECKS: readonly Check[] = [
  numbers,
  doses,
  comparators,
  polarity,
  directions,
  strength,
  certainty,
  populations,
  coverage,
  entities,
  quotes,
  links,
  templates,
  promises,
  leftovers,
  relativeEffects,
  terms,
  consistency,
  actors,
  sourceConflicts,
  stigma,
  companions,
  misplacedAdvice,
  picturedNumbers,
];
