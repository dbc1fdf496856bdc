import { NAME_VALUES } from "@/lib/quality/checks/values/name-values";
import { PART_VALUES } from "@/lib/quality/checks/values/part-values";
import { SOURCE_VALUES } from "@/lib/quality/checks/values/source-values";
import type { ValueRules, ValueSubject } from "@/lib/quality/checks/values/value-rule";
import { isTemplateId } from "@/lib/pvgs/templates/render-template";

/** Levels of certainty are check F7's to judge. */
const BY_CERTAINTY: ValueRules = {
  "certainty.one": () => true,
  "certainty.range": () => true,
  "options.certainty.level": () => true,
};

export const VALUE_RULES: ValueRules = {
  ...SOURCE_VALUES,
  ...NAME_VALUES,
  ...PART_VALUES,
  ...BY_CERTAINTY,
};

/** What is wrong with the values of a fixed text, as a code; a text whose values no rule knows is not trusted. */
export function problemWithValues(subject: ValueSubject): string | null {
  const { id = "", params = {} } = subject.claim.template ?? {};
  if (Object.keys(params).length === 0) return null;
  const rule = isTemplateId(id) ? VALUE_RULES[id] : undefined;
  if (!rule) return "fixed_value_unchecked";
  return rule(params, subject) ? null : "fixed_value_changed";
}
