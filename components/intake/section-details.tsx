import { useTranslations } from "use-intl";

import { Fold } from "@/components/ui/fold";
import type { GuidelineIntake } from "@/lib/intake/schema";

type Props = { sections: NonNullable<GuidelineIntake["sections"]>; language: string };

/** The heading tree, with what is used of it and what is left out, and why. */
export function SectionDetails({ sections, language }: Props) {
  const t = useTranslations("intakeReport");
  const reasons = useTranslations("structure.reasons");
  const kept = sections.filter(({ keep }) => keep).length;
  return (
    <Fold title={t("sections.title", { kept, dropped: sections.length - kept })}>
      <ul className="space-y-1">
        {sections.map(({ id, title, page, level, keep, reason }) => (
          <li key={id} style={{ paddingInlineStart: `${Math.min(level - 1, 5)}rem` }}>
            <span lang={language} className={keep ? "font-medium" : "text-soft line-through"}>
              {title}
            </span>{" "}
            <span className="text-soft">
              ({t("page", { page })}, {keep ? t("sections.used") : t("sections.left")}){" "}
              {reasons(reason as Parameters<typeof reasons>[0])}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
