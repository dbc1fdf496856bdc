import { confirmPlan, openModelOptions, readResult, sendFile } from "@/e2e/interface";
import { expect, test } from "@/e2e/model-fixtures";
import { interfaceTexts } from "@/lib/i18n/interface-texts";

const FILES = { en: "e2e/files/small-en.md", zh: "samples/type-2-diabetes-zh.md" };
/** Of `progress.batch_waiting`, up to its numbers. */
const WAITING = {
  en: /Waiting for the provider’s batch: 0 of \d+/,
  zh: /等待服务商批量处理：已完成 0\//,
};

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    test.use({ language });

    test("a person has it written at half the price, and sees what is waited for", async ({
      signedIn: page,
      standIn,
    }) => {
      test.setTimeout(180_000);
      await standIn.answerBatchesIn(5_000);
      await openModelOptions(page, language);
      await page.getByRole("radio", { name: t("upload.priorities.batch") }).check();
      await sendFile(page, FILES[language], language);
      await confirmPlan(page, language);

      await expect(page.getByText(WAITING[language])).toBeVisible({ timeout: 60_000 });
      await expect(page.getByText(t("task.batchMinutes", { minutes: 60 }))).toBeVisible();
      await readResult(page, language);
      expect((await standIn.paid("batch_item")).length).toBeGreaterThan(0);
      expect(await standIn.paid()).toEqual([]);
    });
  });
}

test("half the price is offered for Claude only", async ({ signedIn: page }) => {
  const t = interfaceTexts("en");
  await openModelOptions(page);
  const half = page.getByRole("radio", { name: t("upload.priorities.batch") });

  await expect(half).toBeVisible();
  await page.getByRole("radio", { name: t("upload.writers.rules") }).check();
  await expect(half).toBeHidden();
});
