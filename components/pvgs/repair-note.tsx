import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import type { CheckStatus, Repair } from "@/lib/quality/schema";

type Props = { repair: Repair | null; checks: CheckStatus[]; locale: Locale };

/** What became of sentences that went back to the model, and whether a second one read them. */
export function RepairNote({ repair, checks, locale }: Props) {
  if (repair === null) return null;
  const t = interfaceTexts(locale);
  const isUnread = checks.some(({ status }) => status === "not_asked");
  const counts = { repaired: repair.repaired.length, remaining: repair.remaining.length };
  return (
    <div className="space-y-1 text-sm text-soft">
      {repair.attempted.length > 0 && <p>{t("pvg.repaired", counts)}</p>}
      {isUnread && <p>{t("pvg.notAsked")}</p>}
    </div>
  );
}
