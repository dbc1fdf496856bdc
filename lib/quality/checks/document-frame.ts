import { aimedGrade } from "@/lib/pvgs/audience";
import { pvgCondition } from "@/lib/pvgs/condition-name";
import type { PvgDocument } from "@/lib/pvgs/document";
import { outlineHeading } from "@/lib/pvgs/outline";
import { pvgTitle, titleClaim } from "@/lib/pvgs/pvg-title";
import { type CheckInput, finding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

/**
 * What stands around the claims: title, headings and the record of the source come from the outline and the metadata, so
 * that no heading gives advice; nobody is named as a reviewer before a person has signed.
 */
export function judgeFrame(input: CheckInput): Finding[] {
  const { document } = input;
  return [
    ...changed("title_changed", document.title, expectedTitle(input)),
    ...changed("condition_changed", document.condition ?? "–", expectedCondition(input) ?? "–"),
    ...document.sections.flatMap(({ kind, heading }) =>
      changed(
        "heading_changed",
        heading,
        outlineHeading(kind, document.language, expectedCondition(input), document.audience),
      ),
    ),
    ...sourceRecord(input),
    ...changed("writer_changed", nameOf(document.writer), nameOf(input.plan.writer)),
    ...changed("language_changed", document.language, input.plan.language),
    ...changed("audience_changed", document.audience, input.plan.audience),
    ...changed(
      "reading_grade_changed",
      String(document.readingGrade ?? "–"),
      String(aimedGrade(input.plan) ?? "–"),
    ),
    ...document.approvals.map(({ role, name }) =>
      frameFinding("approval_without_record", { name, role }, name),
    ),
  ];
}

/** Who wrote it decides what a reader must be told about artificial intelligence, and how its words are judged. */
function nameOf({ kind, models, promptVersion }: PvgDocument["writer"]): string {
  return [kind, ...models, promptVersion ?? "–"].join(" ");
}

function expectedTitle({ source, graph, document }: CheckInput): string {
  const title = source.metadata.title ?? graph.topic ?? source.fileName;
  const said = titleClaim(document)?.text ?? null;
  return pvgTitle({ title, from: source.language, language: document.language, said });
}

function expectedCondition({ source, graph, document }: CheckInput): string | null {
  return pvgCondition(graph.topic, source.language, document.language);
}

function sourceRecord({ source, document }: CheckInput): Finding[] {
  const { title, publisher, year, doi, url } = source.metadata;
  const { sha256, fileName } = source;
  const expected = { title, publisher, year, doi, url, sha256, fileName };
  const keys = Object.keys(expected) as (keyof typeof expected)[];
  return keys.flatMap((key) =>
    changed(
      "source_record_changed",
      String(document.source[key] ?? "–"),
      String(expected[key] ?? "–"),
    ),
  );
}

function changed(code: string, said: string, expected: string): Finding[] {
  if (said === expected) return [];
  return [{ ...frameFinding(code, { expected }, said), sourceQuote: expected }];
}

function frameFinding(code: string, params: Finding["params"], quote: string): Finding {
  return finding({ check: "F13", severity: "hard", code, params, quote });
}
