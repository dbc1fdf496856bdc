import type { Check } from "@/lib/quality/check";
import { actors } from "@/lib/quality/checks/actors";
import { certainty } from "@/lib/quality/checks/certainty";
import { comparators } from "@/lib/quality/checks/comparators";
import { companions } from "@/lib/quality/checks/companions";
import { coverage } from "@/lib/quality/checks/coverage";
import { directions } from "@/lib/quality/checks/directions";
import { doses } from "@/lib/quality/checks/doses";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { numbers } from "@/lib/quality/checks/numbers";
import { picturedNumbers } from "@/lib/quality/checks/pictured-numbers";
import { polarity } from "@/lib/quality/checks/polarity";
import { populations } from "@/lib/quality/checks/populations";
import { quotes } from "@/lib/quality/checks/quotes";
import { strength } from "@/lib/quality/checks/strength";
import { templates } from "@/lib/quality/checks/templates";

/** Every check this version has. One that is missing here is named on the patient version as not built. */
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
  quotes,
  templates,
  leftovers,
  actors,
  companions,
  picturedNumbers,
];
