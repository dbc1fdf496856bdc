import { route } from "@/lib/api/route";
import { listTasksOperation } from "@/lib/tasks/operations";
import { listTasks } from "@/lib/tasks/queries";

export const GET = route(listTasksOperation, ({ user, query }) => listTasks(user.id, query));
