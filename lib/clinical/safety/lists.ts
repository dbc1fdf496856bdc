import { type FoundSafety, statementAt } from "@/lib/clinical/safety/context";
import { headKinds } from "@/lib/clinical/safety/heads";
import { kindOf } from "@/lib/clinical/safety/rules";
import type { SafetyKind } from "@/lib/clinical/schema";
import type { Anchor, Language, Passage } from "@/lib/documents/schema";

/** What stands above a list says of each of its items what kind of warning it is. */
export type Leads = {
  /** Items of a list under such a lead, by passage id. */
  items: Map<string, FoundSafety>;
  /** Leads whose items carry them; alone they would warn of nothing. */
  carried: Set<string>;
};

/** Lists under "Contraindications:", "以下情况禁用：" or a heading that says as much. */
export function readLeads(passages: Passage[], language: Language): Leads {
  const leads: Leads = { items: new Map(), carried: new Set() };
  passages.forEach((lead, order) => {
    const kind = leadKind(lead, language);
    if (kind === null) return;
    const items = itemsBelow(passages, order);
    for (const item of items) {
      const own = kindOf(item.text, language);
      leads.items.set(
        item.id,
        statementAt(
          item,
          { start: 0, end: item.text.length },
          { kind: own === "contraindication" ? own : kind, context: [leadAnchor(lead)] },
        ),
      );
    }
    if (items.length > 0 && kind !== "urgent_sign") leads.carried.add(lead.id);
  });
  return leads;
}

/** Orders and signs; the words of an adverse effect or a check in a lead open lists of anything. */
const ORDERS = new Set<SafetyKind>([
  "urgent_sign",
  "contraindication",
  "stop_rule",
  "referral",
  "caution",
]);
const LONGEST_LEAD = 220;
const ENDS_OPEN = /[:：]\s*$/u;

function leadKind(lead: Passage, language: Language): SafetyKind | null {
  if (lead.table || lead.text.length > LONGEST_LEAD) return null;
  const named = headKinds(lead.text)[0];
  if (named && (lead.kind === "heading" || ENDS_OPEN.test(lead.text) || isLabel(lead)))
    return named;
  if (!ENDS_OPEN.test(lead.text)) return null;
  const said = kindOf(lastSentence(lead.text), language);
  return said && ORDERS.has(said) ? said : null;
}

function isLabel({ list, bold }: Passage): boolean {
  return list === undefined && (bold ?? 0) > 0.9;
}

function lastSentence(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(". "), text.lastIndexOf("。")) + 1);
}

function itemsBelow(passages: Passage[], order: number): Passage[] {
  const lead = passages[order];
  const depth = lead?.list?.depth;
  const items: Passage[] = [];
  for (const passage of passages.slice(order + 1)) {
    if (!passage.list || passage.table) break;
    if (depth !== undefined && passage.list.depth <= depth) break;
    if (passage.text.trim().length > 1) items.push(passage);
  }
  return items;
}

/** The colon belongs to the list, not to the words that each item takes with it. */
function leadAnchor({ id, text }: Passage): Anchor {
  return { passageId: id, start: 0, end: text.replace(/\s*[:：]\s*$/u, "").length };
}
