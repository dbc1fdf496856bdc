import { z } from "zod";

import { IdParamsSchema } from "@/lib/api/fields";
import { defineOperation } from "@/lib/api/operation";
import { TextFrameSchema } from "@/lib/tasks/live-frames";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { LoggedEventSchema } from "@/lib/tasks/progress";
import {
  AcceptedTaskSchema,
  ListTasksSchema,
  RetryTaskSchema,
  TaskPageSchema,
  TaskSchema,
  TaskStatusSchema,
} from "@/lib/tasks/schema";

const UploadFormSchema = TaskOptionsSchema.partial()
  .extend({
    file: z.string().meta({
      description: "The guideline: PDF, DOCX, HTML, Markdown or plain text.",
      override: { type: "string", format: "binary" },
    }),
    options: z
      .string()
      .optional()
      .meta({ description: "All options as one JSON object, instead of fields of their own." }),
  })
  .meta({ id: "UploadForm" });

export const uploadOperation = defineOperation({
  id: "uploadGuideline",
  method: "post",
  path: "/workflow/upload",
  summary: "Upload a guideline and start its conversion; the same file again is the same guideline",
  tag: "workflow",
  access: "user",
  form: UploadFormSchema,
  response: AcceptedTaskSchema,
  status: 202,
});

export const listTasksOperation = defineOperation({
  id: "listTasks",
  method: "get",
  path: "/workflow",
  summary: "List tasks, newest first",
  tag: "workflow",
  access: "user",
  query: ListTasksSchema,
  response: TaskPageSchema,
});

export const taskStatusOperation = defineOperation({
  id: "getTaskStatus",
  method: "get",
  path: "/workflow/{id}/status",
  summary: "State and progress of a task",
  tag: "workflow",
  access: "user",
  params: IdParamsSchema,
  response: TaskStatusSchema,
});

export const taskStreamOperation = defineOperation({
  id: "streamTask",
  method: "get",
  path: "/workflow/{id}/stream",
  summary: "Events of a task as they happen; Last-Event-ID resumes",
  tag: "workflow",
  access: "user",
  params: IdParamsSchema,
  produces: ["text/event-stream"],
  frames: {
    message: {
      schema: LoggedEventSchema,
      description: "One event of the task's log. Its id is `seq`; Last-Event-ID takes it.",
    },
    text: {
      schema: TextFrameSchema,
      description:
        "Text that a language model is writing: not checked yet, and not part of the log. It has no id. Every connection begins with what is being written at that moment, so forget what an earlier one has said.",
    },
  },
  otherwise: { 204: "The task has ended and every event was seen: nothing will follow." },
});

export const cancelTaskOperation = defineOperation({
  id: "cancelTask",
  method: "delete",
  path: "/workflow/{id}",
  summary: "Cancel a task",
  tag: "workflow",
  access: "user",
  params: IdParamsSchema,
  response: TaskSchema,
});

export const retryTaskOperation = defineOperation({
  id: "retryTask",
  method: "post",
  path: "/workflow/{id}/retry",
  summary: "Start an ended task again at the node where it stopped, with another cost cap if given",
  tag: "workflow",
  access: "user",
  params: IdParamsSchema,
  body: RetryTaskSchema.optional(),
  response: TaskSchema,
  status: 202,
});

export const sourcePictureOperation = defineOperation({
  id: "getSourcePicture",
  method: "get",
  path: "/workflow/{id}/source/pictures/{name}",
  summary: "Picture of a table, figure or scanned page of the guideline",
  tag: "workflow",
  access: "user",
  params: IdParamsSchema.extend({
    name: z
      .string()
      .regex(/^(?:[tf]|page-)\d{1,5}$/)
      .meta({
        description:
          "Id of the table or figure in the document, such as `t2` or `f1`, or `page-3` for a page that was read from its picture.",
      }),
  }),
  produces: ["image/png"],
  otherwise: { 304: "The picture is the one that If-None-Match names." },
});
