import { parseArgs } from "node:util";

import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { Role } from "@/lib/db/generated/enums";
import { createUser } from "@/lib/users/queries";
import { EmailSchema } from "@/lib/users/schema";

const USAGE = `usage: DATABASE_URL=… npm run user:create -- --email EMAIL --name NAME --role ${Object.keys(Role).join("|")}
The password is read from standard input.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string", default: "USER" },
    },
  });
  const role = Object.values(Role).find((known) => known === values.role);
  if (!values.email || !values.name || !role) throw new Error(USAGE);
  const email = EmailSchema.parse(values.email);
  const password = (await readStandardInput()).trim();
  if (password.length < 12) throw new Error("The password needs at least 12 characters.");
  await createUser({ email, name: values.name, passwordHash: await hashPassword(password), role });
  await db().$disconnect();
  console.log(`Made ${email} (${role}).`);
}

async function readStandardInput(): Promise<string> {
  process.stdin.setEncoding("utf8");
  let text = "";
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
