import { expect, test } from "vitest";

import { directions } from "@/lib/quality/checks/directions";
import { polarity } from "@/lib/quality/checks/polarity";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

type Pair = [printed: string, said: string];

/** The same advice, ban or effect, worded anew. */
const FAITHFUL: Pair[] = [
  [
    "A brace is not required for toddlers with flexible flat feet.",
    "Your toddler won't need a brace if the flat feet are flexible.",
  ],
  [
    "Painless lipomas should not be excised.",
    "A fatty lump that does not hurt should be left where it is. It shouldn't be cut out.",
  ],
  [
    "Toothpaste with fluoride may be used from the first tooth but cough syrup must not be given before 4 years.",
    "Fluoride toothpaste can be used from the first tooth. Cough syrup before the fourth birthday: never.",
  ],
  [
    "Topical minoxidil is contraindicated during breastfeeding and in adolescents.",
    "Mothers who breastfeed must not use minoxidil on the skin, nor must teenagers.",
  ],
  [
    "Hepatitis A was less severe in travellers vaccinated before departure than in unvaccinated travellers.",
    "Travellers who got the hepatitis A jab in time were less ill than those who had never been vaccinated.",
  ],
  [
    "Delayed surgery may be considered for small hernias.",
    "With a small hernia, holding off on the operation is something your surgeon may consider.",
  ],
  [
    "For adults with knee pain, the benefits of exercise outweigh its risks.",
    "If your knee hurts, exercise does more good than harm.",
  ],
  [
    "Hearing should be tested at least once in all newborns.",
    "Every baby should have one hearing test or more.",
  ],
];

/** The contrary, in words as free. */
const WRONG: Pair[] = [
  ["Painless lipomas should not be excised.", "A fatty lump that does not hurt should be cut out."],
  [
    "Topical minoxidil is contraindicated during breastfeeding and in adolescents.",
    "Mothers who breastfeed can use minoxidil on the skin, and teenagers can too.",
  ],
  [
    "For adults with knee pain, the benefits of exercise outweigh its risks.",
    "If your knee hurts, exercise does more harm than good.",
  ],
  [
    "Eye drops for glaucoma should be continued during pregnancy.",
    "If you have glaucoma, stop your eye drops while you are pregnant.",
  ],
  [
    "A splint may be worn at night for carpal tunnel syndrome.",
    "With carpal tunnel syndrome, you should not wear a splint at night.",
  ],
  [
    "Ear drops must not be used when the eardrum is perforated.",
    "You can use ear drops when your eardrum has a hole.",
  ],
  [
    "Compression stockings reduced leg swelling after a long flight.",
    "After a long flight, people who wore compression stockings had more swelling in the legs.",
  ],
  [
    "Swimming should be avoided until the wound has healed.",
    "You can go swimming before the wound has healed.",
  ],
];

function hardOn([source, text]: Pair) {
  return [polarity, directions].flatMap((check) =>
    judgeSentence(check, { language: "en", source, text })
      .filter(({ severity }) => severity === "hard")
      .map(({ code }) => code),
  );
}

test.each(FAITHFUL)("%s – the same in free words does not block: %s", (...pair) => {
  expect(hardOn(pair)).toEqual([]);
});

test.each(WRONG)("%s – the contrary blocks: %s", (...pair) => {
  expect(hardOn(pair)).not.toEqual([]);
});
