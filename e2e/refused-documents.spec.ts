import { expect, test } from "@/e2e/fixtures";
import { eventsOf, step, taskIdOf, upload } from "@/e2e/interface";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { errorSentence } from "@/lib/i18n/translate";
import { FINAL_STATES } from "@/lib/tasks/progress";

const DOCUMENTS = [
  { file: "damaged.pdf", code: "file_damaged", node: "parse" },
  { file: "encrypted.pdf", code: "file_encrypted", node: "parse" },
  { file: "no-recommendations.md", code: "document_without_recommendations", node: "graph" },
] as const;

/** What the first bytes already show. */
const REFUSED = [
  { file: "empty.pdf", code: "file_empty" },
  { file: "renamed.pdf", code: "file_type_mismatch" },
] as const;

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    test.use({ language });

    for (const { file, code, node } of DOCUMENTS) {
      test(`${file} ends in one final state and says why and what to do`, async ({
        signedIn: page,
      }) => {
        await upload(page, `e2e/files/${file}`, language);

        const alert = page.getByRole("alert").filter({ hasText: t("task.failedTitle") });
        await expect(alert).toContainText(errorSentence(language, code));
        await expect(step(page, node, language)).toContainText(t("nodeStates.failed"));
        await expect(page.getByRole("link", { name: t("task.another") })).toBeVisible();
        const events = await eventsOf(page, taskIdOf(page));
        expect(events.filter((type) => FINAL_STATES.some((state) => state === type))).toEqual([
          "failed",
        ]);
      });
    }

    test.describe("before the task", () => {
      test.use({ mayBeRefused: true });

      for (const { file, code } of REFUSED) {
        test(`${file} is refused before anything starts`, async ({ signedIn: page }) => {
          await page.goto("/guidelines");
          await page.getByLabel(t("upload.choose")).setInputFiles(`e2e/files/${file}`);
          await page.getByRole("button", { name: t("upload.submit") }).click();

          const alert = page.getByRole("alert").filter({ hasText: errorSentence(language, code) });
          await expect(alert).toBeVisible();
          await expect(page.getByText(t("guidelines.empty"))).toBeVisible();
        });
      }
    });
  });
}
