import type { Language } from "@/lib/documents/schema";
import type { Block, Claim } from "@/lib/pvgs/document";
import {
  type CheckInput,
  claimFinding,
  isReworded,
  isSourced,
  sourceText,
} from "@/lib/quality/check";
import { isNearlyVerbatim } from "@/lib/quality/nearly-verbatim/close-edits";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";
import { isOrderToCareTeam } from "@/lib/writers/rules/addressee";

/** Where reasons, quotations and people stand, which order nothing. */
const UNADDRESSED = new Set(["why", "benefits", "harms", "statement", "who", "when"]);

/** An order to professionals ("Offer …", 转诊…) that the reader meets without words saying whom it addresses. */
export function judgeAddressees(input: CheckInput): Finding[] {
  const groups = input.document.sections.flatMap(({ kind, blocks }) =>
    ADDRESSED.has(kind) ? blocks.flatMap((block) => groupsOf(block)) : [],
  );
  return groups.flatMap((claims) => {
    const line = claims.findIndex(({ template }) => template?.id === "card.forCareTeam");
    const before = line < 0 ? claims : claims.slice(0, line);
    return before
      .filter((claim) => isSourced(claim) && claim.actor !== "patient" && isOrder(input, claim))
      .map((claim) =>
        claimFinding(input, claim, { check: "F19", severity: "hard", code: "addressee_missing" }),
      );
  });
}

const ADDRESSED = new Set(["recommendations", "problems", "tests", "key_messages"]);

/** Carried over from the source; "do not stop it on your own" and "ask your doctor" speak to the reader. */
function isOrder(input: CheckInput, claim: Claim): boolean {
  const { language } = input.document;
  return (
    claim.kind !== "quote" &&
    isOrderToCareTeam(claim.text, language) &&
    isOrderToCareTeam(sourceText(input, claim), input.source.language) &&
    (!isReworded(input, claim) ||
      PROFESSIONAL_DEED[language].test(claim.text) ||
      isNearlyVerbatim(withoutInsertions(input, claim), sourceText(input, claim))) &&
    !SPEAKS_TO_READER[language].test(claim.text) &&
    !NAMES_WHO_ACTS[language].test(claim.text)
  );
}

/** In free words "keep it off the skin" speaks to the reader; what only professionals do still does not. */
const PROFESSIONAL_DEED: Record<Language, RegExp> = {
  en: /\b(?:offer|prescribe|refer|administer|initiate|titrate|assess|screen|evaluate|diagnose|withhold|monitor|perform|obtain|advise|inform|counsel|educate|explain to|document|give (?:patients|people)|(?:the|your|these|in|to) patients?)\b/iu,
  zh: /给予|转诊|评估|询问|告知|嘱|指导患者|开具|起用|联用|加用|选用|改用|换用|测定/u,
};

const NAMES_WHO_ACTS: Record<Language, RegExp> = {
  en: /^(?:the guideline (?:recommends|suggests|advises) that )?(?:the |your )?(?:clinicians?|doctors?|physicians?|nurses?|pharmacists?|care team|health ?(?:care )?(?:workers?|professionals?))\b/iu,
  zh: /^(?:指南)?(?:推荐|建议)?(?:由)?(?:医生|医护人员|医师|护士|药师|医务人员)/u,
};

const SPEAKS_TO_READER: Record<Language, RegExp> = {
  en: /\b(?:you|your|yourself)\b/iu,
  zh: /您|你/u,
};

/** Claims a reader takes together: a field of a card, or an item of a list. */
function groupsOf(block: Block): Claim[][] {
  if (block.type === "list") return block.items;
  if (block.type === "paragraph" || block.type === "callout") return [block.claims];
  if (block.type !== "recommendation_card") return [];
  return block.slots.filter(({ slot }) => !UNADDRESSED.has(slot)).map(({ claims }) => claims);
}
