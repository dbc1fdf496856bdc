import { launchProduct, makeDataFolder } from "@/e2e/launch-product";

/** Starts the built product with a data folder, a database and a port of its own, and ends it after the last test. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const { data, remove } = makeDataFolder();
  process.env.CPG2PVG_DATA = data;
  const { url, pid, ended } = await launchProduct(data);
  process.env.PRODUCT_URL = url;
  return async () => {
    process.kill(pid, "SIGTERM");
    await ended;
    remove();
  };
}
