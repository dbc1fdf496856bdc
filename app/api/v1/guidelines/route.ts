import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { listGuidelinesOperation } from "@/lib/guidelines/operations";
import { listGuidelines } from "@/lib/guidelines/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listGuidelinesOperation, ({ user, query }) => listGuidelines(user.id, query)),
});
