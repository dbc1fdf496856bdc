import AxeBuilder from "@axe-core/playwright";

import { expect, test } from "@/e2e/fixtures";
import { readResult, upload } from "@/e2e/interface";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";

const SAMPLES: Record<Locale, string> = {
  en: "samples/asthma-adults-en.md",
  zh: "samples/type-2-diabetes-zh.md",
};

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    test.use({ language });

    test("the hardest sentences say what would help and lead to the text", async ({
      signedIn: page,
    }, info) => {
      const t = interfaceTexts(language);
      await upload(page, SAMPLES[language], language);
      await readResult(page, language);

      const reading = page.getByRole("region", { name: t("pvg.readability") });
      for (const summary of await reading.locator("summary").all()) await summary.click();
      await reading.screenshot({ path: info.outputPath(`readability-${language}.png`) });
      if (language === "zh") await expect(reading).not.toContainText(/Flesch|SMOG/);
      const { violations } = await new AxeBuilder({ page }).include("main").analyze();
      expect(violations).toEqual([]);

      const hardest = reading.getByRole("listitem").first();
      await expect(hardest.getByRole("listitem").first()).toBeVisible();
      const link = hardest.getByRole("link");
      const claim = await link.getAttribute("href");
      await link.click();
      await expect(page.locator(String(claim))).toBeInViewport();

      await page.goto(`${new URL(page.url()).pathname}/checklists`);
      const report = page.getByRole("region", { name: t("pvg.readability") });
      await expect(report.getByRole("table")).toBeVisible();
      const pdf = await page.pdf({ format: "A4", path: info.outputPath(`report-${language}.pdf`) });
      expect(pdf.byteLength).toBeGreaterThan(0);
      await report.getByRole("link").first().click();
      await expect(page.locator(String(claim))).toBeInViewport();
    });
  });
}
