import { expect, test } from "vitest";

import { drawFigures } from "@/lib/figures/draw-figures";
import { placeFigures } from "@/lib/figures/place-figures";
import { claimsOf } from "@/lib/pvgs/claims";
import type { Audience } from "@/lib/pvgs/audience";
import type { Claim } from "@/lib/pvgs/document";
import en from "@/lib/pvgs/templates/en.json";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import type { TemplateId, TemplateParams } from "@/lib/pvgs/templates/render-template";
import { checkInput } from "@/lib/quality/check";
import { numbers } from "@/lib/quality/checks/numbers";
import { quotes } from "@/lib/quality/checks/quotes";
import { templates } from "@/lib/quality/checks/templates";
import { VALUE_RULES } from "@/lib/quality/checks/values/judge-values";
import { exampleDraft, type ExampleDraft } from "@/lib/quality/example-draft";

function codes(change: (draft: ExampleDraft) => void, check = templates): string[] {
  const draft = exampleDraft();
  change(draft);
  const { findings } = check.run(checkInput(draft));
  return findings.map(({ code }) => code).filter((code) => code !== "fixed_text_missing");
}

/** Adds one fixed sentence to the booklet. */
function say(id: TemplateId, params: TemplateParams = {}, more: Partial<Claim> = {}) {
  return ({ document }: ExampleDraft) => {
    const claim = { id: "c90", ...fixedClaim(id, document.language, params), ...more };
    document.sections[0]?.blocks.push({ type: "paragraph", claims: [claim] });
  };
}

test("a faithful frame has no finding", () => {
  expect(codes(() => undefined)).toEqual([]);
});

test("every fixed text with a value to fill in has a rule for it", () => {
  const onlyInsideOthers = /^(?:card\.name|card\.numberPart|certainty\.short|title\.forPatients)/;
  const ids = Object.entries(en).flatMap(([id, text]) => (text.includes("{") ? [id] : []));

  expect(ids.filter((id) => !onlyInsideOthers.test(id) && !(id in VALUE_RULES))).toEqual([]);
});

test("year, publisher, link and dates are those of the metadata", () => {
  const none = "not reported by the source guideline";
  const source = { title: none, publisher: none, year: none, link: none };

  expect(codes(say("title.source", source))).toEqual([]);
  expect(codes(say("title.source", { ...source, year: "2031" }))).toEqual(["fixed_value_changed"]);
  expect(codes(say("moreHelp.guideline", { link: "https://elsewhere.example" }))).toEqual([
    "fixed_value_changed",
  ]);
});

test("a list of recommendations names exactly those it speaks of", () => {
  const low = ({ graph }: ExampleDraft) => {
    for (const recommendation of graph.recommendations) recommendation.certainty = ["low"];
  };
  const named = (names: string) => (draft: ExampleDraft) => {
    low(draft);
    say("notKnown.lowCertainty", { names })(draft);
  };

  expect(codes(named("recommendation 1"))).toEqual([]);
  expect(codes(named("recommendation 2"))).toEqual(["fixed_value_changed"]);
  expect(codes(say("decide.conditional", { names: "recommendation 1" }))).toEqual([
    "fixed_value_changed",
  ]);
});

test("the way to a recommendation leads to the one beside it", () => {
  const see = (name: string) => (draft: ExampleDraft) => {
    const claim = { id: "c90", ...fixedClaim("keyMessages.see", "en", { name }) };
    const [what] = claimsOf(draft.document).filter(({ id }) => id === "c3");
    if (!what) throw new RangeError("The example has claim c3.");
    const items = [[{ ...what, id: "c91" }, claim]];
    draft.document.sections[0]?.blocks.push({ type: "list", ordered: false, items });
  };

  expect(codes(see("recommendation 1"))).toEqual([]);
  expect(codes(see("recommendation 7"))).toEqual(["fixed_value_changed"]);
});

test("a legend's label stands beside its own meaning", () => {
  const row = (meaning: TemplateId) => (draft: ExampleDraft) => {
    const fixed = (id: string, ...parts: Parameters<typeof fixedClaim>) => ({
      id,
      ...fixedClaim(...parts),
    });
    draft.document.sections[0]?.blocks.push({
      type: "table",
      caption: fixed("c90", "legend.certaintyCaption", "en"),
      header: [],
      rows: [
        [[fixed("c91", "legend.label", "en", { label: "high" })], [fixed("c92", meaning, "en")]],
      ],
    });
  };

  expect(codes(row("legend.certainty.high"))).toEqual([]);
  expect(codes(row("legend.certainty.low"))).toEqual(["fixed_value_changed"]);
});

