import { Notice } from "@/components/ui/notice";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import type { VerifiedDraft } from "@/lib/quality/schema";

type Props = { draft: Pick<VerifiedDraft, "gate" | "checks" | "document">; locale: Locale };

/** Whether the version may go on to review, and which checks stand behind that. */
export function GateNotice({ draft: { gate, checks, document }, locale }: Props) {
  const t = interfaceTexts(locale);
  const made = checks.filter(({ status }) => status === "assessed").length;
  const missing = checks
    .filter(({ status }) => status === "not_built")
    .map(({ check }) => `${translate(locale, `document.checks.${check}`)} (${check})`);
  return (
    <Notice
      tone={gate.open ? "success" : "error"}
      title={gate.open ? t("pvg.gateOpen") : t("pvg.gateClosed")}
    >
      {gate.blockers.length > 0 && (
        <ul className="list-disc pl-5">
          {gate.blockers.map(({ code, params }) => (
            <li key={`${code} ${JSON.stringify(params)}`}>
              {translate(locale, `gate.${code}`, params)}
            </li>
          ))}
        </ul>
      )}
      {document.writer.kind !== "rules" && <p>{t("pvg.modelWords")}</p>}
      <p className="text-sm">{t("pvg.checked", { count: made })}</p>
      {missing.length > 0 && (
        <details className="text-sm">
          <summary>{t("pvg.notBuilt", { count: missing.length })}</summary>
          <ul className="mt-1 list-disc pl-5">
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}
