type Props = { rows: string[][]; className?: string };

/** Names and values, beside each other where there is room. */
export function NamedValues({ rows, className = "" }: Props) {
  return (
    <dl className={`grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr] ${className}`}>
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="mb-1 font-medium sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
