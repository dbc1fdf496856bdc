import { startProduct } from "@/scripts/product/start-product";
import { untilSignal } from "@/scripts/product/until-signal";

async function main(): Promise<void> {
  const interrupted = untilSignal();
  const product = await startProduct({ log: (line) => console.log(line) });
  const { url, administrator, folders } = product;
  if (!product.isOurs) throw new Error(`Already running at ${url}.`);
  console.log(`CPG2PVG is running at ${url}`);
  console.log(
    `Sign in as ${administrator.email}; the password stands in ${folders.data}/secrets.json.`,
  );
  console.log("Ctrl-C ends it.");
  await interrupted;
  await product.stop();
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
