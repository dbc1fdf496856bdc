import type { CardSlotId } from "@/lib/pvgs/document";
import { type StatementPiece, trimRange } from "@/lib/pvgs/statement/pieces";

const DIRECTIVE =
  /推荐(?!意见)|建议|(?<![反效相适响感供对报答理])应(?![用激答届聘])|(?<![适便])宜|不得|必须|需要?|可以?|避免|禁用|禁忌|慎用|考虑|优先|首选|停用|给予|采用|选用|使用|监测|评估|转诊/;
const PEOPLE_END =
  /(?:患者|病人|者|人群|儿童|青少年|孕妇|产妇|妇女|女性|男性|老年人|成人|成年人|婴儿|婴幼儿|新生儿|人)(?:[（(][^）)]*[）)])?$/;
const PEOPLE_START = /^(?:对于|对|针对|凡|所有|在)/;
const TIME_OR_CONDITION =
  /^(?:如果|如|若|当|一旦|在[^，]*(?:时|前|后|期间|过程中|情况下|基础上|阶段)$|只有)|(?:时|前|后|期间|过程中|情况下|之前|之后)$/;
const EXCEPTION = /^(?:但|但是|不过)?(?:除非|除[^，]*外|[^，]*除外)|除外[。；]?$/;

/** "Unless A, otherwise B" is one rule; neither half says it alone. */
const OTHERWISE = /^否则/;

type Clause = { start: number; end: number };

/** Slots of one Chinese sentence of a statement; together they cover it. Null if it says no action. */
export function splitChineseSentence(text: string): StatementPiece[] | null {
  if (!DIRECTIVE.test(text)) return null;
  const clauses = splitClauses(text);
  const pieces: StatementPiece[] = [];
  let mainStarted = false;
  for (const [index, clause] of clauses.entries()) {
    const words = text.slice(clause.start, clause.end);
    const isLast = index === clauses.length - 1;
    const slot = mainStarted ? laterSlot(words) : leadingSlot(words, isLast);
    if (slot === "what") mainStarted = true;
    const previous = pieces.at(-1);
    if (previous && OTHERWISE.test(words)) {
      previous.slot = "what";
      previous.end = clause.end;
    } else if (previous?.slot === slot) previous.end = clause.end;
    else pieces.push({ slot, ...clause });
  }
  return pieces
    .map((piece) => ({ slot: piece.slot, ...trimRange(text, piece) }))
    .filter(({ start, end }) => end > start);
}

function leadingSlot(words: string, isLast: boolean): CardSlotId {
  if (isLast || /^(?:强烈)?(?:不)?(?:推荐|建议)/.test(words)) return "what";
  if (EXCEPTION.test(words)) return "unless";
  if (TIME_OR_CONDITION.test(words)) return "when";
  const hasAction = /推荐|建议|应|宜|可|需|避免|禁/.test(words);
  const isPeople = PEOPLE_END.test(words) && (PEOPLE_START.test(words) || !hasAction);
  return isPeople ? "who" : "what";
}

function laterSlot(words: string): CardSlotId {
  return EXCEPTION.test(words) ? "unless" : "what";
}

/** At commas outside brackets. */
function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? "";
    if (/[（(「“《【]/.test(char)) depth++;
    if (/[）)」”》】]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[，；,;]/.test(char)) {
      clauses.push({ start, end: index });
      start = index + 1;
    }
  }
  clauses.push({ start, end: text.length });
  return clauses.filter((clause) => text.slice(clause.start, clause.end).trim() !== "");
}
