import { expect, test } from "@/e2e/fixtures";
import { readResult, step, stepStart, upload } from "@/e2e/interface";
import { whileWorkerStands } from "@/e2e/worker-process";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { NODE_IDS } from "@/lib/tasks/nodes";

const SAMPLES = {
  en: { file: "samples/asthma-adults-en.pdf", title: /asthma/i },
  zh: { file: "samples/type-2-diabetes-zh.pdf", title: /2型糖尿病/ },
} as const;

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    const { file, title } = SAMPLES[language];
    test.use({ language });

    test("a person signs in, uploads a guideline, watches nine steps and reads the patient version", async ({
      page,
      account,
    }) => {
      await page.goto("/");
      await page.getByLabel(t("signIn.email")).fill(account.email);
      await page.getByLabel(t("signIn.password")).fill(account.password);
      await page.getByRole("button", { name: t("signIn.submit") }).click();
      await expect(page.getByRole("heading", { name: t("guidelines.list") })).toBeVisible();
      await expect(page.getByText(t("guidelines.empty"))).toBeVisible();

      await upload(page, file, language);
      await stepStart(page, "publish");
      await whileWorkerStands(async () => {
        await expect(step(page, "publish", language)).toContainText(t("nodeStates.running"));
      });
      for (const node of NODE_IDS) {
        await expect(step(page, node, language)).toContainText(t("nodeStates.done"));
      }
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

      await readResult(page, language);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await page.getByRole("link", { name: t("task.back") }).click();
      await expect(page.getByRole("list", { name: t("guidelines.list") })).toContainText(
        t("states.succeeded"),
      );
    });

    test("every file of the finished version can be downloaded", async ({ signedIn: page }) => {
      await upload(page, `e2e/files/small-${language}.md`, language);
      await readResult(page, language);

      for (const format of ["HTML", "PDF", "Markdown", "JSON"]) {
        const download = page.waitForEvent("download");
        await page.getByRole("link", { name: t("pvg.download", { format }), exact: true }).click();
        expect((await download).suggestedFilename()).toMatch(
          /^small-.*-pvg-1\.(html|pdf|md|json)$/,
        );
      }
    });
  });
}
