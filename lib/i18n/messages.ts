import enAdvice from "@/lib/i18n/messages/en/advice.json" with { type: "json" };
import enCommand from "@/lib/i18n/messages/en/command.json" with { type: "json" };
import enErrors from "@/lib/i18n/messages/en/errors.json" with { type: "json" };
import enInput from "@/lib/i18n/messages/en/input.json" with { type: "json" };
import enIntake from "@/lib/i18n/messages/en/intake.json" with { type: "json" };
import enIntakeReport from "@/lib/i18n/messages/en/intake-report.json" with { type: "json" };
import enStandIn from "@/lib/i18n/messages/en/stand-in.json" with { type: "json" };
import enStart from "@/lib/i18n/messages/en/start.json" with { type: "json" };
import enSummary from "@/lib/i18n/messages/en/summary.json" with { type: "json" };
import enStructure from "@/lib/i18n/messages/en/structure.json" with { type: "json" };
import enLedger from "@/lib/i18n/messages/en/ledger.json" with { type: "json" };
import enProgress from "@/lib/i18n/messages/en/progress.json" with { type: "json" };
import enFacts from "@/lib/i18n/messages/en/facts.json" with { type: "json" };
import enFindings from "@/lib/i18n/messages/en/findings.json" with { type: "json" };
import enRemedies from "@/lib/i18n/messages/en/remedies.json" with { type: "json" };
import enChecklists from "@/lib/i18n/messages/en/checklists.json" with { type: "json" };
import enGate from "@/lib/i18n/messages/en/gate.json" with { type: "json" };
import enNodes from "@/lib/i18n/messages/en/nodes.json" with { type: "json" };
import enDocument from "@/lib/i18n/messages/en/document.json" with { type: "json" };
import enInterface from "@/lib/i18n/messages/en/interface.json" with { type: "json" };
import zhAdvice from "@/lib/i18n/messages/zh/advice.json" with { type: "json" };
import zhCommand from "@/lib/i18n/messages/zh/command.json" with { type: "json" };
import zhErrors from "@/lib/i18n/messages/zh/errors.json" with { type: "json" };
import zhInput from "@/lib/i18n/messages/zh/input.json" with { type: "json" };
import zhIntake from "@/lib/i18n/messages/zh/intake.json" with { type: "json" };
import zhIntakeReport from "@/lib/i18n/messages/zh/intake-report.json" with { type: "json" };
import zhStandIn from "@/lib/i18n/messages/zh/stand-in.json" with { type: "json" };
import zhStart from "@/lib/i18n/messages/zh/start.json" with { type: "json" };
import zhSummary from "@/lib/i18n/messages/zh/summary.json" with { type: "json" };
import zhStructure from "@/lib/i18n/messages/zh/structure.json" with { type: "json" };
import zhLedger from "@/lib/i18n/messages/zh/ledger.json" with { type: "json" };
import zhProgress from "@/lib/i18n/messages/zh/progress.json" with { type: "json" };
import zhFacts from "@/lib/i18n/messages/zh/facts.json" with { type: "json" };
import zhFindings from "@/lib/i18n/messages/zh/findings.json" with { type: "json" };
import zhRemedies from "@/lib/i18n/messages/zh/remedies.json" with { type: "json" };
import zhChecklists from "@/lib/i18n/messages/zh/checklists.json" with { type: "json" };
import zhGate from "@/lib/i18n/messages/zh/gate.json" with { type: "json" };
import zhNodes from "@/lib/i18n/messages/zh/nodes.json" with { type: "json" };
import zhDocument from "@/lib/i18n/messages/zh/document.json" with { type: "json" };
import zhInterface from "@/lib/i18n/messages/zh/interface.json" with { type: "json" };
import type { Locale } from "@/lib/i18n/locale";

const en = {
  errors: enErrors,
  input: enInput,
  intake: enIntake,
  intakeReport: enIntakeReport,
  structure: enStructure,
  ledger: enLedger,
  progress: enProgress,
  facts: enFacts,
  findings: enFindings,
  remedies: enRemedies,
  gate: enGate,
  checklists: enChecklists,
  advice: enAdvice,
  nodes: enNodes,
  document: enDocument,
  interface: enInterface,
  standIn: enStandIn,
  start: enStart,
  summary: enSummary,
  command: enCommand,
};

const zh = {
  errors: zhErrors,
  input: zhInput,
  intake: zhIntake,
  intakeReport: zhIntakeReport,
  structure: zhStructure,
  ledger: zhLedger,
  progress: zhProgress,
  facts: zhFacts,
  findings: zhFindings,
  remedies: zhRemedies,
  gate: zhGate,
  checklists: zhChecklists,
  advice: zhAdvice,
  nodes: zhNodes,
  document: zhDocument,
  interface: zhInterface,
  standIn: zhStandIn,
  start: zhStart,
  summary: zhSummary,
  command: zhCommand,
};

/** Every sentence the product says, by namespace; English decides which keys exist. */
export const MESSAGES: Record<Locale, Messages> = { en, zh };
export type Messages = typeof en;
