"use client";

import { useState } from "react";

import type { WriterOffer } from "@/lib/tasks/offered-writers";
import { isModel, type TaskOptions, TaskOptionsSchema } from "@/lib/tasks/options";
import type { OfferedMode } from "@/components/guidelines/mode-choice";
import { readDollars } from "@/lib/tasks/read-dollars";
import type { WriterKind } from "@/lib/writers/choose-writer";

/** What a person chooses for a task. Without a choice of writers the server decides, and there is nothing to limit. */
export function useTaskOptions({ writers, standard }: WriterOffer) {
  const canChoose = writers.length > 1;
  // A standard that is not set up is not replaced in silence: then nobody is chosen yet.
  const [writer, setWriter] = useState<WriterKind | null>(
    canChoose && writers.includes(standard) ? standard : null,
  );
  const [mode, setMode] = useState<OfferedMode>("slow");
  const [language, setLanguage] = useState<TaskOptions["language"]>("source");
  const [limit, setLimit] = useState("");
  const [isLimitWrong, setLimitWrong] = useState(false);
  const hasModel = isModel(writer);

  /** Null when something has to be corrected first. */
  function read(): TaskOptions | null {
    const maxCostCents = hasModel ? readDollars(limit) : null;
    setLimitWrong(maxCostCents === undefined);
    if (maxCostCents === undefined) return null;
    return TaskOptionsSchema.parse({
      ...{ mode, writer, maxCostCents },
      // The built-in writer quotes, so it has no other language.
      ...(hasModel && { language }),
    });
  }

  return {
    ...{ canChoose, writer, setWriter },
    ...{ mode, setMode },
    ...{ language, setLanguage },
    ...{ hasModel, limit, setLimit, isLimitWrong },
    read,
  };
}
