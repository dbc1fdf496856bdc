import { defineOperation } from "@/lib/api/operation";

export const openApiOperation = defineOperation({
  id: "getOpenApi",
  method: "get",
  path: "/openapi.json",
  summary: "This document",
  tag: "system",
  access: "public",
  produces: ["application/json"],
});
