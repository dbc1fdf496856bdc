import { evaluate } from "@marcbachmann/cel-js";

/** A CEL expression's value; one that cannot be evaluated, such as for a missing field, has none, as on the server. */
export function evaluateExpression(expression: string, context: Record<string, unknown>): unknown {
  try {
    return evaluate(expression, context);
  } catch {
    return undefined;
  }
}

/** No expression matches everything. */
export function matches(
  expression: string | undefined | null,
  context: Record<string, unknown>,
): boolean {
  return !expression || evaluateExpression(expression, context) === true;
}
