"use client";

import { useState } from "react";

import type { WriterOffer } from "@/lib/tasks/offered-writers";
import { isModel, type TaskOptions, TaskOptionsSchema } from "@/lib/tasks/options";
import type { ChosenGrade } from "@/components/guidelines/reader-choice";
import type { Audience } from "@/lib/pvgs/audience";
import { readDollars } from "@/lib/tasks/read-dollars";
import type { WriterKind } from "@/lib/writers/choose-writer";

/** What a person chooses for a task. Without a choice of writers the server decides, and there is nothing to limit. */
export function useTaskOptions({ writers, standard }: WriterOffer) {
  const canChoose = writers.length > 1;
  // A standard that is not set up is not replaced in silence: then nobody is chosen yet.
  const [writer, setWriter] = useState<WriterKind | null>(
    canChoose && writers.includes(standard) ? standard : null,
  );
  const [chosenMode, setMode] = useState<TaskOptions["mode"]>("slow");
  const [language, setLanguage] = useState<TaskOptions["language"]>("source");
  const [limit, setLimit] = useState("");
  const [isLimitWrong, setLimitWrong] = useState(false);
  const [audience, setAudience] = useState<Audience>("adult");
  const [grade, setGrade] = useState<ChosenGrade>("usual");
  const [priority, setPriority] = useState<TaskOptions["priority"]>("live");
  const hasModel = isModel(writer);
  const mode = chosenMode === "thorough" && !hasModel ? "slow" : chosenMode;
  const hasBatches = writer === "claude";
  /** Null: as the writer's costs suggest. */
  const [wantsCheck, setWantsCheck] = useState<boolean | null>(null);
  const checksPlan = wantsCheck ?? hasModel;
  const readers = {
    ...{ audience, onChooseAudience: setAudience },
    ...{ grade, onChooseGrade: setGrade },
  };

  /** Null when something has to be corrected first. */
  function read(): TaskOptions | null {
    const maxCostCents = hasModel ? readDollars(limit) : null;
    setLimitWrong(maxCostCents === undefined);
    if (maxCostCents === undefined) return null;
    const targetGrade = grade === "usual" ? null : Number(grade);
    // The built-in writer quotes, so it has no other language and no other readers.
    const forModel = hasModel ? { language, audience, targetGrade } : {};
    const forClaude = hasBatches ? { priority } : {};
    const stopAfter = checksPlan ? ("plan" as const) : null;
    return TaskOptionsSchema.parse({
      ...{ mode, writer, maxCostCents, stopAfter },
      ...{ ...forModel, ...forClaude },
    });
  }

  return {
    ...{ canChoose, writer, setWriter },
    ...{ mode, setMode, readers },
    ...{ language, setLanguage },
    ...{ hasModel, limit, setLimit, isLimitWrong },
    ...{ checksPlan, setWantsCheck },
    ...{ hasBatches, priority, setPriority },
    read,
  };
}
