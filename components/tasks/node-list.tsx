"use client";

import { useTranslations } from "use-intl";

import { LiveTexts } from "@/components/tasks/live-texts";
import { NodeItem } from "@/components/tasks/node-item";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { LiveText } from "@/lib/tasks/live-frames";
import { FINAL_STATES, type Progress } from "@/lib/tasks/progress";
import type { TaskStatus } from "@/lib/tasks/schema";

type Props = {
  progress: Progress;
  costs: TaskStatus["nodeCosts"];
  /** What is being written at the moment. */
  texts: LiveText[];
};

/** The nine steps; a line only screen readers hear says which one has begun. */
export function NodeList({ progress: { nodes, state }, costs, texts }: Props) {
  const t = useTranslations("interface.task");
  const names = useTranslations("nodes");
  const hasEnded = FINAL_STATES.includes(state);
  const done = nodes.filter((node) => node.state === "done" || node.state === "skipped").length;
  const at = nodes.findIndex((node) => node.state === "running" || node.state === "retrying");
  const current = hasEnded ? undefined : nodes[at];
  const total = nodes.length;
  return (
    <section aria-labelledby="steps" className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="steps" className="text-lg font-bold">
          {t("steps")}
        </h2>
        <p className="text-sm text-soft">{t("count", { done, total })}</p>
      </div>
      <ProgressBar label={t("count", { done, total })} value={done} max={total} />
      <p role="status" className="sr-only">
        {current && t("now", { number: at + 1, total, name: names(current.id) })}
      </p>
      <ol className="divide-y divide-line rounded-xl border border-line bg-white">
        {nodes.map((node, index) => (
          <NodeItem
            key={node.id}
            node={node}
            number={index + 1}
            hasEnded={hasEnded}
            costCents={costs.find((cost) => cost.node === node.id)?.costCents}
          >
            {node.id === "write" && node === current && <LiveTexts texts={texts} />}
          </NodeItem>
        ))}
      </ol>
    </section>
  );
}
