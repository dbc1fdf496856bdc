import { route } from "@/lib/api/route";
import { getGuidelineOperation } from "@/lib/guidelines/operations";
import { getGuideline } from "@/lib/guidelines/queries";

export const GET = route(getGuidelineOperation, ({ user, params }) =>
  getGuideline(user.id, params.id),
);
