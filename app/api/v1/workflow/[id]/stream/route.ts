import { route } from "@/lib/api/route";
import { taskStreamOperation } from "@/lib/tasks/operations";
import { getTask } from "@/lib/tasks/queries";
import { streamTask } from "@/lib/tasks/stream-task";

export const GET = route(taskStreamOperation, async ({ user, params, request }) =>
  streamTask(await getTask(user.id, params.id), request),
);
