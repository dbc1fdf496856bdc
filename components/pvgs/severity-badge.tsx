import type { Finding } from "@/lib/quality/schema";

const LOOKS = {
  hard: { symbol: "▲", look: "border-red-800 bg-red-50 text-red-900" },
  soft: { symbol: "◆", look: "border-amber-700 bg-amber-50 text-amber-950" },
} as const;

export function SeverityBadge({
  severity,
  words,
}: {
  severity: Finding["severity"];
  words: string;
}) {
  const { symbol, look } = LOOKS[severity];
  return (
    <span className={`rounded-full border px-2 text-sm font-medium whitespace-nowrap ${look}`}>
      <span aria-hidden="true">{symbol} </span>
      {words}
    </span>
  );
}
