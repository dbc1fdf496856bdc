import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { recheckPvgOperation } from "@/lib/findings/operations";
import { recheckPvg } from "@/lib/findings/recheck-pvg";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(recheckPvgOperation, ({ user, params }) => recheckPvg(user, params.id)),
});
