import { expect, test } from "vitest";

import type { Claim } from "@/lib/pvgs/document";
import { type Card, type Check, checkInput } from "@/lib/quality/check";
import { certainty } from "@/lib/quality/checks/certainty";
import { comparators } from "@/lib/quality/checks/comparators";
import { coverage } from "@/lib/quality/checks/coverage";
import { doses } from "@/lib/quality/checks/doses";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { numbers } from "@/lib/quality/checks/numbers";
import { polarity } from "@/lib/quality/checks/polarity";
import { quotes } from "@/lib/quality/checks/quotes";
import { strength } from "@/lib/quality/checks/strength";
import { templates } from "@/lib/quality/checks/templates";
import { exampleDraft, restOn } from "@/lib/quality/example-draft";

type Draft = ReturnType<typeof exampleDraft>;

const ALL = [
  numbers,
  doses,
  comparators,
  polarity,
  strength,
  certainty,
  coverage,
  quotes,
  leftovers,
];

/** Codes a check reports after one change to a draft that is otherwise faithful. */
function codes(
  check: Check,
  change: (draft: Draft, card: Card, claim: (id: string) => Claim) => void,
): string[] {
  const draft = exampleDraft();
  const { cards, claims } = checkInput(draft);
  const card = cards[0];
  if (!card) throw new RangeError("The example has a card.");
  change(draft, card, (id) => {
    const found = claims.find((claim) => claim.id === id);
    if (!found) throw new RangeError(`The example has no claim ${id}.`);
    return found;
  });
  return check.run(checkInput(draft)).findings.map(({ code }) => code);
}

test("a faithful draft has no finding", () => {
  expect(ALL.flatMap((check) => codes(check, () => undefined))).toEqual([]);
});

test("a tenfold overdose is found", () => {
  expect(
    codes(numbers, (_draft, _card, claim) => {
      claim("c3").text = "should take amlodipine 50 mg once daily";
    }),
  ).toEqual(["number_not_in_source"]);
});

test("a changed unit is found", () => {
  expect(
    codes(numbers, (_draft, _card, claim) => {
      claim("c3").text = "should take amlodipine 5 g once daily";
    }),
  ).toEqual(["unit_changed"]);
});

test("weekly for daily is found", () => {
  expect(
    codes(doses, (_draft, _card, claim) => {
      claim("c3").text = "should take amlodipine 5 mg once weekly";
    }),
  ).toEqual(["dose_word_added", "dose_word_lost"]);
});

test("a lost comparator is found", () => {
  expect(
    codes(comparators, (_draft, _card, claim) => {
      claim("c2").text = "Adults with a blood pressure of 140 mmHg";
    }),
  ).toEqual(["comparator_changed"]);
});

test("a comparison that does not stand beside its number is missed too", () => {
  expect(
    codes(comparators, (_draft, _card, claim) => {
      claim("c5").text = `${claim("c5").text} Or more.`;
    }),
  ).toEqual(["comparator_added"]);
});

test("one end of a range alone, and ends that changed places, are found", () => {
  const say = (text: string) =>
    codes(numbers, (draft, _card, claim) => {
      restOn(draft, claim("c3"), "for 5 to 7 days");
      claim("c3").text = text;
    });

  expect(say("for 5 to 7 days")).toEqual([]);
  expect(say("for 5 days")).toEqual(["range_changed"]);
  expect(say("for 7 to 5 days")).toEqual(["range_changed", "range_changed"]);
});

test("amounts of one unit may not change places", () => {
  const say = (text: string) =>
    codes(numbers, (draft, _card, claim) => {
      restOn(draft, claim("c3"), "women 10 g of fibre, men 20 g of fibre, for 7 days");
      claim("c3").text = text;
    });

  expect(say("for 7 days, women 10 g and men 20 g")).toEqual([]);
  expect(say("women 20 g, men 10 g")).toEqual(["numbers_moved"]);
});

