import { expect, test } from "@/e2e/fixtures";
import { taskIdOf, upload } from "@/e2e/interface";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { errorSentence } from "@/lib/i18n/translate";

const t = interfaceTexts("en");
const zh = interfaceTexts("zh");

test("someone who is not signed in is asked to, and comes back to where they wanted to go", async ({
  page,
  account,
}) => {
  await page.goto("/tasks/01890000-0000-7000-8000-000000000000");
  await expect(page.getByRole("heading", { name: t("signIn.title") })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("next")).toMatch(/^\/tasks\//);

  await page.goto("/sign-in?next=/guidelines");
  await page.getByLabel(t("signIn.email")).fill(account.email);
  await page.getByLabel(t("signIn.password")).fill(account.password);
  await page.getByRole("button", { name: t("signIn.submit") }).click();
  await expect(page.getByRole("heading", { name: t("guidelines.list") })).toBeVisible();
  await page.getByRole("button", { name: t("layout.signOut") }).click();
  await expect(page.getByRole("heading", { name: t("signIn.title") })).toBeVisible();
});

test.describe("in Chinese", () => {
  test.use({ language: "zh" });

  for (const path of ["signin", "signout", "error?error=Configuration", "verify-request"]) {
    test(`the sign-in library's page ${path} never shows itself`, async ({ page }) => {
      await page.goto(`/api/auth/${path}`);

      await expect(page.getByRole("heading", { name: zh("signIn.title") })).toBeVisible();
    });
  }
});

test.describe("with refusals", () => {
  test.use({ mayBeRefused: true });

  test("a wrong password is refused in the language of the page", async ({ page, account }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByLabel(zh("signIn.email")).fill(account.email);
    await page.getByLabel(zh("signIn.password")).fill("not the password");
    await page.getByRole("button", { name: zh("signIn.submit") }).click();

    await expect(
      page.getByRole("alert").filter({ hasText: errorSentence("zh", "wrong_credentials") }),
    ).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(/[A-Za-z]{4,}/);
  });

  test("a person makes an account after correcting what was missing", async ({ page }) => {
    await page.goto("/register");
    await page.getByRole("button", { name: t("register.submit") }).click();
    await expect(page.getByText(t("register.issues.email"))).toBeVisible();
    await expect(page.getByText(t("register.issues.password"))).toBeVisible();

    await page.getByLabel(t("register.name")).fill("Lin Editor");
    await page.getByLabel(t("signIn.email")).fill(`${crypto.randomUUID()}@example.org`);
    await page.getByLabel(t("signIn.password")).fill("a long enough password");
    await page.getByRole("button", { name: t("register.submit") }).click();
    await expect(page.getByRole("heading", { name: t("guidelines.list") })).toBeVisible();
  });

  test("someone else's task looks like one that does not exist", async ({
    signedIn: page,
    browser,
    baseURL,
  }) => {
    await upload(page, "e2e/files/small-en.md");
    const taskId = taskIdOf(page);
    const stranger = await browser.newContext({ baseURL });
    const other = await stranger.newPage();
    const account = { name: "B", email: `${crypto.randomUUID()}@example.org` };
    await other.goto("/register");
    await other.getByLabel(t("register.name")).fill(account.name);
    await other.getByLabel(t("signIn.email")).fill(account.email);
    await other.getByLabel(t("signIn.password")).fill("a long enough password");
    await other.getByRole("button", { name: t("register.submit") }).click();
    await expect(other.getByRole("heading", { name: t("guidelines.list") })).toBeVisible();

    const answer = await other.goto(`/tasks/${taskId}`);
    expect(answer?.status()).toBe(404);
    await expect(other.getByRole("heading", { name: t("notFound.title") })).toBeVisible();
    await stranger.close();
  });
});
