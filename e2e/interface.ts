import { expect, type Page } from "@playwright/test";

import { interfaceTexts } from "@/lib/i18n/interface-texts";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import { NODE_IDS, type NodeId } from "@/lib/tasks/nodes";

/** Uploads a guideline on the page that lists them and arrives at its task. */
export async function upload(page: Page, file: string, language: Locale = "en"): Promise<void> {
  await page.goto("/guidelines");
  await sendFile(page, file, language);
}

/** The page that takes a guideline, with what can be chosen of a language model. */
export async function openModelOptions(page: Page, language: Locale = "en"): Promise<void> {
  await page.goto("/guidelines");
  await page.getByText(interfaceTexts(language)("upload.more")).click();
}

export async function sendFile(page: Page, file: string, language: Locale = "en"): Promise<void> {
  const t = interfaceTexts(language);
  await page.getByLabel(t("upload.choose")).setInputFiles(file);
  await page.getByRole("button", { name: t("upload.submit") }).click();
  await page.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
}

/** Lets a task go on that waits for its plan to be checked. */
export async function confirmPlan(page: Page, language: Locale = "en"): Promise<void> {
  const t = interfaceTexts(language);
  await page.getByRole("button", { name: t("plan.submit") }).click();
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

/** Resolves at the moment a step of the task on the page begins, as the stream tells it; fails if it is over already. */
export async function stepStart(page: Page, node: NodeId): Promise<void> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const url = new URL(`/api/v1/workflow/${taskIdOf(page)}/stream`, page.url());
  const { body } = await fetch(url, { headers: { cookie } });
  let text = "";
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (eventsIn(text).some((event) => event.type === "node-started" && event.node === node))
      return;
  }
  throw new Error(`The task ended without the step ${node}.`);
}

/** Types of all events of a task that has ended, in order. */
export async function eventsOf(page: Page, taskId: string): Promise<string[]> {
  const response = await page.request.get(`/api/v1/workflow/${taskId}/stream`);
  return eventsIn(await response.text()).map(({ type }) => type);
}

function eventsIn(stream: string): { type: string; node?: string }[] {
  const frames = stream.match(/^data: .*\n\n/gm) ?? [];
  return frames.map((frame) => {
    const logged = JSON.parse(frame.slice("data: ".length)) as {
      event: { type: string; node?: string };
    };
    return logged.event;
  });
}
