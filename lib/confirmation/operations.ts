import { IdParamsSchema } from "@/lib/api/fields";
import { defineOperation } from "@/lib/api/operation";
import {
  ContinueTaskSchema,
  CreateTaskSchema,
  TaskEstimateSchema,
  TaskPlanSchema,
} from "@/lib/confirmation/schema";
import { AcceptedTaskSchema, TaskSchema } from "@/lib/tasks/schema";

export const createTaskOperation = defineOperation({
  id: "createTask",
  method: "post",
  path: "/workflow",
  summary: "Start the conversion of a guideline that is already uploaded",
  tag: "workflow",
  access: "user",
  body: CreateTaskSchema,
  response: AcceptedTaskSchema,
  status: 202,
});

export const estimateTaskOperation = defineOperation({
  id: "estimateTask",
  method: "post",
  path: "/workflow/estimate",
  summary:
    "What converting a guideline will cost: makes a task that spends nothing and waits, to be continued or cancelled",
  tag: "workflow",
  access: "user",
  body: CreateTaskSchema,
  response: TaskEstimateSchema,
  otherwise: { 202: "It is not ready yet: follow the task and read its plan when it waits." },
});

export const taskPlanOperation = defineOperation({
  id: "getTaskPlan",
  method: "get",
  path: "/workflow/{id}/plan",
  summary:
    "What there is to confirm: metadata, recommendations with grades, what is included, cost",
  tag: "workflow",
  access: "user",
  params: IdParamsSchema,
  response: TaskPlanSchema,
});

export const continueTaskOperation = defineOperation({
  id: "continueTask",
  method: "post",
  path: "/workflow/{id}/continue",
  summary: "Let a waiting task go on, with corrections and another cost cap if given",
  tag: "workflow",
  access: "user",
  params: IdParamsSchema,
  body: ContinueTaskSchema.optional(),
  response: TaskSchema,
  status: 202,
});
