import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

import { z } from "zod";

const SecretsSchema = z.object({
  secretKey: z.string().min(32),
  databasePassword: z.string().min(16),
  uploadthingToken: z.string(),
  /** Of the first administrator, made with the database. */
  adminPassword: z.string().min(12),
});
export type Secrets = z.infer<typeof SecretsSchema>;

/** The secrets of this installation: made once, readable by its owner alone. */
export function readOrMakeSecrets(file: string): Secrets {
  if (existsSync(file)) return SecretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const secrets = makeSecrets();
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return secrets;
}

export function makeSecrets(): Secrets {
  // UploadThing refuses keys without this prefix; the local ingest signs with it.
  const uploadthing = { apiKey: `sk_live_${random(24)}`, appId: "local", regions: ["local"] };
  return {
    secretKey: random(48),
    databasePassword: random(24),
    uploadthingToken: Buffer.from(JSON.stringify(uploadthing)).toString("base64"),
    adminPassword: random(12),
  };
}

function random(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}
