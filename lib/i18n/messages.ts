import enErrors from "@/lib/i18n/messages/en/errors.json";
import enIntake from "@/lib/i18n/messages/en/intake.json";
import enSummary from "@/lib/i18n/messages/en/summary.json";
import enStructure from "@/lib/i18n/messages/en/structure.json";
import enLedger from "@/lib/i18n/messages/en/ledger.json";
import enProgress from "@/lib/i18n/messages/en/progress.json";
import enFacts from "@/lib/i18n/messages/en/facts.json";
import enFindings from "@/lib/i18n/messages/en/findings.json";
import enGate from "@/lib/i18n/messages/en/gate.json";
import enNodes from "@/lib/i18n/messages/en/nodes.json";
import enDocument from "@/lib/i18n/messages/en/document.json";
import enInterface from "@/lib/i18n/messages/en/interface.json";
import zhErrors from "@/lib/i18n/messages/zh/errors.json";
import zhIntake from "@/lib/i18n/messages/zh/intake.json";
import zhSummary from "@/lib/i18n/messages/zh/summary.json";
import zhStructure from "@/lib/i18n/messages/zh/structure.json";
import zhLedger from "@/lib/i18n/messages/zh/ledger.json";
import zhProgress from "@/lib/i18n/messages/zh/progress.json";
import zhFacts from "@/lib/i18n/messages/zh/facts.json";
import zhFindings from "@/lib/i18n/messages/zh/findings.json";
import zhGate from "@/lib/i18n/messages/zh/gate.json";
import zhNodes from "@/lib/i18n/messages/zh/nodes.json";
import zhDocument from "@/lib/i18n/messages/zh/document.json";
import zhInterface from "@/lib/i18n/messages/zh/interface.json";
import type { Locale } from "@/lib/i18n/locale";

const en = {
  errors: enErrors,
  intake: enIntake,
  structure: enStructure,
  ledger: enLedger,
  progress: enProgress,
  facts: enFacts,
  findings: enFindings,
  gate: enGate,
  nodes: enNodes,
  document: enDocument,
  interface: enInterface,
  summary: enSummary,
};

const zh = {
  errors: zhErrors,
  intake: zhIntake,
  structure: zhStructure,
  ledger: zhLedger,
  progress: zhProgress,
  facts: zhFacts,
  findings: zhFindings,
  gate: zhGate,
  nodes: zhNodes,
  document: zhDocument,
  interface: zhInterface,
  summary: zhSummary,
};

/** Every sentence the product says, by namespace; English decides which keys exist. */
export const MESSAGES: Record<Locale, Messages> = { en, zh };
export type Messages = typeof en;
