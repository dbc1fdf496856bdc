import { route } from "@/lib/api/route";
import { cancelTaskOperation } from "@/lib/tasks/operations";
import { cancelTask } from "@/lib/tasks/queries";

export const DELETE = route(cancelTaskOperation, ({ user, params }) =>
  cancelTask(user.id, params.id),
);
