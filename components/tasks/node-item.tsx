"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { NodeMessage } from "@/components/tasks/node-message";
import { useSecondsSince } from "@/components/tasks/use-seconds-since";
import type { NodeProgress } from "@/lib/tasks/progress";

type Shown = NodeProgress["state"] | "stopped";

const LOOKS: Record<Shown, { symbol: string; look: string }> = {
  waiting: { symbol: "", look: "border-slate-400 text-slate-600" },
  running: { symbol: "●", look: "border-brand text-brand motion-safe:animate-pulse" },
  retrying: { symbol: "↻", look: "border-amber-700 text-amber-800" },
  done: { symbol: "✓", look: "border-emerald-700 bg-emerald-700 text-white" },
  skipped: { symbol: "–", look: "border-slate-500 text-slate-600" },
  failed: { symbol: "✕", look: "border-red-800 bg-red-800 text-white" },
  stopped: { symbol: "–", look: "border-slate-500 text-slate-600" },
};

type Props = {
  node: NodeProgress;
  number: number;
  hasEnded: boolean;
  /** Undefined for a step that cost nothing. */
  costCents?: number;
  children?: ReactNode;
};

export function NodeItem({ node, number, hasEnded, costCents, children }: Props) {
  const t = useTranslations("interface");
  const names = useTranslations("nodes");
  const facts = useTranslations("facts");
  const isMoving = node.state === "running" || node.state === "retrying";
  const shown: Shown = isMoving && hasEnded ? "stopped" : node.state;
  const elapsed = useSecondsSince(isMoving && !hasEnded ? node.startedAt : null);
  const seconds = node.durationMs === null ? elapsed : toSeconds(node.durationMs);
  const { symbol, look } = LOOKS[shown];
  // A fact may be nothing to speak of when its count is nought.
  const counts = Object.entries(node.facts)
    .filter(([name]) => facts.has(name))
    .map(([name, count]) => facts(name, { count }))
    .filter(Boolean);
  return (
    <li
      aria-label={`${number}. ${names(node.id)}`}
      aria-current={shown === "running" ? "step" : undefined}
      className="flex gap-3 px-4 py-3"
    >
      <span
        aria-hidden="true"
        className={`mt-0.5 grid size-6 shrink-0 place-items-center rounded-full border-2 text-xs font-bold ${look}`}
      >
        {symbol || number}
      </span>
      <div className="min-w-0 flex-1 space-y-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="font-medium">{names(node.id)}</p>
          <p className="text-sm text-soft">
            {t(`nodeStates.${shown}`)}
            {seconds !== null && shown !== "skipped" && ` · ${t("task.seconds", { seconds })}`}
            {costCents !== undefined && ` · ${t("task.nodeCost", { cents: costCents })}`}
          </p>
        </div>
        {counts.length > 0 && <p className="text-sm text-soft">{counts.join(" · ")}</p>}
        {node.message && !hasEnded && <NodeMessage state={node.state} message={node.message} />}
        {children}
      </div>
    </li>
  );
}

/** One decimal below ten seconds; a step that ran never took no time at all. */
function toSeconds(ms: number): number {
  return ms < 9_950 ? Math.max(1, Math.round(ms / 100)) / 10 : Math.round(ms / 1_000);
}
