import { refuse } from "@/e2e/providers/exchange";

/** Constraints that structured output cannot keep; either provider refuses schemas that ask for them. */
const CLAUDE_CANNOT = [
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "maxItems", "uniqueItems"],
];
const HOLDERS = ["properties", "$defs", "definitions"];

/** Refuses a JSON schema the provider would not accept. */
export function checkSchema(api: "claude" | "openai", schema: unknown, path = "schema"): void {
  if (Array.isArray(schema)) {
    schema.forEach((inner, index) => checkSchema(api, inner, `${path}.${index}`));
    return;
  }
  if (typeof schema !== "object" || schema === null) return;
  checkNode(api, schema as Record<string, unknown>, path);
  for (const [key, inner] of Object.entries(schema)) {
    if (typeof inner !== "object" || inner === null) continue;
    if (!HOLDERS.includes(key)) checkSchema(api, inner, `${path}.${key}`);
    // Names of properties are no keywords.
    else
      for (const [name, property] of Object.entries(inner))
        checkSchema(api, property, `${path}.${key}.${name}`);
  }
}

function checkNode(api: "claude" | "openai", node: Record<string, unknown>, path: string): void {
  if (node.type === "object" && node.additionalProperties !== false)
    refuse("invalid_request", `${path}: 'additionalProperties' must be explicitly set to false.`);
  const unsupported =
    api === "claude" ? CLAUDE_CANNOT.find((keyword) => keyword in node) : undefined;
  if (unsupported)
    refuse("invalid_request", `${path}: property '${unsupported}' is not supported.`);
  if (api !== "openai" || node.type !== "object") return;
  const required = Array.isArray(node.required) ? node.required : [];
  const optional = Object.keys(node.properties ?? {}).find((name) => !required.includes(name));
  if (optional)
    refuse(
      "invalid_request",
      `${path}: 'required' must name every property; '${optional}' is missing.`,
    );
}
