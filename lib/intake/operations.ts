import { IdParamsSchema } from "@/lib/api/fields";
import { defineOperation } from "@/lib/api/operation";
import { GuidelineIntakeSchema } from "@/lib/intake/schema";

export const getIntakeOperation = defineOperation({
  id: "getIntake",
  method: "get",
  path: "/workflow/{id}/intake",
  summary:
    "What a task has read of its guideline, what it left out, and what a person should check",
  tag: "workflow",
  access: "user",
  params: IdParamsSchema,
  response: GuidelineIntakeSchema,
});
