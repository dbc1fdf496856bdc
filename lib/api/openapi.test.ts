import { globSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { openApiDocument, OPERATIONS } from "@/lib/api/openapi";

const ROOT = path.resolve("app/api/v1");

const EXPORTS = "export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({";

/** `GET /workflow/{id}/status` for every verb that a route file exports. */
function servedOperations(): string[] {
  return globSync("**/route.ts", { cwd: ROOT }).flatMap((file) => {
    const folder = path.dirname(file).split(path.sep).join("/");
    const source = readFileSync(path.join(ROOT, file), "utf8");
    const verbs = [...source.matchAll(/^ {2}([A-Z]+): route\(/gm)].map(([, verb]) => verb);
    expect(source, `${file} answers to every method`).toContain(EXPORTS);
    expect(verbs, `${file} has verbs made by route()`).not.toHaveLength(0);
    return verbs.map((verb) => `${verb} /${folder.replaceAll("[", "{").replaceAll("]", "}")}`);
  });
}

test("every route has its operation and every operation its route", () => {
  const described = OPERATIONS.map(({ method, path: at }) => `${method.toUpperCase()} ${at}`);

  expect(servedOperations().sort()).toEqual(described.sort());
});

test("the document names fields and parameters as the wire does", () => {
  const document = JSON.stringify(openApiDocument());

  expect(document).toContain('"refresh_token"');
  expect(document).toContain('{"in":"query","name":"guideline_id","schema":{"type":"string"');
  expect(document).not.toMatch(/"(?:refreshToken|guidelineId|taskId|nextCursor)"/);
});

test("the frames of a stream are described by what their data holds", () => {
  const { paths, components } = openApiDocument();
  const told = JSON.stringify(paths?.["/workflow/{id}/stream"]?.get?.responses);

  expect(told).toContain("`text`, with `data` as in `#/components/schemas/TextFrame`");
  expect(components?.schemas?.TextFrame).toMatchObject({
    required: ["part", "section", "heading", "language", "text"],
  });
  expect(components?.schemas?.LoggedEvent).toMatchObject({ required: ["seq", "at", "event"] });
});

test("operation ids are unique", () => {
  const ids = OPERATIONS.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
});
