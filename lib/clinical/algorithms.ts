import type { Algorithm } from "@/lib/clinical/schema";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";

const TITLE =
  /algorithm|flow ?chart|step-?by-?step|care pathway|decision (?:tree|aid|pathway)|\bsteps?\b|流程|路径|步骤|决策树/iu;
const STEP =
  /^(?:step|stage)\s*(\d{1,2})\b\s*[.:)-]?\s*|^第\s*([一二三四五六七八九十\d]{1,2})\s*步\s*[、:：.]?\s*|^步骤\s*([一二三四五六七八九十\d]{1,2})\s*[、:：.]?\s*/iu;
const FIGURES = "一二三四五六七八九十";
/** "If yes: …", 若否：… — the condition is what stands before the colon. */
const BRANCH =
  /^((?:if|when|in case of)\b[^:：]{1,120}|(?:如果?|若|当|是|否)[^:：，,]{0,60})\s*[:：]\s*/iu;
const GO_TO =
  /(?:go|move|proceed|continue|return|back) to step\s*(\d{1,2})|(?:进入|转(?:到|至|入)|返回|跳(?:到|至))\s*(?:步骤|第)\s*([一二三四五六七八九十\d]{1,2})/iu;
const FEWEST_STEPS = 2;
const PASSAGES_BEFORE_LIST = 3;

type Step = Algorithm["steps"][number];
type Item = { passage: Passage; branches: Passage[] };

/** Ordered steps the guideline prints as such; drawings without text are not guessed at. */
export function findAlgorithms(source: SourceDocument): Algorithm[] {
  const runs = [...namedSteps(source), ...orderedLists(source)];
  return runs.map(({ title, items }, index) => ({
    id: `a${index + 1}`,
    title,
    steps: stepsOf(items, `a${index + 1}`),
  }));
}

/** A step without branches leads to the next one; a branch leads where it says, or ends. */
function stepsOf(items: Item[], prefix: string): Step[] {
  const idOf = (number: number): string => `${prefix}.${number}`;
  return items.flatMap(({ passage, branches }, index): Step[] => {
    const id = idOf(index + 1);
    const anchor = wholeOf(passage);
    const isLast = index === items.length - 1;
    const own: Step = { id, anchor, next: [] };
    if (branches.length === 0) {
      const target = goTo(passage.text) ?? (isLast ? null : index + 2);
      if (target !== null && target <= items.length) {
        own.next.push({ stepId: idOf(target), condition: null });
      }
      return [own];
    }
    const ends = branches.map((branch, order): Step => {
      const condition = BRANCH.exec(branch.text);
      const stepId = `${id}${"abcdefgh"[order] ?? order}`;
      const start = condition?.[0].length ?? 0;
      const words = condition?.[1]?.length ?? 0;
      own.next.push({
        stepId,
        condition: words > 0 ? { passageId: branch.id, start: 0, end: words } : null,
      });
      const target = goTo(branch.text);
      return {
        id: stepId,
        anchor: { passageId: branch.id, start, end: branch.text.length },
        next:
          target !== null && target <= items.length
            ? [{ stepId: idOf(target), condition: null }]
            : [],
      };
    });
    return [own, ...ends];
  });
}

function goTo(text: string): number | null {
  const match = GO_TO.exec(text);
  return match ? numberOf(match[1] ?? match[2]) : null;
}

type Run = { title: string | null; items: Item[] };

/** "Step 1", "Step 2", … or 第一步、第二步 in consecutive order. */
function namedSteps(source: SourceDocument): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const passage of source.passages) {
    const match = passage.table ? null : STEP.exec(passage.text);
    const number = match ? numberOf(match[1] ?? match[2] ?? match[3]) : null;
    if (number === null) continue;
    if (number === 1) {
      const section = source.sections.find(({ id }) => id === passage.sectionId);
      run = { title: section?.title ?? null, items: [] };
      runs.push(run);
    }
    if (run && run.items.length === number - 1) run.items.push({ passage, branches: [] });
  }
  return runs.filter(({ items }) => items.length >= FEWEST_STEPS);
}

/** Numbered lists under a heading, caption or lead that calls them steps. */
function orderedLists(source: SourceDocument): Run[] {
  return source.passages.flatMap((lead, order) => {
    const isLead =
      lead.kind === "heading" || lead.kind === "caption" || /[:：]\s*$/u.test(lead.text);
    if (!isLead || lead.list || !TITLE.test(lead.text) || lead.text.length > 200) return [];
    const items = listAfter(source.passages.slice(order + 1));
    return items.length >= FEWEST_STEPS ? [{ title: lead.text, items }] : [];
  });
}

function listAfter(passages: Passage[]): Item[] {
  const items: Item[] = [];
  for (const [at, passage] of passages.entries()) {
    const figure = /^[(（]?(\d{1,2})[)）.、]?$/u.exec(passage.list?.marker.trim() ?? "")?.[1];
    const last = items.at(-1);
    if (Number(figure) === items.length + 1) items.push({ passage, branches: [] });
    else if (last && passage.list && figure === undefined) last.branches.push(passage);
    else if (last || at >= PASSAGES_BEFORE_LIST || passage.kind === "heading") break;
  }
  return items;
}

function numberOf(figure: string | undefined): number | null {
  if (!figure) return null;
  return /\d/u.test(figure) ? Number(figure) : FIGURES.indexOf(figure) + 1;
}

function wholeOf({ id, text }: Passage): Anchor {
  return { passageId: id, start: 0, end: text.length };
}
