"use client";

import { useTranslations } from "use-intl";

import { METADATA_FIELDS, type WrongField } from "@/components/confirmation/read-confirmation";
import { TextField } from "@/components/ui/text-field";
import type { TaskPlan } from "@/lib/confirmation/schema";

type Props = { metadata: TaskPlan["metadata"]; wrong: WrongField[] };

/** What the patient version prints about its guideline, to be corrected. */
export function MetadataFields({ metadata, wrong }: Props) {
  const t = useTranslations("interface.plan");
  return (
    <fieldset className="space-y-3">
      <legend className="font-bold">{t("metadata")}</legend>
      <p className="text-sm text-soft">{t("metadataLead")}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {METADATA_FIELDS.map((field) => (
          <div key={field} className={field === "title" ? "sm:col-span-3" : undefined}>
            <TextField
              name={field}
              label={t(`fields.${field}`)}
              error={wrong.includes(field) ? t(`issues.${field}`) : undefined}
              defaultValue={metadata[field] ?? ""}
              inputMode={field === "year" ? "numeric" : undefined}
              autoComplete="off"
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
