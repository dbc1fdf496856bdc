"use client";

import { useTranslations } from "use-intl";

import type { TaskOptions } from "@/lib/tasks/options";

/** Not `thorough`, which differs only for writers that can rewrite. */
const MODES = ["fast", "slow"] as const satisfies TaskOptions["mode"][];

/** Radio buttons named `mode`. */
export function ModeChoice({ isDisabled }: { isDisabled: boolean }) {
  const t = useTranslations("interface.upload");
  return (
    <fieldset disabled={isDisabled}>
      <legend className="mb-2 font-medium">{t("mode")}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {MODES.map((mode) => (
          <label
            key={mode}
            className="flex cursor-pointer gap-3 rounded-lg border border-line bg-white p-3 has-checked:border-brand has-checked:bg-brand-pale"
          >
            <input
              type="radio"
              name="mode"
              value={mode}
              defaultChecked={mode === "slow"}
              aria-describedby={`mode-${mode}`}
              className="mt-1 size-4 shrink-0 accent-brand"
            />
            <span>
              <span className="block font-semibold">{t(`modes.${mode}`)}</span>
              <span id={`mode-${mode}`} className="text-sm text-soft">
                {t(`modeHints.${mode}`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
