import { route } from "@/lib/api/route";
import { taskStatusOperation } from "@/lib/tasks/operations";
import { getTaskStatus } from "@/lib/tasks/queries";

export const GET = route(taskStatusOperation, ({ user, params, locale }) =>
  getTaskStatus(user.id, params.id, locale),
);
