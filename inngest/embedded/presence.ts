import pg from "pg";

import { WORKERS_LOCK } from "@/lib/health/worker-lock";

const LONGEST_PAUSE_MS = 5_000;

type Options = {
  databaseUrl: string;
  channel: string;
  onWake: (payload: string) => void;
  /** After a lost connection is back: notifications may have been missed. */
  onReconnect: () => void;
  onError: (error: unknown) => void;
};

/**
 * A worker's own connection: it hears wake-ups, and its advisory lock shows the other workers that it lives.
 * PostgreSQL lets the lock go the moment the process ends, however it ends.
 */
export class Presence {
  private client: pg.Client | null = null;
  private reconnect: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(private readonly options: Options) {}

  /** Runs `whenAlone` before any other worker can start, if no other worker lives. */
  async start(whenAlone: () => Promise<void>): Promise<void> {
    const client = await this.connect();
    const { rows } = await client.query<{ alone: boolean }>(
      "SELECT pg_try_advisory_lock($1) AS alone",
      [WORKERS_LOCK],
    );
    await client.query("SELECT pg_advisory_lock_shared($1)", [WORKERS_LOCK]);
    if (!rows[0]?.alone) return;
    await whenAlone();
    await client.query("SELECT pg_advisory_unlock($1)", [WORKERS_LOCK]);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.reconnect);
    await this.client?.end().catch(this.options.onError);
  }

  private async connect(): Promise<pg.Client> {
    const { databaseUrl, channel, onWake } = this.options;
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    client.on("notification", ({ payload }) => onWake(payload ?? ""));
    client.on("error", () => this.lose(client));
    client.on("end", () => this.lose(client));
    await client.connect();
    this.client = client;
    await client.query(`LISTEN ${channel}`);
    return client;
  }

  private lose(client: pg.Client): void {
    if (this.client !== client || this.isStopped) return;
    this.client = null;
    this.retry(250);
  }

  private retry(pauseMs: number): void {
    if (this.isStopped) return;
    this.reconnect = setTimeout(() => {
      this.comeBack().catch((error: unknown) => {
        this.options.onError(error);
        this.retry(Math.min(LONGEST_PAUSE_MS, pauseMs * 2));
      });
    }, pauseMs);
  }

  private async comeBack(): Promise<void> {
    const client = await this.connect();
    await client.query("SELECT pg_advisory_lock_shared($1)", [WORKERS_LOCK]);
    this.options.onReconnect();
  }
}
