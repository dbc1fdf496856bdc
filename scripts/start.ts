import { startProduct } from "@/scripts/product/start-product";
import { ensureAdministrator } from "@/scripts/product/administrator";

async function main(): Promise<void> {
  const result = await startProduct({ log: (line) => console.log(line) });
  if (!result.started) {
    console.error(`Already running${result.by.url ? ` at ${result.by.url}` : ""} (process ${result.by.pid}).`);
    process.exitCode = 1;
    return;
  }
  const { url, stop, env, secrets, folders } = result.product;
  const administrator = await ensureAdministrator(env, secrets);
  console.log(`\nCPG2PVG is running at ${url}`);
  console.log(`Sign in as ${administrator.email}; the password stands in ${folders.data}/secrets.json.`);
  console.log("Ctrl-C ends it.");
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      void stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
