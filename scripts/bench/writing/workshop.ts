import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

import type { FaultPlan } from "@/e2e/providers/fault-plan";
import type { Tuning } from "@/e2e/providers/settings";
import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { db } from "@/lib/db/client";
import { deployMigrations } from "@/lib/db/deploy-migrations";
import { acceptUpload } from "@/lib/guidelines/accept-upload";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createTask } from "@/lib/tasks/queries";
import { createUser } from "@/lib/users/queries";
import { withRetries } from "@/lib/writers/with-retries";
import { withScratchDatabase } from "@/scripts/postgres/scratch-database";
import { makeSecrets } from "@/scripts/product/secrets";
import { withScratchServer } from "@/scripts/with-database";

/**
 * The simulated provider is so many times as fast as a real one. The product's own work does not get faster with it:
 * where time is what is measured, it is not made much faster. Waits before repetitions are shorter as in `trouble`.
 */
export const FASTER = { time: 5, trouble: 10 };
/** Of real models, before they are made faster. */
export const PACE = {
  small: { firstTokenMs: 800, tokensPerSecond: 120 },
  large: { firstTokenMs: 1_500, tokensPerSecond: 60 },
};
/** Longer than the provider keeps beginnings of requests. */
const CACHE_LIFETIME_MS = 3_600_000;

export type Workshop = {
  provider: RunningProvider;
  /** Lets so much time pass for the provider that nothing it keeps is left. */
  forget: () => void;
  /** So many times as fast as a real provider; `Infinity` where only money is measured. */
  setPace: (faster: number, batches?: Pick<Tuning, "batchCache">) => Promise<void>;
  setFaults: (plan: FaultPlan) => void;
};

/** A stand-in provider and a new database, which this process uses while `work` runs. */
export function inWorkshop<T>(work: (workshop: Workshop) => Promise<T>): Promise<T> {
  return withScratchServer((server) =>
    withScratchDatabase(server, async (databaseUrl) => {
      await deployMigrations(databaseUrl, path.resolve("prisma/migrations"));
      const files = await mkdtemp(path.join(os.tmpdir(), "cpg2pvg-bench-"));
      let ahead = 0;
      const provider = await startProvider({ now: () => Date.now() + ahead });
      setEnvironment(databaseUrl, files, provider);
      try {
        const forget = () => (ahead += CACHE_LIFETIME_MS);
        return await work(workshopWith(provider, forget));
      } finally {
        await db().$disconnect();
        await provider.close();
        await rm(files, { recursive: true, force: true });
      }
    }),
  );
}

function setEnvironment(databaseUrl: string, files: string, provider: RunningProvider): void {
  const secrets = makeSecrets();
  for (const name of ["MODEL_PRICES", "MODEL_RPM", "MODEL_TPM", "MODEL_SMALL", "MODEL_LARGE"])
    delete process.env[name];
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    SECRET_KEY: secrets.secretKey,
    UPLOADTHING_TOKEN: secrets.uploadthingToken,
    PUBLIC_URL: "http://localhost:3000",
    UPLOAD_DIR: files,
    LOG_LEVEL: "error",
    WRITER: "claude",
    ANTHROPIC_BASE_URL: provider.url,
    ANTHROPIC_API_KEY: provider.apiKey,
  });
}

function workshopWith(provider: RunningProvider, forget: () => void): Workshop {
  return {
    provider,
    forget,
    setPace: async (times, batches) => {
      const latency = { small: faster(PACE.small, times), large: faster(PACE.large, times) };
      const init = { method: "POST", body: JSON.stringify({ latency, ...batches }) };
      const response = await fetch(`${provider.url}/__settings`, init);
      if (!response.ok) throw new Error(`The stand-in answered ${response.status}.`);
    },
    setFaults: (plan) => {
      provider.faults.clear();
      provider.faults.set(plan);
    },
  };
}

function faster({ firstTokenMs, tokensPerSecond }: (typeof PACE)["small"], times: number) {
  // To the provider 0 tokens a second are all of them at once.
  const speed = Number.isFinite(times) ? tokensPerSecond * times : 0;
  return { firstTokenMs: firstTokenMs / times, tokensPerSecond: speed };
}

/** As the product repeats calls, with waits as much shorter as the provider is faster. */
export function repeatFaster<T>(
  attempt: () => Promise<T>,
  { signal }: { signal: AbortSignal },
): Promise<T> {
  const wait = (milliseconds: number) =>
    sleep(milliseconds / FASTER.trouble, undefined, { signal });
  return withRetries(attempt, { signal, wait });
}

export async function makeOwner(): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  const user = { email, name: "Bench", passwordHash: "none", role: "USER" } as const;
  return (await createUser(user)).id;
}

/** A task as an upload makes it; its guideline comes from the bench. */
export async function makeTask(ownerId: string): Promise<string> {
  const content = Readable.from([Buffer.from("# Guideline")]);
  const { guidelineId } = await acceptUpload(ownerId, { fileName: "guideline.md", content });
  const options = TaskOptionsSchema.parse({});
  return (await createTask(ownerId, { guidelineId, options })).taskId;
}
