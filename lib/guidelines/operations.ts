import { IdParamsSchema, PageQuerySchema } from "@/lib/api/fields";
import { defineOperation } from "@/lib/api/operation";
import { GuidelinePageSchema, GuidelineSchema } from "@/lib/guidelines/schema";

export const listGuidelinesOperation = defineOperation({
  id: "listGuidelines",
  method: "get",
  path: "/guidelines",
  summary: "List guidelines, newest first",
  tag: "guidelines",
  access: "user",
  query: PageQuerySchema,
  response: GuidelinePageSchema,
});

export const getGuidelineOperation = defineOperation({
  id: "getGuideline",
  method: "get",
  path: "/guidelines/{id}",
  summary: "A guideline with its tasks and patient versions",
  tag: "guidelines",
  access: "user",
  params: IdParamsSchema,
  response: GuidelineSchema,
});
