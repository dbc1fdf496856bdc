import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { logoutOperation } from "@/lib/auth/operations";
import { endFamily } from "@/lib/auth/refresh-token";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(logoutOperation, ({ body }) => endFamily(body.refreshToken)),
});
