import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { getPvgOperation } from "@/lib/pvgs/operations";
import { getPvg } from "@/lib/pvgs/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(getPvgOperation, ({ user, params }) => getPvg(user, params.id)),
});
