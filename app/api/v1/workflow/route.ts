import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { listTasksOperation } from "@/lib/tasks/operations";
import { listTasks } from "@/lib/tasks/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listTasksOperation, ({ user, query }) => listTasks(user.id, query)),
});
