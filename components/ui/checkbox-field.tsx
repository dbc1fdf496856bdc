import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"input">, "id" | "type"> & {
  name: string;
  label: string;
  hint?: string;
};

/** A box to tick, with a hint that is read together with it; the whole label can be pressed. */
export function CheckboxField({ name, label, hint, ...input }: Props) {
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 font-medium">
        <input
          {...input}
          type="checkbox"
          name={name}
          aria-describedby={hint && `${name}-hint`}
          className="size-5 shrink-0 accent-brand"
        />
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
