import type { Booklet } from "@/lib/pvgs/exports/booklet";
import { composeRuns, type ComposeContext } from "@/lib/pvgs/exports/compose-blocks";
import { translate } from "@/lib/i18n/translate";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import type { Finding, Gate, VerifiedDraft } from "@/lib/quality/schema";

/** What a reader must know before trusting the text: stamps, missing checks, open problems, approvals. */
export function composeStatus(draft: VerifiedDraft, context: ComposeContext): Booklet["status"] {
  const { document, checks, gate } = draft;
  const { labels } = context;
  const notBuilt = checks.filter(({ status }) => status === "not_built");
  const names = notBuilt.map(({ check }) => `${labels(`checks.${check}`)} (${check})`);
  return {
    title: labels("status.title"),
    stamps: composeRuns(document.stamps, context),
    notChecked: uncheckedStamp(draft),
    blocked: gate.open
      ? null
      : {
          title: labels("status.blocked", { count: countProblems(gate) }),
          reasons: gate.blockers.map(({ code, params }) =>
            translate(document.language, `gate.${code}`, params),
          ),
        },
    findings: hardFindings(draft).map((finding) => ({
      text: findingSentence(finding, context),
      claimId: finding.claimId,
    })),
    notBuilt:
      names.length === 0
        ? null
        : labels("status.notBuilt", {
            checks: names.join(document.language === "zh" ? "、" : "; "),
          }),
    superseded: document.source.status === "superseded" ? labels("about.superseded") : null,
    approvals: document.approvals.map(({ role, name, at }) =>
      labels("status.approved", { role, name, at: at.slice(0, 10) }),
    ),
  };
}

/** Quality control was switched off, so none of the checks was made; null if the draft says so itself or was checked. */
function uncheckedStamp({ document, checks }: VerifiedDraft): string | null {
  if (checks.some(({ status }) => status === "assessed")) return null;
  const stamp = renderTemplate("stamp.notChecked", document.language);
  return document.stamps.some(({ text }) => text === stamp) ? null : stamp;
}

export function hardFindings({ findings }: VerifiedDraft): Finding[] {
  return findings.filter(({ severity }) => severity === "hard");
}

function findingSentence(
  { code, params, quote }: Finding,
  { labels, language }: ComposeContext,
): string {
  const sentence = translate(language, `findings.${code}`, params);
  return quote === null ? sentence : labels("status.finding", { sentence, quote });
}

/** A blocker that stands for several findings carries their number. */
function countProblems({ blockers }: Gate): number {
  return blockers.reduce((sum, { params }) => sum + Number(params.count ?? 1), 0);
}
