import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { continueTask } from "@/lib/confirmation/continue-task";
import { continueTaskOperation } from "@/lib/confirmation/operations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(continueTaskOperation, ({ user, params, body }) =>
    continueTask(user.id, params.id, body),
  ),
});
