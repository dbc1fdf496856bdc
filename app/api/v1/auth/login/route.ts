import { addressOf } from "@/lib/api/caller";
import { route } from "@/lib/api/route";
import { logIn } from "@/lib/auth/accounts";
import { loginOperation } from "@/lib/auth/operations";

export const POST = route(loginOperation, ({ body, request }) =>
  logIn(body, addressOf(request.headers)),
);
