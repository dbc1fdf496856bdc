import { readFile } from "node:fs/promises";

import { expect, test } from "@/e2e/fixtures";
import { readResult } from "@/e2e/interface";
import { interfaceTexts } from "@/lib/i18n/interface-texts";

const t = interfaceTexts("en");

test("a version made without checks says so on top and stays blocked", async ({
  signedIn: page,
  baseURL,
}) => {
  const buffer = await readFile("e2e/files/small-en.md");
  const response = await page.request.post("/api/v1/workflow/upload", {
    headers: { origin: String(baseURL) },
    multipart: {
      enable_quality_control: "false",
      file: { name: "small-en.md", mimeType: "text/markdown", buffer },
    },
  });
  const { task_id: taskId } = (await response.json()) as { task_id: string };
  await page.goto(`/tasks/${taskId}`);
  await readResult(page);

  await expect(page.getByText(/^Not checked\. Quality control was switched off/)).toBeVisible();
  await expect(page.getByText(t("pvg.gateClosed"))).toBeVisible();
  await expect(page.getByText("Check F1 was not carried out.")).toBeVisible();
});
