import { route } from "@/lib/api/route";
import { meOperation } from "@/lib/auth/operations";

export const GET = route(meOperation, async ({ user }) => user);
