import { pictureResponse } from "@/lib/api/file-response";
import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { sourcePictureOperation } from "@/lib/tasks/operations";
import { getSourcePicture } from "@/lib/tasks/source-pictures";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(sourcePictureOperation, async ({ user, params, request }) =>
    pictureResponse(request, await getSourcePicture(user.id, params.id, params.name)),
  ),
});
