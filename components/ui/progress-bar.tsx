type Props = { label: string; value: number; max: number };

export function ProgressBar({ label, value, max }: Props) {
  return (
    <progress
      aria-label={label}
      value={value}
      max={max}
      className="block h-2.5 w-full appearance-none overflow-hidden rounded-full border border-line bg-white [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-brand"
    />
  );
}
