"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";

import { IntakeChecks } from "@/components/intake/intake-checks";
import { IntakeDetails } from "@/components/intake/intake-details";
import { intakeQuery } from "@/components/intake/intake-query";
import { IntakeSummary } from "@/components/intake/intake-summary";
import type { Progress } from "@/lib/tasks/progress";

const READING = ["parse", "structure", "graph"];

/** What was read of the guideline and what a person should check; appears as soon as the file has been read. */
export function IntakeReport({ taskId, progress }: { taskId: string; progress: Progress }) {
  const stage = progress.nodes.filter(
    ({ id, state }) => READING.includes(id) && state === "done",
  ).length;
  return stage === 0 ? null : <LoadedReport taskId={taskId} stage={stage} />;
}

function LoadedReport({ taskId, stage }: { taskId: string; stage: number }) {
  const t = useTranslations("intakeReport");
  const { data: intake, isError } = useQuery(intakeQuery(taskId, stage));
  return (
    <section aria-labelledby="intake" className="space-y-3">
      <h2 id="intake" className="text-lg font-bold">
        {t("title")}
      </h2>
      {isError && <p role="alert">{t("failed")}</p>}
      {intake && (
        <div className="space-y-4 rounded-xl border border-line bg-white px-4 py-4">
          <IntakeSummary intake={intake} />
          <IntakeChecks checks={intake.checks} language={intake.language} />
          <IntakeDetails intake={intake} />
        </div>
      )}
    </section>
  );
}
