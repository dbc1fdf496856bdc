import { expect, test } from "@/e2e/fixtures";
import { readResult, upload } from "@/e2e/interface";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { translate } from "@/lib/i18n/translate";

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    test.use({ language });

    test("the checklists show what is met and what needs a person, on the screen and on paper", async ({
      signedIn: page,
    }) => {
      const t = interfaceTexts(language);
      const say = (key: string) => translate(language, `checklists.${key}`);
      await upload(page, `e2e/files/small-${language}.md`, language);
      await readResult(page, language);

      await page.getByRole("link", { name: t("checklists.link") }).click();
      await expect(page.getByRole("heading", { name: t("checklists.title") })).toBeVisible();
      for (const id of ["right_pvg", "pemat", "cci", "discern"])
        await expect(page.getByRole("heading", { name: say(`names.${id}`) })).toBeVisible();
      const questions = page.getByRole("row").filter({ hasText: say("items.right_pvg.9_1") });
      await expect(questions).toContainText(say("verdicts.met"));
      const whole = page.getByRole("row").filter({ hasText: say("items.discern.16") });
      await expect(whole).toContainText(say("verdicts.needs_person"));

      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("link", { name: t("checklists.back") })).toBeHidden();
      await expect(page.getByRole("heading", { name: t("checklists.title") })).toBeVisible();
      await page.emulateMedia({ media: "screen" });

      await questions.getByRole("link").first().click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page).toHaveURL(/\/pvgs\/[^/]+#c\d+$/u);
    });
  });
}
