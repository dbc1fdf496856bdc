"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";

import type { LiveText } from "@/lib/tasks/live-frames";

/**
 * What a model is writing. Its height does not change with the text, and, being filled from below, it shows the newest
 * lines without a script that scrolls. It is not read out while it grows; whoever wants to can read it.
 */
export function LiveTexts({ texts }: { texts: LiveText[] }) {
  const t = useTranslations("interface.task");
  const label = useId();
  // Between two parts there may be none for a moment; the page does not jump for that.
  const [hasBegun, setHasBegun] = useState(false);
  if (texts.length > 0 && !hasBegun) setHasBegun(true);
  if (!hasBegun) return null;
  return (
    <div className="space-y-1 pt-1">
      <p id={label} className="text-sm font-medium text-amber-900">
        {t("live")}
      </p>
      <div
        role="region"
        aria-labelledby={label}
        aria-live="off"
        tabIndex={0}
        className="flex h-64 flex-col-reverse overflow-y-auto rounded-lg border border-dashed border-amber-600 bg-amber-50 px-3 py-2 text-sm text-ink"
      >
        <div className="mb-auto space-y-3">
          {texts.map(({ part, heading, language, text }) => (
            <div key={part} lang={language} className="wrap-anywhere">
              <p className="font-medium">{heading}</p>
              <p className="whitespace-pre-line">{text}</p>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
