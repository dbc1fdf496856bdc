import { freePort } from "@/scripts/free-port";
import type { Folders } from "@/scripts/product/folders";
import type { Secrets } from "@/scripts/product/secrets";

type Surroundings = { databaseUrl: string; folders: Folders; secrets: Secrets };

/** What web and worker read through lib/env.ts. What was given wins; every address follows the port that was free. */
export async function productEnvironment({ databaseUrl, folders, secrets }: Surroundings) {
  const given = process.env;
  const port = await freePort(Number(given.API_PORT ?? 3000));
  const secretKey = given.SECRET_KEY ?? given.NEXTAUTH_SECRET ?? secrets.secretKey;
  const publicUrl = given.PUBLIC_URL ?? `http://localhost:${port}`;
  return {
    ...given,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
    SECRET_KEY: secretKey,
    NEXTAUTH_SECRET: secretKey,
    DATABASE_URL: databaseUrl,
    UPLOAD_DIR: given.UPLOAD_DIR ?? folders.files,
    UPLOADTHING_TOKEN: given.UPLOADTHING_TOKEN ?? secrets.uploadthingToken,
  };
}

export type ProductEnvironment = Awaited<ReturnType<typeof productEnvironment>>;
