import { readFileSync } from "node:fs";
import path from "node:path";

import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";

import { expect, test } from "@/e2e/fixtures";
import { readResult, upload } from "@/e2e/interface";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";

const REASON = "Compared with the printed page: every number is right.";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    test.use({ language });
    const panelOf = (page: Page) => page.getByRole("region", { name: t("findings.title") });
    const items = (page: Page) => panelOf(page).locator("li[id^=finding-]");
    const act = (page: Page, name: "dismissed" | "asked" | "agreed" | "taken_back") =>
      items(page)
        .first()
        .getByRole("button", {
          name: t("findings.actsOf", { act: t(`findings.acts.${name}`), number: 1 }),
        });

    test("what a scan leaves to be confirmed is found, compared, and released only by a second person", async ({
      signedIn: page,
      browser,
    }) => {
      // Reading a picture takes its time, and more where other programs work.
      test.setTimeout(180_000);
      await upload(page, "e2e/files/scan.pdf", language);
      await expect(page.getByRole("link", { name: t("task.read") })).toBeVisible({
        timeout: 120_000,
      });
      await readResult(page, language);
      const panel = panelOf(page);
      const all = await items(page).count();
      expect(all).toBeGreaterThan(2);

      // What is wrong, what to do, and the words that differ.
      const second = items(page).nth(1);
      await expect(second.getByRole("heading", { level: 3 })).not.toBeEmpty();
      await expect(second).toContainText(translate(language, "remedies.number_from_picture"));
      await expect(second).toContainText(t("findings.guidelinePage", { page: 1 }));
      await expect(panel.locator("ins").first()).toContainText(t("findings.startStated"));
      await expectSound(page);

      // Filters tell how many they leave; the empty list leads back to all.
      await panel.getByLabel(t("findings.filters.severity")).selectOption("hard");
      await panel.getByLabel(t("findings.filters.check")).selectOption("F24");
      await expect(items(page)).toHaveCount(all);
      await panel.getByLabel(t("findings.filters.section")).selectOption({ index: 1 });
      expect(await items(page).count()).toBeLessThan(all);
      await panel.getByLabel(t("findings.filters.section")).selectOption("all");

      // To the sentence and back, by keyboard.
      await second.getByRole("link", { name: t("findings.goToOf", { number: 2 }) }).focus();
      await page.keyboard.press("Enter");
      const sentence = page.locator("a[data-claim]:focus");
      await expect(sentence).toBeInViewport();
      await page.keyboard.press("Escape");
      await expect(second).toBeFocused();

      // The source opens over the list and gives the focus back.
      const opener = second.getByRole("button", { name: t("findings.sourceOf", { number: 2 }) });
      await opener.click();
      const dialog = page.getByRole("dialog", { name: t("source.title") });
      await expect(dialog.locator("mark")).toBeVisible();
      await expect(dialog.getByRole("img")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(opener).toBeFocused();

      // From the sentence to its finding.
      await second.getByRole("link", { name: t("findings.goToOf", { number: 2 }) }).click();
      await page.locator("a[data-claim]:focus").click();
      await dialog.getByRole("link", { name: t("findings.backTo") }).click();
      await expect(second).toBeFocused();
      await dialog.getByRole("button", { name: t("source.close") }).click();

      // One person asks; it goes on blocking.
      await act(page, "asked").click();
      await panel.getByRole("button", { name: t("findings.submit.asked"), exact: true }).click();
      await expect(
        panel.getByText(translate(language, "errors.reason_missing", { least: 3 })),
      ).toBeVisible();
      await panel.getByLabel(t("findings.reasons.asked")).fill(REASON);
      await expectSound(page);
      await panel.getByRole("button", { name: t("findings.submit.asked"), exact: true }).click();
      await expect(items(page).first()).toContainText(t("findings.states.asked"));
      await expect(items(page).first()).toContainText(REASON);
      await expect(page.getByText(blocked(language, all))).toBeVisible();

      // Another agrees: an administrator, who does not own the version.
      const other = await administrator(browser, page, language);
      await expect(other.getByText(t("findings.reading"))).toBeVisible();
      await items(other)
        .first()
        .getByRole("button", { name: t("findings.sourceOf", { number: 1 }) })
        .click();
      const picture = other.getByRole("dialog").getByRole("img");
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(500);
      await other.keyboard.press("Escape");
      await act(other, "agreed").click();
      await panelOf(other)
        .getByRole("button", { name: t("findings.submit.agreed"), exact: true })
        .click();
      await expect(items(other).first()).toContainText(t("findings.states.dismissed"));
      await other.context().close();

      await page.reload();
      await expect(page.getByText(blocked(language, all - 1))).toBeVisible();
      await panel.getByLabel(t("findings.filters.state")).selectOption("dismissed");
      await expect(items(page)).toHaveCount(1);
      const record = page.getByRole("region", { name: t("findings.recordOf") });
      await expect(record.getByRole("listitem").filter({ hasText: REASON }).first()).toBeVisible();
    });

    test("a remark is dismissed with a reason, outlives a new check, and is taken back", async ({
      signedIn: page,
    }) => {
      await upload(page, "e2e/files/small-zh.md", language);
      await readResult(page, language);
      const panel = panelOf(page);
      await expect(items(page)).toHaveCount(1);

      await act(page, "dismissed").click();
      await panel.getByLabel(t("findings.reasons.dismissed")).fill(REASON);
      await panel
        .getByRole("button", { name: t("findings.submit.dismissed"), exact: true })
        .click();
      await expect(items(page).first()).toContainText(t("findings.states.dismissed"));
      await expect(panel.getByText(t("findings.done.dismissed"))).toBeVisible();
      await expect(items(page).first()).toBeFocused();
      await expect(
        panel.getByText(t("findings.counts", { hard: 0, soft: 0, dismissed: 1 })),
      ).toBeVisible();

      await panel.getByRole("button", { name: t("findings.recheck") }).click();
      await expect(panel.getByText(t("findings.rechecked"))).toBeVisible();
      await expect(items(page).first()).toContainText(REASON);
      await panel.getByLabel(t("findings.filters.state")).selectOption("dismissed");
      await expect(items(page)).toHaveCount(1);

      await act(page, "taken_back").click();
      await panel
        .getByRole("button", { name: t("findings.submit.taken_back"), exact: true })
        .click();
      await expect(panel.getByText(t("findings.done.taken_back"))).toBeVisible();
      await expect(
        panel.getByText(t("findings.counts", { hard: 0, soft: 1, dismissed: 0 })),
      ).toBeVisible();
      await page.reload();
      const record = page.getByRole("region", { name: t("findings.recordOf") });
      await expect(record).toContainText(t("findings.made.taken_back"));
    });
  });
}

/** What the gate says as long as so many findings stand. */
function blocked(language: Locale, count: number): string {
  return translate(language, "gate.hard_findings", { count });
}

/** The first administrator, at the same page in a browser of their own. */
async function administrator(browser: Browser, page: Page, language: Locale): Promise<Page> {
  const t = interfaceTexts(language);
  const address = new URL(page.url());
  const context = await browser.newContext();
  await context.addCookies([{ name: "locale", value: language, url: address.origin }]);
  const own = await context.newPage();
  await own.goto(`${address.origin}/sign-in?next=${address.pathname}`);
  const secrets = path.join(String(process.env.CPG2PVG_DATA), "secrets.json");
  const { adminPassword } = JSON.parse(readFileSync(secrets, "utf8")) as { adminPassword: string };
  await own.getByLabel(t("signIn.email")).fill("admin@example.org");
  await own.getByLabel(t("signIn.password")).fill(adminPassword);
  await own.getByRole("button", { name: t("signIn.submit") }).click();
  await own.waitForURL(address.origin + address.pathname);
  return own;
}

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}
