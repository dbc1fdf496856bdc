import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { retryTaskOperation } from "@/lib/tasks/operations";
import { retryTask } from "@/lib/tasks/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(retryTaskOperation, ({ user, params, body }) => retryTask(user.id, params.id, body)),
});
