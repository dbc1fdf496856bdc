import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { taskStatusOperation } from "@/lib/tasks/operations";
import { getTaskStatus } from "@/lib/tasks/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(taskStatusOperation, ({ user, params, locale }) =>
    getTaskStatus(user.id, params.id, locale),
  ),
});
