import { fileResponse } from "@/lib/api/file-response";
import { methods } from "@/lib/api/methods";
import { route } from "@/lib/api/route";
import { MEDIA_TYPES } from "@/lib/pvgs/media-types";
import { downloadPvgOperation } from "@/lib/pvgs/operations";
import { getPvgDownload } from "@/lib/pvgs/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(downloadPvgOperation, async ({ user, params, query, request }) => {
    const file = await getPvgDownload(user.id, params.id, query.format);
    return fileResponse(request, { ...file, mediaType: MEDIA_TYPES[query.format] });
  }),
});
