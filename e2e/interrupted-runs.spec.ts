import { expect, test } from "@/e2e/fixtures";
import { eventsOf, readResult, step, stepStart, taskIdOf, upload } from "@/e2e/interface";
import { whileWorkerStands } from "@/e2e/worker-process";
import { interfaceTexts } from "@/lib/i18n/interface-texts";
import { FINAL_STATES } from "@/lib/tasks/progress";

const t = interfaceTexts("en");
const RUNNING = t("nodeStates.running");
const DONE = t("nodeStates.done");
const SAMPLE = "samples/asthma-adults-en.pdf";

test("a page opened again in mid-run shows how far the task is and goes on", async ({
  signedIn: page,
}) => {
  await upload(page, SAMPLE);
  await stepStart(page, "publish");

  await whileWorkerStands(async () => {
    await page.reload();
    await expect(step(page, "verify")).toContainText(DONE);
    await expect(step(page, "publish")).toContainText(RUNNING);
    await expect(page.getByText(t("task.count", { done: 8, total: 9 }))).toBeVisible();
  });

  await expect(step(page, "publish")).toContainText(DONE);
  await readResult(page);
});

test("a cancelled task stops at once and stays cancelled", async ({ signedIn: page }) => {
  await upload(page, SAMPLE);
  const taskId = taskIdOf(page);
  await stepStart(page, "publish");

  await whileWorkerStands(async () => {
    await page.getByRole("button", { name: t("task.cancel") }).click();
    await expect(page.getByText(t("states.cancelled")).first()).toBeVisible();
    await expect(step(page, "publish")).toContainText(t("nodeStates.stopped"));
    await expect(page.getByRole("button", { name: t("task.tryAgain") })).toBeVisible();
  });

  await upload(page, "e2e/files/small-en.md");
  await readResult(page);
  const events = await eventsOf(page, taskId);
  expect(events.filter((type) => FINAL_STATES.some((state) => state === type))).toEqual([
    "cancelled",
  ]);
  expect(events.at(-1)).toBe("cancelled");
});

test("a cancelled task can be started again and comes to its end", async ({ signedIn: page }) => {
  await upload(page, SAMPLE);
  await stepStart(page, "publish");
  await whileWorkerStands(async () => {
    await page.getByRole("button", { name: t("task.cancel") }).click();
    await expect(page.getByRole("button", { name: t("task.tryAgain") })).toBeVisible();
  });
  await page.getByRole("button", { name: t("task.tryAgain") }).click();

  await readResult(page);
});
