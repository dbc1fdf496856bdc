import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, expect, test } from "vitest";

import { db } from "@/lib/db/client";
import { isConnectionLoss } from "@/lib/db/connection-loss";
import { PrismaClient } from "@/lib/db/generated/client";

/** Nothing listens there. */
const nowhere = new PrismaClient({
  adapter: new PrismaPg({ connectionString: "postgresql://a:b@127.0.0.1:1/nothing" }),
});

afterAll(() => db().$disconnect());

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable("the query succeeded"),
    (error: unknown) => error,
  );

test("a database that does not answer is lost, however it was asked", async () => {
  const failures = await Promise.all([
    failureOf(nowhere.user.count()),
    failureOf(nowhere.$queryRaw`SELECT 1`),
    failureOf(nowhere.$transaction((tx) => tx.user.count())),
  ]);

  expect(failures.map(isConnectionLoss)).toEqual([true, true, true]);
});

test("a connection that the server ends in the middle of a query is lost", async () => {
  const failure = await failureOf(db().$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`);

  expect(isConnectionLoss(failure)).toBe(true);
});

test("a query that the database refuses is not a lost database", async () => {
  const failures = await Promise.all([
    failureOf(db().$queryRaw`SELECT * FROM "NoSuchTable"`),
    failureOf(db().user.findUniqueOrThrow({ where: { id: crypto.randomUUID() } })),
  ]);

  expect(failures.map(isConnectionLoss)).toEqual([false, false]);
});
