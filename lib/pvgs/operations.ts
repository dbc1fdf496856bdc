import { IdParamsSchema } from "@/lib/api/fields";
import { defineOperation } from "@/lib/api/operation";
import { MEDIA_TYPES } from "@/lib/pvgs/media-types";
import { DownloadQuerySchema, PvgSchema } from "@/lib/pvgs/schema";
import { sourcePictureOperation } from "@/lib/tasks/operations";

export const getPvgOperation = defineOperation({
  id: "getPvg",
  method: "get",
  path: "/pvgs/{id}",
  summary: "A patient version: its sentences, their source passages, what the checks found",
  tag: "pvgs",
  access: "user",
  params: IdParamsSchema,
  response: PvgSchema,
});

export const downloadPvgOperation = defineOperation({
  id: "downloadPvg",
  method: "get",
  path: "/workflow/{id}/pvg/download",
  summary: "File of a guideline's patient version: newest published, else approved, else draft",
  tag: "pvgs",
  access: "user",
  params: IdParamsSchema,
  query: DownloadQuerySchema,
  produces: Object.values(MEDIA_TYPES),
  otherwise: { 304: "The file is the one that If-None-Match names." },
});

/** As `getSourcePicture`, for everyone who may read the version. */
export const pvgSourcePictureOperation = defineOperation({
  id: "getPvgSourcePicture",
  method: "get",
  path: "/pvgs/{id}/source/pictures/{name}",
  summary: "Picture of a table, figure or scanned page that a patient version rests on",
  tag: "pvgs",
  access: "user",
  params: sourcePictureOperation.params,
  produces: sourcePictureOperation.produces,
  otherwise: sourcePictureOperation.otherwise,
});
