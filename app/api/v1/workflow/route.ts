import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { createTaskOperation } from "@/lib/confirmation/operations";
import { listTasksOperation } from "@/lib/tasks/operations";
import { createTask, listTasks } from "@/lib/tasks/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listTasksOperation, ({ user, query }) => listTasks(user.id, query)),
  POST: route(createTaskOperation, ({ user, body: { guidelineId, ...options } }) =>
    createTask(user.id, { guidelineId, options }),
  ),
});
