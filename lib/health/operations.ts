import { defineOperation } from "@/lib/api/operation";
import { HealthSchema, LiveSchema } from "@/lib/health/schema";

export const healthOperation = defineOperation({
  id: "getHealth",
  method: "get",
  path: "/health",
  summary: "Whether every part answers",
  tag: "system",
  access: "public",
  response: HealthSchema,
  otherwise: { 503: "At least one part does not answer." },
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
