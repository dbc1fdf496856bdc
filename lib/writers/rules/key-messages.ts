import type { Recommendation } from "@/lib/clinical/schema";
import type { Anchor } from "@/lib/documents/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Block, Claim } from "@/lib/pvgs/document";
import { renderName } from "@/lib/pvgs/recommendation-names";
import { anchorsUnder, joinAnchors } from "@/lib/pvgs/statement/joined-text";
import { sayAddressee } from "@/lib/writers/rules/addressee";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { namesOf } from "@/lib/writers/rules/names-of";
import { includedRecommendations } from "@/lib/writers/rules/included";

const MOST_MESSAGES = 7;
/** Room for one message; what is longer is cut at a sentence and leads to its box. */
const LONGEST = { en: 480, zh: 160 };

/** The strong recommendations first, whole sentences only, each with the way to its box (RIGHT-PVG 3.1). */
export function keyMessages(context: DraftContext): Block[] {
  const included = includedRecommendations(context).filter(({ kind }) => kind !== "insufficient");
  const strong = included.filter(({ strength }) => strength === "strong");
  const others = included.filter(({ strength }) => strength !== "strong");
  const shown = [...strong, ...others].slice(0, MOST_MESSAGES);
  if (shown.length === 0) {
    return [{ type: "paragraph", claims: [context.notReported("keyMessages.none")] }];
  }
  const more = strong.filter((recommendation) => !shown.includes(recommendation));
  const isUngraded = included.every(({ strength }) => strength === null);
  const isStrongOnly = shown.every(({ strength }) => strength === "strong");
  const intro = isUngraded
    ? "keyMessages.introUngraded"
    : isStrongOnly
      ? "keyMessages.introStrong"
      : "keyMessages.intro";
  return [
    { type: "paragraph", claims: [context.fixed(intro)] },
    {
      type: "list",
      ordered: false,
      items: shown.map((recommendation) => message(recommendation, context)),
    },
    {
      type: "paragraph",
      claims: [
        ...moreStrong(more, context),
        context.fixed("keyMessages.more"),
        context.fixed("keyMessages.action"),
      ],
    },
  ];
}

function message(recommendation: Recommendation, context: DraftContext): Claim[] {
  const { id, actor } = recommendation;
  const name = context.names.get(id);
  const claims = mainSentences(recommendation, context).map((anchors) =>
    context.span(anchors, { kind: "recommendation", recommendationId: id, actor }),
  );
  const see = name
    ? [context.fixed("keyMessages.see", { name: renderName(name, context.pvgLanguage) })]
    : [];
  const kept = claims.map((claim) => keptTogether(claim, claims));
  return [...sayAddressee(kept, context), ...see];
}

/** All sentences if they fit; else those that fit, but never without a sentence that limits them. */
function mainSentences({ anchors }: Recommendation, context: DraftContext): Anchor[][] {
  const texts = joinAnchors(anchors, context);
  const list = texts.findIndex(({ text }) => /[:：]\s*$/.test(text));
  const sentences = texts.flatMap((joined, index) =>
    splitSentences(joined.text, context.language).map((range) => ({
      text: joined.text.slice(range.start, range.end),
      isOfList: list !== -1 && index > list,
      anchors: anchorsUnder(joined, range),
    })),
  );
  const acting = sentences.filter(({ text, isOfList }) => isOfList || ACTS.test(text));
  const wanted = acting.some(({ isOfList }) => !isOfList) ? acting : sentences;
  let used = 0;
  return wanted
    .filter(({ text, isOfList }, index) => {
      used += text.length;
      return index === 0 || isOfList || used <= LONGEST[context.language] || LIMITS.test(text);
    })
    .map((sentence) => sentence.anchors);
}

const ACTS =
  /\b(?:should|must|recommend\w*|suggest\w*|advise\w*|preferred|offer|consider|avoid|use)\b|推荐|建议|应|宜|可|不|避免|需/i;
const LIMITS = /\b(?:unless|except|not|never|avoid|only if)\b|除非|除外|禁|不应|不得|避免/i;

function keptTogether(claim: Claim, all: Claim[]): Claim {
  return { ...claim, keepWith: all.filter(({ id }) => id !== claim.id).map(({ id }) => id) };
}

function moreStrong(more: Recommendation[], context: DraftContext): Claim[] {
  const names = namesOf(more, context);
  return names === null ? [] : [context.fixed("keyMessages.moreStrong", { names })];
}
