"use client";

import { useTranslations } from "use-intl";

import type { TaskState } from "@/lib/tasks/progress";

const LOOKS: Record<TaskState, { symbol: string; look: string }> = {
  queued: { symbol: "○", look: "border-slate-400 bg-slate-100 text-slate-800" },
  running: { symbol: "◐", look: "border-brand bg-brand-pale text-brand-strong" },
  waiting: { symbol: "○", look: "border-amber-600 bg-amber-50 text-amber-950" },
  succeeded: { symbol: "✓", look: "border-emerald-700 bg-emerald-50 text-emerald-900" },
  failed: { symbol: "✕", look: "border-red-800 bg-red-50 text-red-900" },
  cancelled: { symbol: "–", look: "border-slate-400 bg-slate-100 text-slate-800" },
  timed_out: { symbol: "✕", look: "border-red-800 bg-red-50 text-red-900" },
};

export function TaskStateBadge({ state }: { state: TaskState }) {
  const t = useTranslations("interface.states");
  const { symbol, look } = LOOKS[state];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full border px-3 py-0.5 text-sm font-medium whitespace-nowrap ${look}`}
    >
      <span aria-hidden="true">{symbol}</span>
      {t(state)}
    </span>
  );
}
