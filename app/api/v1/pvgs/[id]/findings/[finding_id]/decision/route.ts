import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { decideFinding } from "@/lib/findings/decide-finding";
import { decideFindingOperation } from "@/lib/findings/operations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(decideFindingOperation, ({ user, params: { id, findingId }, body }) =>
    decideFinding(user, { pvgId: id, findingId }, body),
  ),
});
