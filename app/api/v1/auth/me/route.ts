import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { meOperation } from "@/lib/auth/operations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(meOperation, async ({ user }) => user),
});
