import { Id, IdParamsSchema } from "@/lib/api/fields";
import { defineOperation } from "@/lib/api/operation";
import { DecidedFindingSchema, DecideFindingSchema } from "@/lib/findings/schema";
import { PvgSchema } from "@/lib/pvgs/schema";
import { z } from "zod";

export const decideFindingOperation = defineOperation({
  id: "decideFinding",
  method: "post",
  path: "/pvgs/{id}/findings/{finding_id}/decision",
  summary:
    "Dismiss a remark, ask a second person to dismiss what blocks, agree or refuse as that person, or take it back; every act stays on record",
  tag: "pvgs",
  access: "user",
  params: z.object({ id: Id, findingId: z.string().regex(/^[0-9a-f]{16}$/) }),
  body: DecideFindingSchema,
  response: DecidedFindingSchema,
});

export const recheckPvgOperation = defineOperation({
  id: "recheckPvg",
  method: "post",
  path: "/pvgs/{id}/check",
  summary: "Carry out all checks of a patient version again, with today's rules",
  tag: "pvgs",
  access: "user",
  params: IdParamsSchema,
  response: PvgSchema,
  limit: { name: "recheck", max: 60, seconds: 600 },
});
