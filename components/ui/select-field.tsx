type Props<T> = {
  name: string;
  label: string;
  hint: string;
  options: { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  isDisabled: boolean;
};

/** A labelled list to choose from, with a hint that is read together with it. */
export function SelectField<T extends string>(props: Props<T>) {
  const { name, label, hint, options, value, onChange, isDisabled } = props;
  return (
    <div className="space-y-1">
      <label htmlFor={name} className="block font-medium">
        {label}
      </label>
      <select
        id={name}
        name={name}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
        disabled={isDisabled}
        aria-describedby={`${name}-hint`}
        className="min-h-11 w-full rounded-lg border border-slate-500 bg-white px-3 py-2"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <p id={`${name}-hint`} className="text-sm text-soft">
        {hint}
      </p>
    </div>
  );
}
