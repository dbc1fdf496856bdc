import { openApiDocument } from "@/lib/api/openapi";
import { openApiOperation } from "@/lib/api/openapi-operation";
import { route } from "@/lib/api/route";

export const GET = route(openApiOperation, async () => Response.json(openApiDocument()));
