import type { Algorithm } from "@/lib/clinical/schema";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";

const TITLE =
  /algorithm|flow ?chart|step-?by-?step|care pathway|decision (?:tree|aid|pathway)|\bsteps?\b|流程|路径|步骤|决策树/iu;
const STEP =
  /^(?:step|stage)\s*(\d{1,2})\b\s*[.:)-]?\s*|^第\s*([一二三四五六七八九十\d]{1,2})\s*步\s*[、:：.]?\s*|^步骤\s*([一二三四五六七八九十\d]{1,2})\s*[、:：.]?\s*/iu;
const FIGURES = "一二三四五六七八九十";
const CONDITION =
  /^(?:if|when|in case of)\b[^,.;:]{3,160}|^(?:如果?|若|当|对于?)[^，,。；:：]{2,60}/iu;
const FEWEST_STEPS = 2;

/** Ordered steps the guideline prints as such; drawings without text are not guessed at. */
export function findAlgorithms(source: SourceDocument): Algorithm[] {
  const runs = [...numberedSteps(source), ...orderedLists(source)];
  return runs.map(({ title, steps }, index) => ({
    id: `a${index + 1}`,
    title,
    steps: steps.map((anchor, step) => ({
      id: `a${index + 1}.${step + 1}`,
      anchor,
      next:
        step + 1 < steps.length
          ? [
              {
                stepId: `a${index + 1}.${step + 2}`,
                condition: conditionOf(source, steps[step + 1]),
              },
            ]
          : [],
    })),
  }));
}

type Run = { title: string | null; steps: Anchor[] };

/** "Step 1", "Step 2", … or 第一步、第二步 in consecutive order. */
function numberedSteps(source: SourceDocument): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const passage of source.passages) {
    const number = stepNumber(passage);
    if (number === null) continue;
    if (number === 1) {
      run = { title: titleOf(source, passage), steps: [] };
      runs.push(run);
    }
    if (run && run.steps.length === number - 1) run.steps.push(whole(passage));
  }
  return runs.filter(({ steps }) => steps.length >= FEWEST_STEPS);
}

function stepNumber({ text, table }: Passage): number | null {
  const match = table ? null : STEP.exec(text);
  const figure = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!figure) return null;
  return /\d/u.test(figure) ? Number(figure) : FIGURES.indexOf(figure) + 1;
}

/** Numbered lists directly under a heading, caption or lead that calls them steps. */
function orderedLists(source: SourceDocument): Run[] {
  const runs: Run[] = [];
  source.passages.forEach((lead, order) => {
    const isLead =
      lead.kind === "heading" || lead.kind === "caption" || /[:：]\s*$/u.test(lead.text);
    if (!isLead || lead.list || !TITLE.test(lead.text) || lead.text.length > 200) return;
    const steps: Anchor[] = [];
    for (const passage of source.passages.slice(order + 1)) {
      const figure = /^[(（]?(\d{1,2})[)）.、]?$/u.exec(passage.list?.marker.trim() ?? "")?.[1];
      if (Number(figure) !== steps.length + 1) break;
      steps.push(whole(passage));
    }
    if (steps.length >= FEWEST_STEPS) runs.push({ title: lead.text, steps });
  });
  return runs;
}

function titleOf(source: SourceDocument, passage: Passage): string | null {
  const section = source.sections.find(({ id }) => id === passage.sectionId);
  return section?.title ?? null;
}

function conditionOf(source: SourceDocument, step: Anchor | undefined): Anchor | null {
  const passage = source.passages.find(({ id }) => id === step?.passageId);
  if (!passage) return null;
  const start = STEP.exec(passage.text)?.[0].length ?? 0;
  const words = CONDITION.exec(passage.text.slice(start))?.[0];
  return words ? { passageId: passage.id, start, end: start + words.length } : null;
}

function whole({ id, text }: Passage): Anchor {
  return { passageId: id, start: 0, end: text.length };
}