test("advice that sounds more binding than it is is found", () => {
  expect(
    codes(strength, (_draft, _card, claim) => {
      claim("c3").text = "must take amlodipine 5 mg once daily";
    }),
  ).toEqual(["duty_added"]);
});

test("an added not is found", () => {
  expect(
    codes(polarity, (_draft, _card, claim) => {
      claim("c3").text = "should not take amlodipine 5 mg once daily";
    }),
  ).toEqual(["negation_added"]);
});

test("an exception that the reader does not see is found", () => {
  expect(
    codes(polarity, (_draft, card) => {
      card.slots = card.slots.filter(({ slot }) => slot !== "unless");
    }),
  ).toContain("exception_cut_off");
});

test("an upgraded strength is found in the field and in the words", () => {
  expect(
    codes(strength, ({ graph }) => {
      for (const recommendation of graph.recommendations) recommendation.strength = "conditional";
    }),
  ).toEqual(["strength_changed", "strength_words_changed"]);
  expect(
    codes(strength, (_draft, _card, claim) => {
      claim("c7").template = { id: "strength.strong.against", params: {} };
    }),
  ).toEqual(["strength_words_changed"]);
});

test("a narrowed certainty range is found", () => {
  expect(
    codes(certainty, ({ graph }) => {
      for (const recommendation of graph.recommendations)
        recommendation.certainty = ["moderate", "low"];
    }),
  ).toEqual(["certainty_changed", "certainty_words_changed"]);
});

test("a lost may is found as an upgrade", () => {
  expect(
    codes(certainty, (_draft, _card, claim) => {
      claim("c5").text =
        "Amlodipine causes swelling of the ankles and is contraindicated in shock.";
    }),
  ).toEqual(["hedge_lost"]);
});

test("a recommendation without card, a lost part and a dropped warning are found", () => {
  expect(
    codes(coverage, ({ document }) => {
      document.sections.forEach((section) => (section.blocks = []));
    }),
  ).toEqual(["recommendation_without_card", "warning_dropped"]);
  expect(
    codes(coverage, (_draft, card) => {
      card.slots = card.slots.filter(({ slot }) => slot !== "who");
    }),
  ).toEqual(["statement_part_lost"]);
});

test("a recommendation missing from the ledger is found", () => {
  expect(
    codes(coverage, ({ plan }) => {
      plan.ledger = [];
    }),
  ).toEqual(["recommendation_not_in_ledger"]);
});

test("a quotation must be word for word", () => {
  expect(
    codes(quotes, (_draft, _card, claim) => {
      claim("c4").kind = "quote";
      claim("c4").text = "unless they are very pregnant";
    }),
  ).toEqual(["quote_altered"]);
});

test("a sentence without a source is found", () => {
  expect(
    codes(quotes, (_draft, _card, claim) => {
      claim("c4").anchors = [];
    }),
  ).toEqual(["claim_without_anchor"]);
});

test("a changed fixed text and missing mandatory texts are found", () => {
  const found = codes(templates, (_draft, _card, claim) => {
    claim("c1").text = "Reviewed by a clinician.";
  });

  expect(found).toContain("fixed_text_changed");
  expect(found).toContain("fixed_text_missing");
});

test("codes for specialists and placeholders are found", () => {
  expect(
    codes(leftovers, (_draft, _card, claim) => {
      claim("c2").text = "Adults (1A)";
      claim("c3").text = "take {drug}";
    }),
  ).toEqual(["specialist_code", "unfinished_text"]);
});

test("an exception under the label of an action, and a warning under that of a benefit, are found", () => {
  expect(
    codes(polarity, (_draft, card) => {
      for (const slot of card.slots) if (slot.slot === "unless") slot.slot = "what";
    }),
  ).toEqual(["label_does_not_fit"]);
  expect(
    codes(polarity, (_draft, card, claim) => {
      card.slots.push({ slot: "benefits", claims: [claim("c5")] });
    }),
  ).toEqual(["label_does_not_fit"]);
});
