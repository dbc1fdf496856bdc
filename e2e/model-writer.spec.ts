import type { Page } from "@playwright/test";

import {
  confirmPlan,
  openModelOptions,
  readResult,
  sendFile,
  step,
  stepStart,
  upload,
} from "@/e2e/interface";
import { expect, test } from "@/e2e/model-fixtures";
import { interfaceTexts } from "@/lib/i18n/interface-texts";

const SHORT = "e2e/files/small-en.md";
const LONG = "samples/asthma-adults-en.md";
const t = interfaceTexts("en");

/** Chosen before the file: what may be spent, and that nobody wants to see the plan. */
async function uploadUnchecked(page: Page, file: string, dollars: string): Promise<void> {
  await page.goto("/guidelines");
  await page.getByLabel(t("upload.limit")).fill(dollars);
  await page.getByLabel(t("upload.checkPlan")).uncheck();
  await sendFile(page, file);
}

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const words = interfaceTexts(language);
    const file = language === "en" ? LONG : "samples/type-2-diabetes-zh.md";
    test.use({ language });

    test("a model writes: the text grows on the page, and the booklet names the model", async ({
      signedIn: page,
      standIn,
    }) => {
      test.setTimeout(180_000);
      await upload(page, file, language);
      await confirmPlan(page, language);
      const live = page.getByRole("region", { name: words("task.live") });
      await expect(live).toContainText(language === "en" ? /\w{4}/ : /\p{Script=Han}{4}/u);
      await expect(page.getByText(words("task.estimate"), { exact: true })).toBeVisible();
      await expect(page.getByRole("link", { name: words("task.read") })).toBeVisible({
        timeout: 120_000,
      });
      await expect(live).toBeHidden();
      const costs = page.getByRole("region", { name: words("task.costs") });
      await expect(costs).toContainText(/\$0\.\d*[1-9]/);
      expect((await standIn.paid()).length).toBeGreaterThan(3);

      await readResult(page, language);
      await expect(page.getByText(/claude-sonnet/).first()).toBeVisible();
    });
  });
}

test("readers and reading grade are chosen, and the patient version says both", async ({
  signedIn: page,
}) => {
  await openModelOptions(page);
  await page.getByRole("radio", { name: t("upload.audiences.carer") }).check();
  await page.getByRole("combobox", { name: t("upload.grade") }).selectOption("5");
  await sendFile(page, SHORT);
  await confirmPlan(page);
  await readResult(page);

  await expect(
    page.getByText(/^For carers\. Written for reading grade 5; measured \d/),
  ).toBeVisible();
  await expect(page.getByRole("article").first()).toContainText("the person you care for");
  const reading = page.getByRole("region", { name: t("pvg.readability") });
  await expect(reading).toContainText(/Flesch-Kincaid grade \d/);
});

test("the same guideline again costs nothing", async ({ signedIn: page, standIn }) => {
  await upload(page, SHORT);
  await confirmPlan(page);
  await readResult(page);
  const before = (await standIn.paid()).length;
  expect(before).toBeGreaterThan(0);
  await upload(page, SHORT);
  await confirmPlan(page);
  await readResult(page);
  expect((await standIn.paid()).length).toBe(before);
});

test("a limit below the estimate stops the task before anything is spent; a higher one lets it go on", async ({
  signedIn: page,
  standIn,
}) => {
  await uploadUnchecked(page, SHORT, "0.0001");
  await expect(page.getByText(t("task.failedTitle"), { exact: true }).last()).toBeVisible();
  expect(await standIn.paid()).toEqual([]);

  await page.getByLabel(t("task.raise")).fill("5");
  await page.getByRole("button", { name: t("task.raiseAndTryAgain") }).click();
  await readResult(page);
  expect((await standIn.paid()).length).toBeGreaterThan(0);
});

test("after a refusal the task goes on from the step that failed", async ({
  signedIn: page,
  standIn,
}) => {
  await standIn.fail("refusal");
  await upload(page, SHORT);
  await confirmPlan(page);
  await expect(page.getByText(t("task.failedTitle"), { exact: true }).last()).toBeVisible();
  const paid = (await standIn.paid()).length;

  await standIn.recover();
  await page.getByRole("button", { name: t("task.tryAgain") }).click();
  await readResult(page);
  const again = (await standIn.paid()).slice(paid);
  expect(again.length).toBeGreaterThan(0);
  expect(again.every(({ fault }) => fault === null)).toBe(true);
});

test("cancelling closes the open call", async ({ signedIn: page, standIn }) => {
  await upload(page, LONG);
  await confirmPlan(page);
  await stepStart(page, "write");
  await expect.poll(() => standIn.open()).toBeGreaterThan(0);
  await page.getByRole("button", { name: t("task.cancel") }).click();
  await expect(page.getByText(t("task.cancelledTitle"), { exact: true }).last()).toBeVisible();
  await expect.poll(() => standIn.open()).toBe(0);
  const aborted = (await standIn.paid()).filter(({ abortedAt }) => abortedAt !== null);
  expect(aborted.length).toBeGreaterThan(0);
  await expect(step(page, "publish")).not.toContainText(t("nodeStates.done"));
});
