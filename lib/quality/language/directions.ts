import type { Language } from "@/lib/documents/schema";
import { CHINESE_DIRECTIONS } from "@/lib/quality/language/chinese-directions";
import { findComparators } from "@/lib/quality/language/comparators";
import { ENGLISH_DIRECTIONS } from "@/lib/quality/language/english-directions";
import { findSides, type SidedCue, type SideTable } from "@/lib/quality/language/sides";

const TABLES: Record<Language, SideTable> = { en: ENGLISH_DIRECTIONS, zh: CHINESE_DIRECTIONS };

// Names and turns of phrase that hold such a word and say nothing about a direction.
const IDIOMS: Record<Language, RegExp> = {
  en: /\b(?:lower (?:back|limbs?|legs?|abdom\w+|respiratory|airways?|body|extremit\w+|urinary|lip|jaw)|high school|higher education|more information|once more|what is more|at least|at most|most (?:people|patients|cases|of|often|recent\w*|commonly?)|more or less|the following|look(?:s|ed|ing)? after|cared? for after|rise to|give rise|open to|(?:high|low|moderate)[- ](?:quality|certainty) evidence|(?:high|low|moderate) (?:quality|certainty)|better understand\w*|more (?:good|harm\w*|benefits?) than (?:harm|good|benefits?)|benefits? (?:and|or) (?:harms?|risks)|harms? (?:and|or) benefits?|(?:certainty|quality|evidence|certain)\b[^.;:]{0,40}\b(?:low|high)\b(?: to (?:moderate|high))?|major depress\w+|continuous\w*|continuing education|withdrawal symptoms|hearing loss|(?<!weight )loss of|(?:increased|high) blood pressure|early in|later on|(?:minutes?|hours?|days?|weeks?|months?|years?) later|sooner or later|later in life|late pregnancy|more than|less than|fewer than|left ventric\w+ ejection|smoking cessation|positive airway)\b/giu,
  zh: /提高认识|提高警惕|减退(?=患者)|前列腺|目前|继续教育|不良反应较轻|最少|最多|至少|至多|长期以来|短期内/gu,
};

/** Words of a text that point one of two ways; what compares with a number is check F3's. */
export function findDirections(text: string, language: Language): SidedCue[] {
  const comparators = findComparators(text).filter(
    ({ word, end }) => !(/^(?:and|or) /iu.test(word) && OBJECT_FOLLOWS.test(text.slice(end))),
  );
  const cues = findSides(text, language, { table: TABLES[language], idioms: IDIOMS[language] });
  return withoutNested(
    cues.filter(
      ({ start, end }) => !comparators.some((other) => other.start < end && start < other.end),
    ),
  );
}

/** "And lower the risk" compares with no number. */
const OBJECT_FOLLOWS = /^ (?:the|your|their|its|his|her|this|these|blood|risks?)\b/iu;

/** "High" inside "high blood pressure" names a condition and points nowhere. */
function withoutNested(cues: SidedCue[]): SidedCue[] {
  return cues.filter(
    (cue) =>
      !cues.some(
        (other) =>
          other.start <= cue.start &&
          cue.end <= other.end &&
          other.end - other.start > cue.end - cue.start,
      ),
  );
}
