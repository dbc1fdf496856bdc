import type { z } from "zod";

type Rename = {
  direction: "input" | "output";
  from: (key: string) => string;
  to: (key: string) => string;
};

const same = (key: string) => key;
const OUT: Rename = { direction: "output", from: same, to: snakeCase };
const IN: Rename = { direction: "input", from: snakeCase, to: same };

/** `taskId` → `task_id`, `sha256` → `sha256`. */
export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Names the fields of a value as the wire has them. Keys of records are data and stay as they are. */
export function toWire(schema: z.ZodType, value: unknown): unknown {
  return renameKeys(schema, value, OUT);
}

/** Names the fields of something received as the schema has them, ready to be parsed by it. */
export function fromWire(schema: z.ZodType, value: unknown): unknown {
  return renameKeys(schema, value, IN);
}

function renameKeys(schema: z.core.$ZodType, value: unknown, rename: Rename): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return isPlainObject(value) ? renameObject(def.shape, value, rename) : value;
    case "array":
      return Array.isArray(value)
        ? value.map((item) => renameKeys(def.element, item, rename))
        : value;
    case "tuple":
      return Array.isArray(value) ? renameTuple(def, value, rename) : value;
    case "record":
      return isPlainObject(value)
        ? mapValues(value, (item) => renameKeys(def.valueType, item, rename))
        : value;
    case "union":
      return renameUnion(def, value, rename);
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return value == null ? value : renameKeys(def.innerType, value, rename);
    case "pipe":
      return renameKeys(rename.direction === "output" ? def.out : def.in, value, rename);
    case "lazy":
      return renameKeys(def.getter(), value, rename);
    default:
      return value;
  }
}

/** Fields the schema does not name pass through, so that a strict schema can refuse them. */
function renameObject(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: Record<string, unknown>,
  rename: Rename,
): Record<string, unknown> {
  const result = { ...value };
  for (const key of Object.keys(shape)) delete result[rename.from(key)];
  for (const [key, field] of Object.entries(shape)) {
    const name = rename.from(key);
    if (Object.hasOwn(value, name)) result[rename.to(key)] = renameKeys(field, value[name], rename);
  }
  return result;
}

function renameTuple(def: z.core.$ZodTupleDef, value: unknown[], rename: Rename): unknown[] {
  return value.map((item, at) => {
    const schema = def.items[at] ?? def.rest;
    return schema ? renameKeys(schema, item, rename) : item;
  });
}

/** The member that accepts the value decides the names; a value that none accepts is left for the parser to refuse. */
function renameUnion(def: z.core.$ZodUnionDef, value: unknown, rename: Rename): unknown {
  if (!isPlainObject(value) && !Array.isArray(value)) return value;
  const tagged = taggedMember(def, value);
  if (tagged) return renameKeys(tagged, value, rename);
  for (const option of def.options) {
    const renamed = renameKeys(option, value, rename);
    const candidate = rename.direction === "output" ? value : renamed;
    if ((option as z.ZodType).safeParse(candidate).success) return renamed;
  }
  return value;
}

/** The member a discriminator names, without trying them all: documents hold thousands of blocks. */
function taggedMember(def: z.core.$ZodUnionDef, value: unknown): z.core.$ZodType | undefined {
  if (!("discriminator" in def) || !isPlainObject(value)) return undefined;
  const tag = String(def.discriminator);
  return def.options.find((option) => option._zod.propValues?.[tag]?.has(value[tag] as string));
}

function mapValues(
  value: Record<string, unknown>,
  change: (item: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)
  );
}
