import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { uploadOperation } from "@/lib/tasks/operations";
import { startFromUpload } from "@/lib/tasks/start-from-upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(uploadOperation, ({ user, request }) => startFromUpload(user.id, request)),
});
