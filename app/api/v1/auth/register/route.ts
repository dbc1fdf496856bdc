import { route } from "@/lib/api/route";
import { register } from "@/lib/auth/accounts";
import { registerOperation } from "@/lib/auth/operations";

export const POST = route(registerOperation, ({ body }) => register(body));