test("a value that no rule knows is not trusted", () => {
  const draft = exampleDraft();
  const [stamp] = draft.document.stamps;
  if (!stamp?.template) throw new RangeError("The example has a stamp.");
  stamp.template.params = { anything: "Stop all medicine." };

  expect(templates.run(checkInput(draft)).findings[0]?.code).toBe("fixed_value_unchecked");
});

test("headings, title, condition and source cannot be rewritten, nor an approval invented", () => {
  const found = codes(({ document }) => {
    document.title = "A cure";
    document.condition = "plague";
    document.source.publisher = "Somebody";
    for (const section of document.sections) section.heading = "Stop your medicine";
    document.approvals = [{ role: "clinician", name: "Nobody", at: "2026-01-01" }];
  });

  expect(found).toEqual([
    ...["title_changed", "condition_changed", "heading_changed", "source_record_changed"],
    "approval_without_record",
  ]);
});

test("a version names the writer, the language and the readers it was planned with", () => {
  expect(
    codes(({ document }) => {
      document.writer = { kind: "claude", models: ["a"], promptVersion: null };
    }),
  ).toEqual(["writer_changed"]);
  expect(
    codes(({ plan }) => {
      plan.language = "zh";
    }),
  ).toEqual(["language_changed"]);
  expect(
    codes(({ plan }) => {
      plan.audience = "carer";
    }),
  ).toEqual(["audience_changed"]);
  expect(
    codes(({ document }) => {
      document.readingGrade = 5;
    }),
  ).toEqual(["reading_grade_changed"]);
});

test("readers get the fixed texts written for them, and no others", () => {
  const carers = fixedClaim("problems.action", "en", {}, "carer");
  const found = (audience: Audience) =>
    codes(({ document, plan }) => {
      document.audience = plan.audience = audience;
      document.sections[0]?.blocks.push({
        type: "paragraph",
        claims: [{ id: "c90", ...carers }],
      });
    });

  expect(carers.text).toContain("the person you care for");
  expect(found("carer")).toEqual([]);
  expect(found("adult")).toEqual(["fixed_text_changed"]);
});

test("a figure says what the structures draw, in words and in picture", () => {
  const figures = (change: (draft: ExampleDraft) => void) =>
    codes((draft) => {
      draft.document = placeFigures(draft.document, drawFigures(draft));
      change(draft);
    });
  const first = ({ document }: ExampleDraft) => {
    const [figure] = document.figures;
    if (!figure) throw new RangeError("The example draws a legend.");
    return figure;
  };

  expect(figures(() => undefined)).toEqual([]);
  expect(figures((draft) => (first(draft).alt += " Take 5 mg."))).toEqual(["figure_changed"]);
  expect(
    figures((draft) => {
      first(draft).svg = first(draft).svg.replace("Strong", "Weak");
    }),
  ).toEqual(["figure_changed"]);
  expect(figures(({ document }) => (document.figures = []))).toEqual(["figure_missing"]);
});

test("an explanation is the word list's own and stands behind its own word", () => {
  const explain = (term: string, text: string) =>
    codes(({ document }) => {
      const definition: Claim = {
        ...{ id: "c90", text, kind: "background", anchors: [], sources: ["glossary:asthma"] },
        ...{ keepWith: [], author: "writer", locked: false },
      };
      document.glossary.push({ term, definition, expansion: null });
    }, quotes);

  expect(explain("asthma", "Everyone should take this.")).toEqual(["background_altered"]);
  expect(explain("stroke", "Everyone should take this.")).toEqual([
    "background_altered",
    "explanation_of_another_word",
  ]);
});

test("a number in a figure stands in its anchors or is what is left of them", () => {
  const draw = (alt: string) =>
    codes((draft) => {
      const text = "100 of 1,000 people without it and 45 of 1,000 with it";
      draft.source.passages.push({
        ...{ id: "p9", kind: "paragraph", text, page: 1, lines: [], sectionId: null },
      });
      draft.document.figures.push({
        ...{ id: "f1", kind: "icon_array", title: "attack", svg: "", alt },
        anchors: [{ passageId: "p9", start: 0, end: text.length }],
      });
    }, numbers);

  expect(draw("100 of 1,000 people, so 900 not")).toEqual([]);
  expect(draw("55 fewer of 1,000 people")).toEqual([]);
  expect(draw("60 of 1,000 people")).toEqual(["number_not_in_source"]);
});
