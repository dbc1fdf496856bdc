import { FindingItem } from "@/components/pvgs/finding-item";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import type { Finding } from "@/lib/quality/schema";

/** What reads at a glance; longer lists are folded. */
const OPEN_UP_TO = 5;

type Props = { findings: Finding[]; locale: Locale; language: string };

/** Everything the checks found, what blocks release first. */
export function FindingList({ findings, locale, language }: Props) {
  const t = interfaceTexts(locale);
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  const hard = sorted.filter(({ severity }) => severity === "hard").length;
  return (
    <section aria-labelledby="findings" className="space-y-2">
      <h2 id="findings" className="text-lg font-bold">
        {t("pvg.findings")}
      </h2>
      {sorted.length === 0 ? (
        <p className="text-soft">{t("pvg.noFindings")}</p>
      ) : (
        <details
          open={sorted.length <= OPEN_UP_TO}
          className="rounded-xl border border-line bg-white px-4 py-3"
        >
          <summary className="font-semibold">
            {t("pvg.findingCount", { hard, soft: sorted.length - hard })}
          </summary>
          <ol className="mt-3 divide-y divide-line">
            {sorted.map((finding, index) => (
              <FindingItem key={index} {...{ finding, locale, language }} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function rank({ severity }: Finding): number {
  return severity === "hard" ? 0 : 1;
}
