import { expect, test } from "@/e2e/fixtures";
import { readResult, upload } from "@/e2e/interface";
import { interfaceTexts } from "@/lib/i18n/interface-texts";

const t = interfaceTexts("en");
const PANEL = { name: t("source.title") };

test("a click on a sentence shows its page and the exact words in the guideline", async ({
  signedIn: page,
}) => {
  await upload(page, "samples/asthma-adults-en.pdf");
  await readResult(page);
  const card = page.getByRole("article", { name: "Recommendation 1", exact: true });
  const sentence = card.getByRole("link", { name: /acutely unwell/ });
  await sentence.click();

  const panel = page.getByRole("dialog", PANEL);
  await expect(panel).toContainText(/Page \d+/);
  await expect(panel).toContainText("Grade as printed: (Strong recommendation");
  const passage = panel.getByRole("blockquote");
  await expect(passage).toContainText("we recommend spirometry");
  await expect(passage.locator("mark")).toHaveText(/^unless the person is acutely unwell/);
  await panel.getByRole("button", { name: t("source.close") }).click();
  await expect(panel).toBeHidden();
  await expect(sentence).toBeFocused();
});

test("the keyboard alone opens a source, goes through its passages and comes back", async ({
  signedIn: page,
}) => {
  await upload(page, "e2e/files/small-en.md");
  await readResult(page);
  const sentence = page.getByRole("article").getByRole("link").first();
  await sentence.focus();
  await page.keyboard.press("Enter");

  const panel = page.getByRole("dialog", PANEL);
  await expect(panel.getByRole("heading", PANEL)).toBeFocused();
  await expect(panel.locator("mark")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(panel.getByRole("button", { name: t("source.close") })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(sentence).toBeFocused();
});

test("every sentence that has a source leads to words that stand in the guideline", async ({
  signedIn: page,
}) => {
  await upload(page, "e2e/files/small-en.md");
  await readResult(page);
  const sentences = page.getByRole("article").first().getByRole("link");
  expect(await sentences.count()).toBeGreaterThan(20);

  for (const sentence of await sentences.all()) {
    await sentence.click();
    await expect(page.getByRole("dialog", PANEL).locator("mark")).not.toBeEmpty();
  }
});
