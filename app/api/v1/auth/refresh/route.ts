import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { refresh } from "@/lib/auth/accounts";
import { refreshOperation } from "@/lib/auth/operations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(refreshOperation, ({ body }) => refresh(body.refreshToken)),
});
