import { expect, test } from "@/e2e/fixtures";
import { readResult, upload } from "@/e2e/interface";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { translate } from "@/lib/i18n/translate";

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    test.use({ language });

    test("a scanned page is read from its picture, and its sentences show the page to compare with", async ({
      signedIn: page,
    }) => {
      // Reading a picture takes its time, and more where other programs work.
      test.setTimeout(120_000);
      await upload(page, "e2e/files/scan.pdf", language);
      await expect(page.getByRole("link", { name: t("task.read") })).toBeVisible({
        timeout: 90_000,
      });
      const report = page.getByRole("region", { name: translate(language, "intakeReport.title") });
      await expect(report).toContainText(
        translate(language, "intakeReport.trust.ocr", { count: 1 }),
      );
      await readResult(page, language);

      await page.getByRole("article").first().getByText("spirometry").first().click();
      const dialog = page.getByRole("dialog", { name: t("source.title") });
      const [fromPicture = ""] = t("source.fromPicture", { confidence: 0 }).split("0");
      await expect(dialog).toContainText(fromPicture);
      const picture = dialog.getByRole("img", { name: t("source.picture.pageWithoutCaption") });
      await expect(picture).toBeVisible();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(500);
    });
  });
}
