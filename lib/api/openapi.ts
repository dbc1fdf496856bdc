import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";

import { snakeCase } from "@/lib/api/case-keys";
import { openApiOperation } from "@/lib/api/openapi-operation";
import type { AnyOperation } from "@/lib/api/operation";
import { ProblemSchema } from "@/lib/api/problem-schema";
import * as auth from "@/lib/auth/operations";
import * as confirmation from "@/lib/confirmation/operations";
import * as findings from "@/lib/findings/operations";
import * as guidelines from "@/lib/guidelines/operations";
import * as health from "@/lib/health/operations";
import * as intake from "@/lib/intake/operations";
import * as pvgs from "@/lib/pvgs/operations";
import * as tasks from "@/lib/tasks/operations";

/** Everything the API can do. */
export const OPERATIONS: readonly AnyOperation[] = [
  ...Object.values(auth),
  ...Object.values(tasks),
  ...Object.values(confirmation),
  ...Object.values(intake),
  ...Object.values(guidelines),
  ...Object.values(pvgs),
  ...Object.values(findings),
  ...Object.values(health),
  openApiOperation,
];

const TITLES: Partial<Record<number, string>> = {
  200: "The answer.",
  201: "It was made.",
  202: "Work has started.",
  204: "Done; there is nothing to say.",
};

/** Made from the schemas the routes parse with, with the names the wire has. */
export function openApiDocument() {
  return createDocument(
    {
      openapi: "3.1.1",
      info: {
        title: "CPG2PVG",
        version: "1",
        description: "Turns clinical practice guidelines into patient versions.",
      },
      servers: [{ url: "/api/v1" }],
      components: {
        schemas: frameSchemas(),
        securitySchemes: {
          bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
          session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
        },
      },
      paths: paths(),
    },
    { override: renameProperties },
  );
}

function paths(): ZodOpenApiPathsObject {
  const result: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of OPERATIONS) {
    result[operation.path] = {
      ...result[operation.path],
      [operation.method]: describe(operation),
    };
  }
  return result;
}

function describe(operation: AnyOperation): ZodOpenApiOperationObject {
  const { id, summary, tag, access, params, query, status = 200 } = operation;
  return {
    operationId: id,
    summary,
    tags: [tag],
    security: access === "public" ? [] : [{ bearer: [] }, { session: [] }],
    requestParams: {
      ...(params && { path: wireParams(params) }),
      ...(query && { query: wireParams(query) }),
    },
    requestBody: requestBody(operation),
    responses: {
      [String(status)]: { description: TITLES[status] ?? "", content: content(operation) },
      ...otherAnswers(operation),
      default: {
        description: "The request was refused.",
        content: { "application/problem+json": { schema: ProblemSchema } },
      },
    } as ZodOpenApiOperationObject["responses"],
  };
}

/** Parameters are named by the schema's own keys, which the override below does not reach. */
function wireParams(schema: z.ZodType): z.ZodObject {
  if (!(schema instanceof z.ZodObject)) throw new Error("Parameters are the fields of an object.");
  const fields = Object.entries(schema.shape as z.core.$ZodShape);
  return z.object(Object.fromEntries(fields.map(([name, field]) => [snakeCase(name), field])));
}

function requestBody({ body, form }: AnyOperation) {
  if (body) {
    const required = !body.safeParse(undefined).success;
    return { required, content: { "application/json": { schema: body } } };
  }
  if (form) return { required: true, content: { "multipart/form-data": { schema: form } } };
  return undefined;
}

function content({ response, produces, frames }: AnyOperation) {
  if (response) return { "application/json": { schema: response } };
  if (!produces) return undefined;
  const description = frames && describeFrames(frames);
  const text = { schema: { type: "string" as const, description } };
  return Object.fromEntries(produces.map((mediaType) => [mediaType, text]));
}

type Frames = NonNullable<AnyOperation["frames"]>;

/** OpenAPI 3.1 has no words for a stream of frames: their types are told in prose, their data as components. */
function describeFrames(frames: Frames): string {
  const types = Object.entries(frames).map(
    ([type, { schema, description }]) =>
      `- \`${type}\`, with \`data\` as in \`#/components/schemas/${nameOf(schema)}\`: ${description}`,
  );
  return ["Server-sent events of these types:", ...types].join("\n");
}

function frameSchemas(): Record<string, z.ZodType> {
  const schemas = OPERATIONS.flatMap(({ frames }) => Object.values(frames ?? {}));
  return Object.fromEntries(schemas.map(({ schema }) => [nameOf(schema), schema]));
}

function nameOf(schema: z.ZodType): string {
  const id = schema.meta()?.id;
  if (!id) throw new Error("The data of a frame has a name in the document.");
  return id;
}

/** Those without content, and 202 and 503, whose content is that of the usual answer. */
function otherAnswers(operation: AnyOperation) {
  return Object.fromEntries(
    Object.entries(operation.otherwise ?? {}).map(([status, description]) => [
      status,
      status === "202" || status === "503"
        ? { description, content: content(operation) }
        : { description },
    ]),
  );
}

type Override = NonNullable<NonNullable<Parameters<typeof createDocument>[1]>["override"]>;
type OverrideContext = Parameters<Extract<Override, (context: never) => void>>[0];

/** The same rule as lib/api/case-keys: names of fields change, keys of records do not. */
function renameProperties({ jsonSchema, zodSchema }: OverrideContext): void {
  if (zodSchema._zod.def.type !== "object" || !jsonSchema.properties) return;
  jsonSchema.properties = Object.fromEntries(
    Object.entries(jsonSchema.properties).map(([name, schema]) => [fieldName(name), schema]),
  );
  jsonSchema.required = jsonSchema.required?.map(fieldName);
}

/** The library gathers everything in one object of its own, whose keys are paths and names of components. */
function fieldName(name: string): string {
  return /^[a-z][A-Za-z0-9]*$/.test(name) ? snakeCase(name) : name;
}
