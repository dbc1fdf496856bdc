import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** One call as the stand-in's log tells it. */
type Call = { kind: string; fault: string | null; abortedAt: number | null };
type Log = { calls: Call[]; open: number };

/** Slow enough that a person, and a test, sees the text grow. */
const PACE = { firstTokenMs: 200, tokensPerSecond: 400 };

/** The stand-in for a provider of writing models, run as `npm run dev:claude` runs it. */
export class StandIn {
  private constructor(
    readonly url: string,
    private readonly pid: number,
    private readonly ended: Promise<unknown>,
  ) {}

  static async start(): Promise<StandIn> {
    const program = spawn(process.execPath, ["dist/dev-claude.mjs", "--port", "0", "--fast"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => program.once("close", resolve));
    for await (const line of createInterface({ input: program.stdout })) {
      const url = /ANTHROPIC_BASE_URL=(\S+)/.exec(line)?.[1];
      if (!url) continue;
      const standIn = new StandIn(url, Number(program.pid), ended);
      await standIn.send("POST", "/__settings", { latency: { small: PACE, large: PACE } });
      return standIn;
    }
    throw new Error("The stand-in ended before it was ready.");
  }

  /** What the product needs to ask it. */
  get settings(): Record<string, string> {
    return { ANTHROPIC_API_KEY: "stand-in-key", ANTHROPIC_BASE_URL: this.url };
  }

  /** Every answer has this fault, until it recovers. */
  async fail(fault: string): Promise<void> {
    await this.send("POST", "/__faults", { probabilities: { [fault]: 1 } });
  }

  async recover(): Promise<void> {
    await this.send("DELETE", "/__faults");
  }

  async forget(): Promise<void> {
    await this.send("DELETE", "/__faults");
    await this.send("DELETE", "/__calls");
  }

  /** Calls that cost money, at once or as questions of a batch. */
  async paid(kind: "message" | "batch_item" = "message"): Promise<Call[]> {
    const { calls } = await this.send<Log>("GET", "/__calls");
    return calls.filter((call) => call.kind === kind);
  }

  async answerBatchesIn(batchMs: number): Promise<void> {
    const latency = { small: PACE, large: PACE };
    await this.send("POST", "/__settings", { latency, batchMs });
  }

  async open(): Promise<number> {
    return (await this.send<Log>("GET", "/__calls")).open;
  }

  async stop(): Promise<void> {
    process.kill(this.pid, "SIGTERM");
    await this.ended;
  }

  private async send<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(this.url + path, { method, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return (await response.json()) as Answer;
  }
}
