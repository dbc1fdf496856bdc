import { expect, type Page } from "@playwright/test";

import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import { NODE_IDS, type NodeId } from "@/lib/tasks/nodes";

/** Uploads a guideline on the page that lists them and arrives at its task. */
export async function upload(page: Page, file: string, language: Locale = "en"): Promise<void> {
  const t = interfaceTexts(language);
  await page.goto("/guidelines");
  await page.getByLabel(t("upload.choose")).setInputFiles(file);
  await page.getByRole("button", { name: t("upload.submit") }).click();
  await page.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
}

/** The line of one step on a task's page. */
export function step(page: Page, node: NodeId, language: Locale = "en") {
  const number = NODE_IDS.indexOf(node) + 1;
  return page.getByRole("listitem", {
    name: `${number}. ${translate(language, `nodes.${node}`)}`,
  });
}

/** Waits for the end of a task that goes well and opens its patient version. */
export async function readResult(page: Page, language: Locale = "en"): Promise<void> {
  const t = interfaceTexts(language);
  await page.getByRole("link", { name: t("task.read") }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
}

export function taskIdOf(page: Page): string {
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Types of all events of a task that has ended, in order. */
export async function eventsOf(page: Page, taskId: string): Promise<string[]> {
  const response = await page.request.get(`/api/v1/workflow/${taskId}/stream`);
  const frames = (await response.text()).match(/^data: .*$/gm) ?? [];
  return frames.map((frame) => {
    const { event } = JSON.parse(frame.slice("data: ".length)) as { event: { type: string } };
    return event.type;
  });
}
