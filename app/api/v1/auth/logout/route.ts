import { route } from "@/lib/api/route";
import { logoutOperation } from "@/lib/auth/operations";
import { endFamily } from "@/lib/auth/refresh-token";

export const POST = route(logoutOperation, ({ body }) => endFamily(body.refreshToken));
