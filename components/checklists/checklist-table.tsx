import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import type { Checklist, ChecklistItem, Verdict } from "@/lib/quality/checklists/schema";

const LOOKS: Record<Verdict, { symbol: string; look: string }> = {
  met: { symbol: "✓", look: "text-emerald-900" },
  not_met: { symbol: "✕", look: "text-red-900" },
  not_applicable: { symbol: "–", look: "text-soft" },
  needs_person: { symbol: "?", look: "text-amber-950" },
};

type Props = { checklist: Checklist; locale: Locale; pvgId: string };

/** One instrument: each item with its verdict and the sentences that show it. */
export function ChecklistTable({ checklist, locale, pvgId }: Props) {
  const t = interfaceTexts(locale);
  const say = (key: string, params = {}) => translate(locale, `checklists.${key}`, params);
  const { id, items, scores } = checklist;
  const cell = "border-b border-line px-3 py-2 text-left align-top";
  return (
    <section aria-labelledby={`checklist-${id}`} className="space-y-3 print:break-before-auto">
      <h2 id={`checklist-${id}`} className="text-lg font-bold">
        {say(`names.${id}`)}
      </h2>
      <p>{say(`about.${id}`)}</p>
      <ul className="font-semibold">
        {scores.map(({ name, undecided, ...figures }) => (
          <li key={name}>
            {say(`scores.${name}`, figures)}.{" "}
            <span className="font-normal">{say("undecided", { count: undecided })}</span>
          </li>
        ))}
      </ul>
      <table className="w-full border-t border-line">
        <thead>
          <tr>
            <th scope="col" colSpan={2} className={cell}>
              {t("checklists.item")}
            </th>
            <th scope="col" className={`${cell} w-40`}>
              {t("checklists.verdict")}
            </th>
            <th scope="col" className={`${cell} hidden w-48 sm:table-cell`}>
              {t("checklists.where")}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className="break-inside-avoid">
              <td className={`${cell} w-12 text-soft`}>{item.id}</td>
              <th scope="row" className={`${cell} font-normal`}>
                {say(`items.${id}.${item.id.replace(".", "_")}`)}
              </th>
              <td className={`${cell} font-medium ${LOOKS[item.verdict].look}`}>
                <span aria-hidden="true">{LOOKS[item.verdict].symbol} </span>
                {say(`verdicts.${item.verdict}`)}
              </td>
              <td className={`${cell} hidden sm:table-cell`}>
                <ShownBy {...{ item, locale, pvgId }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** More links would not help a reader. */
const MOST_LINKS = 4;

function ShownBy({
  item: { claimIds },
  locale,
  pvgId,
}: {
  item: ChecklistItem;
  locale: Locale;
  pvgId: string;
}) {
  const t = interfaceTexts(locale);
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
      {claimIds.slice(0, MOST_LINKS).map((id) => (
        <li key={id}>
          <a href={`/pvgs/${pvgId}#${id}`} className="inline-block py-1 text-brand underline">
            {t("checklists.sentence", { number: Number(id.slice(1)) })}
          </a>
        </li>
      ))}
    </ul>
  );
}
