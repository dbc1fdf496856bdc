import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { cancelTaskOperation } from "@/lib/tasks/operations";
import { cancelTask } from "@/lib/tasks/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route(cancelTaskOperation, ({ user, params }) => cancelTask(user.id, params.id)),
});
