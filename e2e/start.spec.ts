import { expect, test as base } from "@playwright/test";

import { Api } from "@/e2e/api";
import { type LaunchedProduct, launchProduct, makeDataFolder } from "@/e2e/launch-product";
import { isAlive } from "@/scripts/is-alive";

const GUIDELINE = "e2e/files/small-en.md";

/** A data folder for all of these tests; what a test leaves running on it is ended. */
const test = base.extend<{ start: () => Promise<LaunchedProduct> }, { data: string }>({
  data: [
    async ({}, provide) => {
      const { data, remove } = makeDataFolder();
      await provide(data);
      remove();
    },
    { scope: "worker" },
  ],
  start: async ({ data }, provide) => {
    const started: LaunchedProduct[] = [];
    await provide(async () => {
      const product = await launchProduct(data);
      started.push(product);
      return product;
    });
    for (const { pid, ended } of started) {
      if (isAlive(pid)) process.kill(pid, "SIGTERM");
      await ended;
    }
  },
});

test("SIGTERM ends everything while people follow a task, and the next start finishes it", async ({
  start,
  data,
}) => {
  const product = await start();
  const pids = Object.values(product.processes());
  const api = await Api.signIn(product.url, data);
  const taskId = await api.upload(GUIDELINE);
  const streams = [await api.openStream(taskId), await api.openStream(taskId)];

  process.kill(product.pid, "SIGTERM");
  expect(await product.ended).toBe(0);
  for (const stream of streams) await stream.text();
  expect(pids.filter(isAlive)).toEqual([]);

  const next = await start();
  await (await Api.signIn(next.url, data)).succeeds(taskId);
});

test("worker, web and database are started again after kill -9, and the task comes to its end", async ({
  start,
  data,
}) => {
  const product = await start();
  const api = await Api.signIn(product.url, data);
  for (const name of ["worker", "web", "database"] as const) {
    const killed = product.processes()[name];
    const taskId = await api.upload(GUIDELINE);
    process.kill(killed, "SIGKILL");
    await api.succeeds(taskId);
    expect(product.processes()[name]).not.toBe(killed);
  }
});

test("after kill -9 of the start itself the others end, and the next one goes on with the same database", async ({
  start,
  data,
}) => {
  const product = await start();
  const { web, worker, database } = product.processes();
  const taskId = await (await Api.signIn(product.url, data)).upload(GUIDELINE);

  process.kill(product.pid, "SIGKILL");
  await expect.poll(() => [web, worker].filter(isAlive)).toEqual([]);
  expect(isAlive(database)).toBe(true);

  const next = await start();
  expect(next.processes().database).toBe(database);
  await (await Api.signIn(next.url, data)).succeeds(taskId);
});

test("after kill -9 of everything the next start finishes the task", async ({ start, data }) => {
  const product = await start();
  const { web, worker, database } = product.processes();
  const taskId = await (await Api.signIn(product.url, data)).upload(GUIDELINE);

  for (const pid of [product.pid, worker, web, database]) process.kill(pid, "SIGKILL");
  const next = await start();
  await (await Api.signIn(next.url, data)).succeeds(taskId);
});

test("of two starts at once on the same data one wins, and the other says where it runs", async ({
  start,
}) => {
  const results = await Promise.allSettled([start(), start()]);
  const urls = results.flatMap((result) => (result.status === "fulfilled" ? result.value.url : []));
  const reasons = results.flatMap((result) =>
    result.status === "rejected" ? String(result.reason) : [],
  );
  expect(urls).toHaveLength(1);
  expect(reasons[0]).toContain(`Already running at ${urls[0]}`);
});

test("two starts at once on different data take different ports", async ({ start }) => {
  const other = makeDataFolder();
  const [one, two] = await Promise.all([start(), launchProduct(other.data)]);
  expect(one.url).not.toBe(two.url);
  expect(await (await Api.signIn(two.url, other.data)).email()).toBe("admin@example.org");
  process.kill(two.pid, "SIGTERM");
  await two.ended;
  other.remove();
});
