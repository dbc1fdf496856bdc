import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { register } from "@/lib/auth/accounts";
import { registerOperation } from "@/lib/auth/operations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(registerOperation, ({ body }) => register(body)),
});
