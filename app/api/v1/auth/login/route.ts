import { addressOf } from "@/lib/api/caller";
import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { logIn } from "@/lib/auth/accounts";
import { loginOperation } from "@/lib/auth/operations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(loginOperation, ({ body, request }) => logIn(body, addressOf(request.headers))),
});
