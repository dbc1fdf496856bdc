import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { deployMigrations } from "@/lib/db/deploy-migrations";
import { startPostgres } from "@/scripts/postgres/server";
import { makeSecrets } from "@/scripts/product/secrets";

/** A real, empty, embedded PostgreSQL with the project's schema for every run of the integration tests. */
export default async function setUp() {
  const home = mkdtempSync(path.join(os.tmpdir(), "cpg2pvg-test-"));
  const secrets = makeSecrets();
  const server = await startPostgres({
    home,
    password: secrets.databasePassword,
    preferredPort: 0,
    logFile: path.join(home, "postgres.log"),
  });
  await deployMigrations(server.url, path.resolve("prisma/migrations"));
  Object.assign(process.env, {
    DATABASE_URL: server.url,
    TEST_DATABASE_URL: server.url,
    SECRET_KEY: secrets.secretKey,
    UPLOADTHING_TOKEN: secrets.uploadthingToken,
    PUBLIC_URL: "http://localhost:3000",
    UPLOAD_DIR: path.join(home, "files"),
    LOG_LEVEL: "error",
    // A model that happens to be set up here may cost money.
    WRITER: "rules",
    ANTHROPIC_API_KEY: "",
    OPENAI_API_KEY: "",
    OPENAI_BASE_URL: "",
  });
  return async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
