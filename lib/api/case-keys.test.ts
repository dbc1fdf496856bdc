import { expect, test } from "vitest";
import { z } from "zod";

import { fromWire, toWire } from "@/lib/api/case-keys";
import { LoggedEventSchema } from "@/lib/tasks/progress";

const NestedSchema = z.object({
  taskId: z.string(),
  nodeList: z.array(z.object({ durationMs: z.number().nullable() })),
  facts: z.record(z.string(), z.number()),
  lastSeen: z.object({ atPage: z.int() }).optional(),
});
const nested = {
  taskId: "t",
  nodeList: [{ durationMs: 5 }, { durationMs: null }],
  facts: { pagesRead: 2, tables_found: 1 },
  lastSeen: { atPage: 3 },
};

test("fields have snake_case names on the wire, at every depth", () => {
  expect(toWire(NestedSchema, nested)).toEqual({
    task_id: "t",
    node_list: [{ duration_ms: 5 }, { duration_ms: null }],
    facts: { pagesRead: 2, tables_found: 1 },
    last_seen: { at_page: 3 },
  });
});

test("what goes over the wire comes back as it was, keys of records included", () => {
  const received: unknown = JSON.parse(JSON.stringify(toWire(NestedSchema, nested)));

  expect(NestedSchema.parse(fromWire(NestedSchema, received))).toEqual(nested);
});

test("the discriminator decides which names the fields of a union have", () => {
  const logged = {
    seq: 4,
    at: "2026-01-01T00:00:00.000Z",
    event: {
      type: "node-finished",
      node: "parse",
      durationMs: 12.5,
      skipped: false,
      facts: { passages: 3 },
    },
  };

  const wire = toWire(LoggedEventSchema, logged);

  expect(wire).toMatchObject({ event: { duration_ms: 12.5, facts: { passages: 3 } } });
  expect(fromWire(LoggedEventSchema, wire)).toEqual(logged);
});

test("a plain union takes the names of the member that accepts the value", () => {
  const schema = z.union([z.object({ firstName: z.string() }), z.object({ lastName: z.string() })]);

  expect(toWire(schema, { lastName: "Li" })).toEqual({ last_name: "Li" });
  expect(fromWire(schema, { last_name: "Li" })).toEqual({ lastName: "Li" });
});

test("dates survive, and fields the schema does not name are left for it to refuse", () => {
  const schema = z.strictObject({ createdAt: z.coerce.date() });
  const at = new Date(0);

  expect(toWire(schema, { createdAt: at })).toEqual({ created_at: at });
  expect(fromWire(schema, { created_at: at, unheardOf: 1 })).toEqual({
    createdAt: at,
    unheardOf: 1,
  });
});

test("values of the wrong kind pass unchanged, for the parser to refuse", () => {
  expect(fromWire(NestedSchema, "text")).toBe("text");
  expect(fromWire(NestedSchema, { node_list: "no list" })).toEqual({ nodeList: "no list" });
});
