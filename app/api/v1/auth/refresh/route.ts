import { route } from "@/lib/api/route";
import { refresh } from "@/lib/auth/accounts";
import { refreshOperation } from "@/lib/auth/operations";

export const POST = route(refreshOperation, ({ body }) => refresh(body.refreshToken));
