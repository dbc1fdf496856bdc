import { expect } from "vitest";

import { POST as continueTask } from "@/app/api/v1/workflow/[id]/continue/route";
import { GET as getPlan } from "@/app/api/v1/workflow/[id]/plan/route";
import { GET as getStatus } from "@/app/api/v1/workflow/[id]/status/route";
import { POST as upload } from "@/app/api/v1/workflow/upload/route";
import { callRoute } from "@/scripts/test/call-route";

/** Three recommendations, each with a grade. */
const GUIDELINE = `# Acute sore throat in adults

Publisher: Example society

Year: 2026

## 1 Treatment

> **Recommendation 1.** In adults with a sore throat, we recommend paracetamol 500 mg every 6 hours. (Strong recommendation, moderate certainty evidence)

> **Recommendation 2.** We recommend against antibiotics for adults with a sore throat. (Strong recommendation against, high certainty evidence)

> **Recommendation 3.** We suggest against oral corticosteroids for adults with a sore throat. (Conditional recommendation against, low certainty evidence)
`;

type Status = {
  state: string;
  reason: string | null;
  attempt: number;
  pvg_id: string;
  guideline_id: string;
};
type Plan = {
  metadata: object;
  estimate: { cost_cents: number };
  recommendations: { id: string }[];
};

const AT_REST = ["waiting", "succeeded", "failed", "cancelled", "timed_out"];

/** What a person's tests do with the API, without a server. */
export function taskClient(token: () => string) {
  const call = (id: string) => ({ params: { id }, token: token() });
  const status = async (id: string) =>
    (await callRoute(getStatus, call(id))).json() as Promise<Status>;
  return {
    call,
    async start(options: Record<string, string> = {}, text = GUIDELINE): Promise<string> {
      const form = new FormData();
      form.set("file", new Blob([text]), "guideline.md");
      for (const [name, value] of Object.entries({ writer: "rules", ...options }))
        form.set(name, value);
      const response = await callRoute(upload, { method: "POST", body: form, token: token() });
      expect(response.status).toBe(202);
      return ((await response.json()) as { task_id: string }).task_id;
    },
    /** Its status once it waits or has ended. */
    async atRest(id: string): Promise<Status> {
      const state = async () => (await status(id)).state;
      await expect.poll(state, { timeout: 60_000 }).toBeOneOf(AT_REST);
      return status(id);
    },
    plan: async (id: string) => (await callRoute(getPlan, call(id))).json() as Promise<Plan>,
    goOn: (id: string, json?: unknown) =>
      callRoute(continueTask, { ...call(id), method: "POST", json }),
  };
}

export async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}

/** What a refused request has wrong, field by field. */
export async function issuesOf(response: Response): Promise<string[]> {
  expect(response.status).toBe(422);
  const { issues } = (await response.json()) as { issues: { path: string; code: string }[] };
  return issues.map(({ path, code }) => `${path} ${code}`);
}
