import { methods } from "@/lib/api/methods";
import { openApiDocument } from "@/lib/api/openapi";
import { openApiOperation } from "@/lib/api/openapi-operation";
import { route } from "@/lib/api/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(openApiOperation, async () => Response.json(openApiDocument())),
});
