"use client";

import { useMutation } from "@tanstack/react-query";
import { generateReactHelpers } from "@uploadthing/react";
import { useRouter } from "next/navigation";
import { useState } from "react";

import type { UploadRouter } from "@/lib/guidelines/upload-router";
import type { TaskOptions } from "@/lib/tasks/options";

const { useUploadThing } = generateReactHelpers<UploadRouter>();

type Upload = { file: File; options: TaskOptions };

/** Sends a guideline and goes to its task; fails with the refusal in one line. `percent` is of the bytes sent. */
export function useGuidelineUpload() {
  const router = useRouter();
  const [percent, setPercent] = useState(0);
  const { startUpload } = useUploadThing("guideline", {
    uploadProgressGranularity: "fine",
    onUploadProgress: setPercent,
    onUploadError(error) {
      throw error;
    },
  });
  const upload = useMutation({
    mutationFn: async ({ file, options }: Upload) => {
      const uploaded = await startUpload([file], { options });
      const taskId = uploaded?.[0]?.serverData.taskId;
      if (!taskId) throw new Error("upload_incomplete");
      return taskId;
    },
    onSuccess: (taskId) => router.push(`/tasks/${taskId}`),
  });
  return { upload, percent };
}
