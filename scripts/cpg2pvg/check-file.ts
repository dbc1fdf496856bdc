import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import { indexPassages } from "@/lib/documents/quote";
import type { SourceDocument } from "@/lib/documents/schema";
import { translate } from "@/lib/i18n/translate";
import type { PvgDocument } from "@/lib/pvgs/document";
import { planOfDocument } from "@/lib/pvgs/plan-of-document";
import type { Finding, VerifiedDraft } from "@/lib/quality/schema";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { readInPlace } from "@/scripts/cpg2pvg/read-in-place";
import { readPvg } from "@/scripts/cpg2pvg/read-pvg";
import { terminalLocale } from "@/scripts/terminal";

/** Of the exit code of a check that found the version unfit for review. */
const GATE_CLOSED = 1;

/** Checks a patient version, from whoever it is, against its guideline, and prints what was found. */
export async function checkFile(
  file: string,
  { guideline, json }: { guideline: string; json: boolean },
): Promise<void> {
  const document = readPvg(file);
  const source = asNamedIn(document, await readInPlace(guideline));
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const plan = planOfDocument(document, { source, structured, graph });
  const verified = verifyDraft({ source, graph, plan, document, enabled: true });
  console.log(json ? JSON.stringify(asJson(verified, source), null, 2) : asText(verified, source));
  if (!verified.gate.open) process.exitCode = GATE_CLOSED;
}

/** The same bytes are the same guideline, whatever the file is called here. */
function asNamedIn({ source: { sha256, fileName } }: PvgDocument, read: SourceDocument) {
  return read.sha256 === sha256 ? { ...read, fileName } : read;
}

function asJson({ gate, checks, findings }: VerifiedDraft, source: SourceDocument) {
  return {
    gate,
    checks: checks.map(({ check, ...status }) => ({ rule: check, ...status })),
    findings: findings.map((finding) => {
      const { check, severity, code, params, claimId, recommendationId } = finding;
      const { quote, sourceQuote, anchors } = finding;
      return {
        ...{ rule: check, severity, code, params, claimId, recommendationId },
        ...{ quote, sourceQuote, page: pageOf(finding, source), anchors },
        message: messageOf(finding),
        remedy: translate(terminalLocale(), `remedies.${code}`, params),
      };
    }),
  };
}

function asText({ gate, checks, findings }: VerifiedDraft, source: SourceDocument): string {
  const say = (key: string, params = {}) => translate(terminalLocale(), key, params);
  const hard = findings.filter(({ severity }) => severity === "hard");
  const soft = findings.filter(({ severity }) => severity === "soft");
  const lines = [...hard, ...soft].map((finding) => {
    const { check, code, params, severity, claimId, quote, sourceQuote } = finding;
    const page = pageOf(finding, source);
    const place = page ? "interface.findings.guidelinePage" : "interface.findings.guideline";
    return [
      `${say(`interface.pvg.${severity}`)} ${check}${claimId ? ` ${claimId}` : ""}: ${messageOf(finding)}`,
      ...(quote ? [`   ${say("interface.findings.patientVersion")}: ${quote}`] : []),
      ...(sourceQuote ? [`   ${say(place, { page: page ?? 0 })}: ${sourceQuote}`] : []),
      `   ${say("interface.findings.todo")} ${translate(terminalLocale(), `remedies.${code}`, params)}`,
    ].join("\n");
  });
  const assessed = checks.filter(({ status }) => status === "assessed").length;
  return [
    ...lines,
    "",
    say("command.checked", { assessed, hard: hard.length, soft: soft.length }),
    say(gate.open ? "interface.pvg.gateOpen" : "interface.pvg.gateClosed"),
    ...gate.blockers.map(({ code, params }) => `- ${say(`gate.${code}`, params)}`),
  ].join("\n");
}

function messageOf({ code, params }: Finding): string {
  return translate(terminalLocale(), `findings.${code}`, params);
}

function pageOf({ anchors }: Finding, source: SourceDocument): number | null {
  return anchors[0] ? (indexPassages(source).get(anchors[0].passageId)?.page ?? null) : null;
}
