import { expect, test } from "vitest";

import { LOCALES } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";

test.each([
  [0, "$0.00"],
  [0.042, "$0.00042"],
  [4.2, "$0.042"],
  [29, "$0.29"],
  [50, "$0.50"],
  [1_234.56, "$12.35"],
  [100_000, "$1,000.00"],
])("%d US cents are %s in both languages", (cents, shown) => {
  const said = LOCALES.map((locale) => translate(locale, "interface.task.money", { cents }));

  expect(said).toEqual([shown, shown]);
});
