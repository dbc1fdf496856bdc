"use client";

import { type DragEvent, useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl";

type Props = { file: File | null; onChoose: (file: File) => void; isDisabled: boolean };

/** A file input that also takes dropped files. The input itself does the work, so keyboards and screen readers know it. */
export function FileDrop({ file, onChoose, isDisabled }: Props) {
  const t = useTranslations("interface.upload");
  const locale = useLocale();
  const id = useId();
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !isDisabled) onChoose(dropped);
  }

  return (
    <div
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className="rounded-xl border-2 border-dashed border-slate-400 bg-white px-4 py-8 text-center focus-within:border-brand data-over:border-brand data-over:bg-brand-pale"
    >
      <input
        id={id}
        type="file"
        disabled={isDisabled}
        accept=".pdf,.docx,.html,.htm,.md,.markdown,.txt"
        onChange={({ target }) => target.files?.[0] && onChoose(target.files[0])}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className="inline-flex min-h-11 cursor-pointer items-center rounded-lg border border-brand px-5 py-2 font-semibold text-brand peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-amber-700 peer-disabled:cursor-default peer-disabled:opacity-60 hover:bg-brand-pale"
      >
        {file ? t("change") : t("choose")}
      </label>
      <p aria-live="polite" className="mt-3 wrap-anywhere">
        {file ? (
          <strong>{t("chosen", { name: file.name, size: formatBytes(file.size, locale) })}</strong>
        ) : (
          <span className="text-soft">{t("drop")}</span>
        )}
      </p>
    </div>
  );
}

function formatBytes(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${value.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}
