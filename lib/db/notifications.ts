import pg from "pg";

import { env } from "@/lib/env";

const RECONNECT_MS = 1_000;

type Listener = (payload: string) => void;

/**
 * One LISTEN connection per process, shared by all streams. Notifications carry ids only and may be lost
 * while the connection is down, so a listener is also called with "" after every reconnect: read the table.
 */
class NotificationHub {
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | null = null;
  private connecting: Promise<void> | null = null;

  async listen(channel: string, listener: Listener): Promise<() => void> {
    const set = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, set.add(listener));
    if (this.client && set.size === 1) await this.client.query(`LISTEN "${channel}"`);
    else await this.connect();
    return () => set.delete(listener);
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = null;
    this.listeners.clear();
    await client?.end();
  }

  private connect(): Promise<void> {
    if (this.client) return Promise.resolve();
    this.connecting ??= this.open().finally(() => {
      this.connecting = null;
    });
    return this.connecting;
  }

  private async open(): Promise<void> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true });
    client.on("notification", ({ channel, payload }) => this.tell(channel, payload ?? ""));
    client.on("error", () => this.reconnect(client));
    client.on("end", () => this.reconnect(client));
    await client.connect();
    this.client = client;
    for (const channel of this.listeners.keys()) await client.query(`LISTEN "${channel}"`);
  }

  private reconnect(lost: pg.Client): void {
    if (this.client !== lost) return;
    this.client = null;
    const retry = () => {
      if (this.listeners.size === 0) return;
      this.connect().then(
        () => this.listeners.forEach((_, channel) => this.tell(channel, "")),
        () => setTimeout(retry, RECONNECT_MS).unref(),
      );
    };
    setTimeout(retry, RECONNECT_MS).unref();
  }

  private tell(channel: string, payload: string): void {
    this.listeners.get(channel)?.forEach((listener) => listener(payload));
  }
}

const held = globalThis as typeof globalThis & { cpgNotifications?: NotificationHub };

/** Calls back for every NOTIFY on the channel until the returned function is called. */
export function listen(channel: string, listener: Listener): Promise<() => void> {
  held.cpgNotifications ??= new NotificationHub();
  return held.cpgNotifications.listen(channel, listener);
}

export async function closeNotifications(): Promise<void> {
  await held.cpgNotifications?.close();
  held.cpgNotifications = undefined;
}
