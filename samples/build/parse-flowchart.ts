import type { Language } from "@/lib/documents/schema";
import type { FlowStep, GuidelineBlock, ListItem } from "@/samples/build/guideline-model";
import { LABELS } from "@/samples/build/labels";
import { plainText } from "@/samples/build/parse-inlines";

const BRANCH = /^(If yes: |If no: |若是：|若否：)(.+)$/su;
const NEXT_STEP = /(?:,? and |，|^)?(?:go to step|进入步骤)\s*\d+[.。]?$/u;

/** Draws what the numbered steps say, so that figure and steps cannot disagree. */
export function parseFlowchart(items: ListItem[], language: Language): GuidelineBlock {
  const steps = items.map((item) => parseStep(item, language));
  const alt = items
    .map(({ inlines, branches }, index) =>
      [`${index + 1}. ${plainText(inlines)}`, ...branches.map(plainText)].join(" "),
    )
    .join(" ");
  return { kind: "flowchart", caption: LABELS[language].flowchartCaption, alt, steps };
}

function parseStep({ inlines, branches }: ListItem, language: Language): FlowStep {
  const [first, second] = branches.map((branch) => parseBranch(plainText(branch), language));
  if (!first || !second) throw new Error(`A step needs two branches: ${plainText(inlines)}`);
  const question = plainText(inlines);
  return first.continues
    ? { question, side: second, down: first }
    : { question, side: first, down: second };
}

function parseBranch(text: string, language: Language) {
  const [, condition, action] = BRANCH.exec(text) ?? [];
  if (!condition || !action) throw new Error(`Not a branch of a step: ${text}`);
  const isYes = condition.includes("yes") || condition.includes("是");
  return {
    label: isYes ? LABELS[language].yes : LABELS[language].no,
    text: action.replace(NEXT_STEP, ""),
    continues: NEXT_STEP.test(action),
  };
}
