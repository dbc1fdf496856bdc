type Card<T> = { value: T; label: string; hint: string };

type Props<T> = {
  name: string;
  legend: string;
  cards: Card<T>[];
  /** Null: none is chosen yet, and one has to be. */
  value: T | null;
  onChange: (value: T) => void;
  isDisabled: boolean;
};

const COLUMNS = ["", "", "sm:grid-cols-2", "sm:grid-cols-3", "sm:grid-cols-2"];

/** Radio buttons as cards, each with a line that is read together with it. */
export function RadioCards<T extends string>(props: Props<T>) {
  const { name, legend, cards, value, onChange, isDisabled } = props;
  return (
    <fieldset disabled={isDisabled}>
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className={`grid gap-3 ${COLUMNS[cards.length] ?? ""}`}>
        {cards.map((card) => (
          <label
            key={card.value}
            className="flex cursor-pointer gap-3 rounded-lg border border-line bg-white p-3 has-checked:border-brand has-checked:bg-brand-pale"
          >
            <input
              type="radio"
              name={name}
              value={card.value}
              checked={card.value === value}
              onChange={() => onChange(card.value)}
              required
              aria-describedby={`${name}-${card.value}`}
              className="mt-1 size-4 shrink-0 accent-brand"
            />
            <span>
              <span className="block font-semibold">{card.label}</span>
              <span id={`${name}-${card.value}`} className="text-sm text-soft">
                {card.hint}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
