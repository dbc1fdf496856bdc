import type { ReactNode } from "react";

const TONES = {
  info: { symbol: "i", look: "border-brand bg-brand-pale text-brand-strong" },
  success: { symbol: "✓", look: "border-emerald-700 bg-emerald-50 text-emerald-900" },
  caution: { symbol: "!", look: "border-amber-600 bg-amber-50 text-amber-950" },
  error: { symbol: "✕", look: "border-red-800 bg-red-50 text-red-900" },
} as const;

type Props = {
  tone: keyof typeof TONES;
  title?: string;
  /** `alert` interrupts a screen reader, `status` waits for a pause; none is read in its place. */
  role?: "alert" | "status";
  children?: ReactNode;
};

/** A framed message; a symbol says what the colour says. */
export function Notice({ tone, title, role, children }: Props) {
  const { symbol, look } = TONES[tone];
  return (
    <div role={role} className={`flex gap-3 rounded-lg border-l-4 px-4 py-3 ${look}`}>
      <span
        aria-hidden="true"
        className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border border-current text-xs font-bold"
      >
        {symbol}
      </span>
      <div className="min-w-0 space-y-2 wrap-break-word">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
