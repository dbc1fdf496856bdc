"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { guidelinesQuery } from "@/components/guidelines/guidelines-query";
import { taskQuery } from "@/components/tasks/task-query";
import { fromWire } from "@/lib/api/case-keys";
import { applyTextFrame, type LiveText, TextFrameSchema } from "@/lib/tasks/live-frames";
import { isModel } from "@/lib/tasks/options";
import { applyEvent, FINAL_STATES, LoggedEventSchema } from "@/lib/tasks/progress";

/**
 * Folds a task's events into its query while it runs, and returns the text that is being written. EventSource
 * reconnects and resumes by itself.
 */
export function useTaskStream(id: string, isLive: boolean): LiveText[] {
  const queryClient = useQueryClient();
  const [texts, setTexts] = useState<LiveText[]>([]);

  useEffect(() => {
    if (!isLive) return;
    const { queryKey } = taskQuery(id);
    const source = new EventSource(`/api/v1/workflow/${id}/stream`);
    // Every connection begins with the text of that moment.
    source.onopen = () => setTexts([]);
    source.addEventListener("text", ({ data }: MessageEvent<string>) => {
      const frame = TextFrameSchema.parse(fromWire(TextFrameSchema, JSON.parse(data)));
      setTexts((held) => applyTextFrame(held, frame));
    });
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const logged = LoggedEventSchema.parse(fromWire(LoggedEventSchema, JSON.parse(data)));
      const task = queryClient.setQueryData(
        queryKey,
        (held) => held && { ...held, progress: applyEvent(held.progress, logged) },
      );
      if (!task) return;
      const hasEnded = FINAL_STATES.includes(task.progress.state);
      const mayHaveCost = logged.event.type === "node-finished" && isModel(task.options.writer);
      // What was read from the document, such as its title, and what it cost are not in the events.
      const rests = hasEnded || task.progress.state === "waiting";
      if (rests || mayHaveCost) void queryClient.invalidateQueries({ queryKey });
      if (rests) {
        void queryClient.invalidateQueries({ queryKey: guidelinesQuery.queryKey });
      }
    };
    return () => source.close();
  }, [id, isLive, queryClient]);

  return texts;
}
