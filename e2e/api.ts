import { openAsBlob, readFileSync } from "node:fs";
import path from "node:path";

import { expect } from "@playwright/test";

/** A program that uses the API as the first administrator. */
export class Api {
  private constructor(
    private readonly base: string,
    private readonly headers: Record<string, string>,
  ) {}

  static async signIn(url: string, data: string): Promise<Api> {
    const secrets = JSON.parse(readFileSync(path.join(data, "secrets.json"), "utf8")) as {
      adminPassword: string;
    };
    const response = await fetch(`${url}/api/v1/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "admin@example.org", password: secrets.adminPassword }),
    });
    expect(response.status).toBe(200);
    const { access_token: token } = (await response.json()) as { access_token: string };
    return new Api(`${url}/api/v1`, { authorization: `Bearer ${token}` });
  }

  async email(): Promise<string> {
    const response = await fetch(`${this.base}/auth/me`, { headers: this.headers });
    return ((await response.json()) as { email: string }).email;
  }

  /** Returns the task's id. */
  async upload(file: string): Promise<string> {
    const body = new FormData();
    body.set("file", await openAsBlob(file), path.basename(file));
    const options = { method: "POST", headers: this.headers, body };
    const response = await fetch(`${this.base}/workflow/upload`, options);
    expect(response.status).toBe(202);
    return ((await response.json()) as { task_id: string }).task_id;
  }

  openStream(taskId: string): Promise<Response> {
    return fetch(`${this.base}/workflow/${taskId}/stream`, { headers: this.headers });
  }

  /** Waits for the task's good end; the product may be away meanwhile. */
  async succeeds(taskId: string): Promise<void> {
    const url = `${this.base}/workflow/${taskId}/status`;
    await expect
      .poll(() =>
        fetch(url, { headers: this.headers }).then(
          async (response) => ((await response.json()) as { state?: string }).state,
          () => "away",
        ),
      )
      .toBe("succeeded");
  }
}
