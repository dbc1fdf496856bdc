import { defineOperation } from "@/lib/api/operation";
import { HealthSchema, LiveSchema } from "@/lib/health/schema";

export const healthOperation = defineOperation({
  id: "getHealth",
  method: "get",
  path: "/health",
  summary: "Whether every part answers; 503 where one does not",
  tag: "system",
  access: "public",
  response: HealthSchema,
});

export const liveOperation = defineOperation({
  id: "getLive",
  method: "get",
  path: "/health/live",
  summary: "Whether the web process answers",
  tag: "system",
  access: "public",
  response: LiveSchema,
});
