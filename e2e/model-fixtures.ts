import { test as base } from "@/e2e/fixtures";
import { launchProduct, makeDataFolder } from "@/e2e/launch-product";
import { StandIn } from "@/e2e/stand-in";

type OwnProduct = { url: string; standIn: StandIn };

/** A product of its own that is set up for Claude, and the stand-in that answers it. */
export const test = base.extend<{ standIn: StandIn }, { product: OwnProduct }>({
  product: [
    async ({}, provide) => {
      const standIn = await StandIn.start();
      const { data, remove } = makeDataFolder();
      const product = await launchProduct(data, standIn.settings);
      await provide({ url: product.url, standIn });
      process.kill(product.pid, "SIGTERM");
      await product.ended;
      await standIn.stop();
      remove();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ product }, provide) => provide(product.url),
  standIn: async ({ product: { standIn } }, provide) => {
    await standIn.forget();
    await provide(standIn);
  },
});

export { expect } from "@playwright/test";
