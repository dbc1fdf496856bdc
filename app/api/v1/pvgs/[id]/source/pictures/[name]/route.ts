import { pictureResponse } from "@/lib/api/file-response";
import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { pvgSourcePictureOperation } from "@/lib/pvgs/operations";
import { findReadableVersion } from "@/lib/pvgs/readable-version";
import { getSourcePicture } from "@/lib/tasks/source-pictures";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(pvgSourcePictureOperation, async ({ user, params: { id, name }, request }) => {
    const { ownerId, taskId } = await findReadableVersion(user, id);
    return pictureResponse(request, await getSourcePicture(ownerId, taskId, name));
  }),
});
