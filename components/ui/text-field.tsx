import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"input">, "id"> & {
  name: string;
  label: string;
  hint?: string;
  error?: string;
};

/** A labelled input whose hint and error are read together with it. */
export function TextField({ name, label, hint, error, ...input }: Props) {
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className="space-y-1">
      <label htmlFor={name} className="block font-medium">
        {label}
      </label>
      <input
        {...input}
        id={name}
        name={name}
        aria-describedby={notes || undefined}
        aria-invalid={error ? true : undefined}
        className="min-h-11 w-full rounded-lg border border-slate-500 bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-red-800"
      />
      {hint && (
        <p id={`${name}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="text-sm font-medium text-red-800">
          {error}
        </p>
      )}
    </div>
  );
}
