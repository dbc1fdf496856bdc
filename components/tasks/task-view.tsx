"use client";

import { useTranslations } from "use-intl";

import { ConfirmPlan } from "@/components/confirmation/confirm-plan";
import { IntakeReport } from "@/components/intake/intake-report";
import { NodeList } from "@/components/tasks/node-list";
import { TaskActions } from "@/components/tasks/task-actions";
import { TaskCosts } from "@/components/tasks/task-costs";
import { TaskHeader } from "@/components/tasks/task-header";
import { TaskOutcome } from "@/components/tasks/task-outcome";
import { useTask } from "@/components/tasks/use-task";
import { useTaskStream } from "@/components/tasks/use-task-stream";
import { Loading } from "@/components/ui/loading";
import { isModel } from "@/lib/tasks/options";
import { FINAL_STATES } from "@/lib/tasks/progress";

/** A task as it goes on. The server has put its first state into the query. */
export function TaskView({ id }: { id: string }) {
  const t = useTranslations("interface.layout");
  const { data: task } = useTask(id);
  const isLive = task !== undefined && !FINAL_STATES.includes(task.progress.state);
  const texts = useTaskStream(id, isLive);
  if (!task) return <Loading label={t("loading")} />;
  const isWaiting = task.progress.state === "waiting";
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <TaskHeader task={task} />
      <TaskOutcome task={task} />
      {isWaiting && <ConfirmPlan key={task.progress.seq} taskId={id} seq={task.progress.seq} />}
      {isModel(task.options.writer) && !isWaiting && <TaskCosts task={task} />}
      <NodeList progress={task.progress} costs={task.nodeCosts} texts={texts} />
      <IntakeReport taskId={task.taskId} progress={task.progress} />
      <TaskActions task={task} />
    </div>
  );
}
