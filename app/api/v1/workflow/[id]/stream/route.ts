import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { taskStreamOperation } from "@/lib/tasks/operations";
import { getTask } from "@/lib/tasks/queries";
import { streamTask } from "@/lib/tasks/stream-task";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(taskStreamOperation, async ({ user, params, request }) =>
    streamTask(await getTask(user.id, params.id), request),
  ),
});
