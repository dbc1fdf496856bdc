import { confirmPlan, readResult, step, upload } from "@/e2e/interface";
import { expect, test } from "@/e2e/model-fixtures";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { translate } from "@/lib/i18n/translate";

const CORRECTED = {
  en: "Sore throat in grown-ups",
  zh: "成人咽痛诊疗指南",
};

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    test.use({ language });

    test("a person checks the plan before anything is spent; the booklet holds what was corrected", async ({
      signedIn: page,
      standIn,
    }) => {
      await upload(page, `e2e/files/small-${language}.md`, language);
      const plan = page.getByRole("region", { name: t("plan.title"), exact: true });
      await expect(plan.getByText(/\$0\.\d*[1-9]/)).toBeVisible();
      await expect(page.getByText(t("task.waitingTitle"))).toBeVisible();
      expect(await standIn.paid()).toEqual([]);

      await plan.getByLabel(t("plan.fields.title")).fill(CORRECTED[language]);
      await plan.getByRole("checkbox").last().uncheck();
      const included = await plan.getByRole("checkbox", { checked: true }).count();
      await confirmPlan(page, language);
      await expect(plan).toBeHidden();
      await readResult(page, language);

      await expect(page.getByRole("heading", { level: 1 })).toContainText(CORRECTED[language]);
      await expect(page.getByText(t("pvg.ledger", { included, leftOut: 1 }))).toBeVisible();
      const reason = translate(language, "ledger.reasons.left_out_by_editor");
      await expect(page.getByRole("article").first()).toContainText(reason);
      await page.getByText(t("pvg.leftOut")).click();
      await expect(page.getByRole("listitem").filter({ hasText: reason }).last()).toBeVisible();
    });
  });
}

const t = interfaceTexts("en");

test("a plan that costs more than the limit says so, and goes on under a higher one", async ({
  signedIn: page,
  standIn,
}) => {
  await page.goto("/guidelines");
  await page.getByLabel(t("upload.limit")).fill("0.0001");
  await page.getByLabel(t("upload.choose")).setInputFiles("e2e/files/small-en.md");
  await page.getByRole("button", { name: t("upload.submit") }).click();

  const plan = page.getByRole("region", { name: t("plan.title"), exact: true });
  await expect(plan.getByText("more than the limit")).toBeVisible();
  await plan.getByLabel(t("upload.limit")).fill("nothing");
  await confirmPlan(page);
  await expect(plan.getByText(t("upload.limitWrong"))).toBeVisible();
  expect(await standIn.paid()).toEqual([]);
  await plan.getByLabel(t("upload.limit")).fill("5");
  await confirmPlan(page);
  await readResult(page);
  expect((await standIn.paid()).length).toBeGreaterThan(0);
});

test("a task that waits can be cancelled, costs nothing, and waits again when started again", async ({
  signedIn: page,
  standIn,
}) => {
  await upload(page, "e2e/files/small-en.md");
  await page.getByRole("button", { name: t("task.cancel"), exact: true }).click();
  await expect(page.getByText(t("task.cancelledTitle"), { exact: true }).last()).toBeVisible();

  await page.getByRole("button", { name: t("task.tryAgain") }).click();
  await expect(page.getByRole("button", { name: t("plan.submit") })).toBeVisible();
  await expect(step(page, "plan")).toContainText(t("nodeStates.done"));
  expect(await standIn.paid()).toEqual([]);
});
