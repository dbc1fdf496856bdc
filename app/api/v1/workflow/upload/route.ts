import { route } from "@/lib/api/route";
import { uploadOperation } from "@/lib/tasks/operations";
import { startFromUpload } from "@/lib/tasks/start-from-upload";

export const POST = route(uploadOperation, ({ user, request, locale }) =>
  startFromUpload(user.id, request, locale),
);
