import type { z } from "zod";

import type { RateLimitRule } from "@/lib/api/rate-limit";

export type Access = "public" | "user" | "reviewer" | "admin";

/** What one verb on one path promises: the route handler enforces it and the OpenAPI document shows it. */
export type Operation<A extends Access, P, Q, B> = {
  /** Unique; names the function in generated clients. */
  id: string;
  method: "get" | "post" | "patch" | "delete";
  /** Below /api/v1, with parameters as `{id}`. */
  path: `/${string}`;
  summary: string;
  tag: "auth" | "workflow" | "guidelines" | "pvgs" | "system";
  access: A;
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
  /** Strips anything the contract does not name, so a new column cannot leak. */
  response?: z.ZodType;
  status?: 200 | 201 | 202 | 204;
  limit?: RateLimitRule;
  /** A body that is streamed and not parsed by the route: its fields, for the document. */
  form?: z.ZodType;
  /** An answer that is not JSON: its media types, for the document. */
  produces?: readonly string[];
  /** A stream of server-sent events: by type of event, what its `data` holds, as named schemas for the document. */
  frames?: Record<string, { schema: z.ZodType; description: string }>;
  /** Answers besides the usual one that are no refusals, by status: when they come, for the document. */
  otherwise?: Partial<Record<202 | 204 | 304 | 503, string>>;
};

export type AnyOperation = Operation<Access, unknown, unknown, unknown>;

export function defineOperation<A extends Access, P = undefined, Q = undefined, B = undefined>(
  operation: Operation<A, P, Q, B>,
) {
  return operation;
}
