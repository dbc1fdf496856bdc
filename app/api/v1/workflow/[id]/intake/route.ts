import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { getIntakeOperation } from "@/lib/intake/operations";
import { getIntake } from "@/lib/intake/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(getIntakeOperation, ({ user, params }) => getIntake(user.id, params.id)),
});
