import { readFile } from "node:fs/promises";

import { confirmPlan, openModelOptions, readResult, sendFile } from "@/e2e/interface";
import { expect, test } from "@/e2e/model-fixtures";
import { interfaceTexts } from "@/lib/i18n/interface-texts";

const DIRECTIONS = [
  { interface: "en", file: "samples/asthma-adults-en.md", choice: "zh", lang: "zh-CN" },
  { interface: "zh", file: "samples/type-2-diabetes-zh.md", choice: "en", lang: "en" },
] as const;

for (const { interface: language, file, choice, lang } of DIRECTIONS) {
  test.describe(language, () => {
    test.use({ language });

    test(`a guideline becomes a patient version in the other language (${choice})`, async ({
      signedIn: page,
    }) => {
      test.setTimeout(240_000);
      const t = interfaceTexts(language);
      await openModelOptions(page, language);
      await page.getByLabel(t(`upload.languages.${choice}`)).check();
      await sendFile(page, file, language);
      await confirmPlan(page, language);
      await expect(page.getByRole("link", { name: t("task.read") })).toBeVisible({
        timeout: 180_000,
      });
      await readResult(page, language);

      const article = page.getByRole("article").first();
      await expect(article).toHaveAttribute("lang", lang);
      const from = language === "en" ? "en" : "zh";
      await expect(article.locator(`[lang="${from}"]`).first()).toContainText("“");
      const mark = choice === "zh" ? "原文为英文" : "original: Chinese";
      await expect(article.getByText(mark).first()).toBeVisible();

      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: t("pvg.download", { format: "HTML" }) }).click();
      const saved = await (await download).path();
      expect(await readFile(saved, "utf8")).toContain(`<html lang="${lang}">`);
    });
  });
}
