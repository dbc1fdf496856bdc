import type { Language } from "@/lib/documents/schema";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import { outlineHeading } from "@/lib/pvgs/outline";
import { pvgCondition } from "@/lib/pvgs/condition-name";
import { type Check, type CheckInput, claimFinding, finding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";
import { glossary } from "@/lib/writers/glossary/glossary";

const ADVICE: Record<Language, RegExp> = {
  en: /(?:^|[.:;!] )(?:please )?(?:take|stop|avoid|use|start|ask|tell|call|see|do not|don['’]t|never|always|get|keep|drink|eat|give|seek|go to|contact|talk to|make sure|try)\b|\b(?:you|patients?|people|everyone|doctors?|clinicians?|adults|children|women) (?:should|must|ought to|need to|have to)\b|\b(?:should|must) (?:be|not|take|have|get|use|stop|avoid)\b|\b(?:is|are) (?:strongly )?(?:recommended|advised)\b|\bwe (?:recommend|suggest|advise)\b/iu,
  zh: /(?:^|[。，；：！])\s*(?:请|应当?|必须|务必|不要|切勿|避免|禁止|建议|推荐|立即|马上|停用|停止|服用|口服|注射)|(?:患者|您|你|医生|人群?|者)(?:均|都|也)?(?:应当?|应该|必须|务必|不得|不应|不宜|需要?)|(?:应当?|必须|务必)(?:服用|使用|接受|避免|立即|停)|(?:不?推荐|不?建议)(?:使用|服用|采用|接受|对|在|用)/u,
};

/** F23: headings, captions, card titles, the word list and background tell what something is, never what to do. */
export const misplacedAdvice: Check = {
  id: "F23",
  run(input) {
    const labels = labelClaims(input);
    const explanations = input.claims.filter(({ kind }) => kind === "background");
    const { sections, glossary: entries, figures } = input.document;
    return {
      examined: sections.length + labels.length + explanations.length,
      findings: [
        ...sections.flatMap((section) => judgeHeading(input, section)),
        ...[...labels, ...explanations]
          .filter((claim) => !isRegistered(input, claim))
          .flatMap((claim) => judgeClaim(input, claim)),
        ...[...unlisted(input, entries), ...figures.map(({ title }) => title)].flatMap((text) =>
          judgeText(input, text),
        ),
      ],
    };
  },
};

/** Terms that are not of the product's own word list. */
function unlisted({ document }: CheckInput, entries: CheckInput["document"]["glossary"]): string[] {
  const listed = new Set(glossary(document.language).map(({ term }) => term));
  return entries.map(({ term }) => term).filter((term) => !listed.has(term));
}

/** Claims that name what stands beneath or beside them. */
function labelClaims({ document }: CheckInput): Claim[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      switch (block.type) {
        case "table":
          return [block.caption, ...block.header];
        case "figure":
          return [block.caption];
        case "recommendation_card":
          return [block.title];
        default:
          return block.type === "paragraph" ? claimsOfBlock(block).filter(isBackground) : [];
      }
    }),
  );
}

function isBackground({ kind }: Claim): boolean {
  return kind === "background";
}

/** Texts that were reviewed as a whole: templates, and the product's own word list. */
function isRegistered({ document }: CheckInput, { template, sources, text }: Claim): boolean {
  if (template !== undefined) return true;
  return glossary(document.language).some(
    ({ term, definition }) => sources.includes(`glossary:${term}`) && definition === text,
  );
}

function judgeHeading(
  { document, graph, source }: CheckInput,
  { kind, heading }: CheckInput["document"]["sections"][number],
): Finding[] {
  const { language, audience } = document;
  const condition = pvgCondition(graph.topic, source.language, language);
  if (heading === outlineHeading(kind, language, condition, audience)) return [];
  return isAdvice(heading, language) ? [textFinding(heading)] : [];
}

function judgeText({ document }: CheckInput, text: string): Finding[] {
  return isAdvice(text, document.language) ? [textFinding(text)] : [];
}

function judgeClaim(input: CheckInput, claim: Claim): Finding[] {
  if (!isAdvice(claim.text, input.document.language)) return [];
  return [claimFinding(input, claim, { check: "F23", severity: "hard", code: "advice_misplaced" })];
}

function isAdvice(text: string, language: Language): boolean {
  return ADVICE[language].test(text);
}

function textFinding(quote: string): Finding {
  return finding({ check: "F23", severity: "hard", code: "advice_misplaced", quote });
}
