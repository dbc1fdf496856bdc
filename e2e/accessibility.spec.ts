import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, test } from "@/e2e/fixtures";
import { confirmPlan, readResult } from "@/e2e/interface";
import { interfaceTexts } from "@/lib/i18n/interface-texts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const language of ["en", "zh"] as const) {
  for (const width of [360, 1440]) {
    test.describe(`${language}, ${width} px`, () => {
      const t = interfaceTexts(language);
      test.use({ language, viewport: { width, height: 800 } });

      test("no page breaks a rule of WCAG 2.2 AA or grows wider than the screen", async ({
        page,
        account,
      }) => {
        test.setTimeout(180_000);
        await page.goto("/sign-in");
        await expectSound(page);

        await page.getByLabel(t("signIn.email")).fill(account.email);
        await page.getByLabel(t("signIn.password")).fill(account.password);
        await page.getByRole("button", { name: t("signIn.submit") }).click();
        await expect(page.getByRole("heading", { name: t("guidelines.list") })).toBeVisible();
        await expectSound(page);

        await page.getByLabel(t("upload.checkPlan")).check();
        await page.getByLabel(t("upload.choose")).setInputFiles(`e2e/files/small-${language}.md`);
        await page.getByRole("button", { name: t("upload.submit") }).click();
        await expect(page.getByRole("button", { name: t("plan.submit") })).toBeVisible();
        await expectSound(page);
        await confirmPlan(page, language);
        await expect(page.getByRole("link", { name: t("task.read") })).toBeVisible();
        await expectSound(page);

        await readResult(page, language);
        await expectSound(page);
        const version = page.url();
        await page.goto(`${version}/checklists`);
        await expect(page.getByRole("table").first()).toBeVisible();
        await expectSound(page);
        await page.goto(version);
        await page.getByRole("article").first().getByRole("link").first().click();
        await expect(page.getByRole("dialog", { name: t("source.title") })).toBeVisible();
        await expectSound(page);
      });
    });
  }
}

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}
