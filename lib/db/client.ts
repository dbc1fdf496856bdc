import { PrismaPg } from "@prisma/adapter-pg";

import { PrismaClient } from "@/lib/db/generated/client";
import { env } from "@/lib/env";

function createClient(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
  });
  return new PrismaClient({ adapter, omit: { user: { passwordHash: true } } });
}

// Next.js loads modules once per route bundle; without the global each would open its own pool.
const held = globalThis as typeof globalThis & { cpgPrisma?: PrismaClient };

/** The database, opened at first use. Password hashes are left out unless a query asks for them. */
export function db(): PrismaClient {
  held.cpgPrisma ??= createClient();
  return held.cpgPrisma;
}
