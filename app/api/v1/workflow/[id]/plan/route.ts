import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { taskPlanOperation } from "@/lib/confirmation/operations";
import { readPlan } from "@/lib/confirmation/read-plan";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(taskPlanOperation, ({ user, params }) => readPlan(user.id, params.id)),
});
