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
type Act = "dismissed" | "asked" | "agreed" | "taken_back";

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    test.use({ language });

    test("findings are compared, filtered, and lead to their sentence and source and back", async ({
      signedIn: page,
    }) => {
      await readScan(page, language);
      const { panel, items, filter } = findingsOn(page, language);
      const all = await items.count();
      expect(all).toBeGreaterThan(2);
      await expect(items.first()).toContainText(
        translate(language, "remedies.number_from_picture"),
      );
      await expect(items.first()).toContainText(t("findings.guidelinePage", { page: 1 }));
      await expect(panel.locator("ins").first()).toContainText(t("findings.startStated"));

      await filter("severity").selectOption("hard");
      await filter("check").selectOption("F24");
      await expect(items).toHaveCount(all);
      await filter("section").selectOption({ index: 1 });
      expect(await items.count()).toBeLessThan(all);
      await filter("section").selectOption("all");

      const second = items.nth(1);
      const goTo = second.getByRole("link", { name: t("findings.goToOf", { number: 2 }) });
      await goTo.focus();
      await page.keyboard.press("Enter");
      await expect(page.locator("a[data-claim]:focus")).toBeInViewport();
      await page.keyboard.press("Escape");
      await expect(second).toBeFocused();

      const source = second.getByRole("button", { name: t("findings.sourceOf", { number: 2 }) });
      await source.click();
      const dialog = page.getByRole("dialog", { name: t("source.title") });
      await expect(dialog.locator("mark")).toBeVisible();
      await expect(dialog.getByRole("img")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(source).toBeFocused();

      await goTo.click();
      await page.locator("a[data-claim]:focus").click();
      await dialog.getByRole("link", { name: t("findings.backTo") }).click();
      await expect(second).toBeFocused();
    });
  });
}

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    test.use({ language });

    test("what blocks is released only when a second person agrees", async ({
      signedIn: page,
      browser,
    }) => {
      await readScan(page, language);
      const { panel, items, decide, act } = findingsOn(page, language);
      const all = await items.count();

      await act("asked").click();
      await panel.getByRole("button", { name: t("findings.submit.asked"), exact: true }).click();
      const missing = translate(language, "errors.reason_missing", { least: 3 });
      await expect(panel.getByText(missing)).toBeVisible();
      await expectSound(page);
      await act("asked").click();
      await decide("asked", REASON);
      await expect(items.first()).toContainText(t("findings.states.asked"));
      await expect(page.getByText(blocked(language, all))).toBeVisible();

      const other = await administrator(browser, page, language);
      const theirs = findingsOn(other, language);
      await expect(other.getByText(t("findings.reading"))).toBeVisible();
      await expect(theirs.items.first()).toContainText(REASON);
      await theirs.items
        .first()
        .getByRole("button", { name: t("findings.sourceOf", { number: 1 }) })
        .click();
      const picture = other.getByRole("dialog").getByRole("img");
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(500);
      await other.keyboard.press("Escape");
      await theirs.decide("agreed", "");
      await expect(theirs.items.first()).toContainText(t("findings.states.dismissed"));
      await other.context().close();

      await page.reload();
      await expect(page.getByText(blocked(language, all - 1))).toBeVisible();
      const record = page.getByRole("region", { name: t("findings.recordOf") });
      await expect(record.getByText(t("findings.reason", { reason: REASON }))).toBeVisible();
    });
  });
}

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    test.use({ language });

    test("a remark is dismissed with a reason, outlives a new check, and is taken back", async ({
      signedIn: page,
    }) => {
      await upload(page, "e2e/files/small-zh.md", language);
      await readResult(page, language);
      const { panel, items, filter, decide } = findingsOn(page, language);
      const counts = (soft: number, dismissed: number) =>
        panel.getByText(t("findings.counts", { hard: 0, soft, dismissed }));
      await expect(items).toHaveCount(1);

      await decide("dismissed", REASON);
      await expect(items.first()).toContainText(t("findings.states.dismissed"));
      await expect(panel.getByText(t("findings.done.dismissed"))).toBeVisible();
      await expect(items.first()).toBeFocused();
      await expect(counts(0, 1)).toBeVisible();

      await panel.getByRole("button", { name: t("findings.recheck") }).click();
      await expect(panel.getByText(t("findings.rechecked"))).toBeVisible();
      await expect(items.first()).toContainText(REASON);
      await filter("state").selectOption("dismissed");
      await expect(items).toHaveCount(1);

      await decide("taken_back", "");
      await expect(panel.getByText(t("findings.done.taken_back"))).toBeVisible();
      await expect(counts(1, 0)).toBeVisible();
      await page.reload();
      const record = page.getByRole("region", { name: t("findings.recordOf") });
      await expect(record).toContainText(t("findings.made.taken_back"));
    });
  });
}

for (const language of ["en", "zh"] as const) {
  test.describe(language, () => {
    const t = interfaceTexts(language);
    test.use({ language });

    for (const width of [390, 1280]) {
      test(`the list keeps the rules of WCAG 2.2 AA at ${width} px`, async ({ signedIn: page }) => {
        await page.setViewportSize({ width, height: 800 });
        await readScan(page, language);
        const { act, items } = findingsOn(page, language);
        await expectSound(page);
        await act("asked").click();
        await expectSound(page);
        await items
          .first()
          .getByRole("button", { name: t("findings.sourceOf", { number: 1 }) })
          .click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectSound(page);
      });
    }
  });
}

/** The list of findings, as a person finds their way in it. */
function findingsOn(page: Page, language: Locale) {
  const t = interfaceTexts(language);
  const panel = page.getByRole("region", { name: t("findings.title") });
  const items = panel.locator("li[id^=finding-]");
  const act = (name: Act) => {
    const words = t("findings.actsOf", { act: t(`findings.acts.${name}`), number: 1 });
    return items.first().getByRole("button", { name: words });
  };
  return {
    ...{ panel, items, act },
    filter: (name: "severity" | "check" | "section" | "state") =>
      panel.getByLabel(t(`findings.filters.${name}`)),
    async decide(name: Act, reason: string) {
      await act(name).click();
      await panel.getByLabel(t(`findings.reasons.${name}`)).fill(reason);
      await panel.getByRole("button", { name: t(`findings.submit.${name}`), exact: true }).click();
    },
  };
}

/** A version whose numbers were read from a picture, which blocks until somebody has compared them. */
async function readScan(page: Page, language: Locale): Promise<void> {
  // Reading a picture takes its time, and more where other programs work.
  test.setTimeout(180_000);
  await upload(page, "e2e/files/scan.pdf", language);
  const link = page.getByRole("link", { name: interfaceTexts(language)("task.read") });
  await expect(link).toBeVisible({ timeout: 120_000 });
  await readResult(page, language);
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
