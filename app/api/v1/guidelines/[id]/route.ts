import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { getGuidelineOperation } from "@/lib/guidelines/operations";
import { getGuideline } from "@/lib/guidelines/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(getGuidelineOperation, ({ user, params }) => getGuideline(user.id, params.id)),
});
