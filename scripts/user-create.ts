import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";

import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { Role } from "@/lib/db/generated/enums";
import { createUser } from "@/lib/users/queries";
import { EmailSchema } from "@/lib/users/schema";
import { runProgram } from "@/scripts/terminal";
import { withProductDatabase } from "@/scripts/with-database";

const USAGE = `usage: npm run user:create -- --email EMAIL --name NAME [--role ${Object.keys(Role).join("|")}]
The password is the first line of standard input.`;
const SHORTEST_PASSWORD = 12;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string", default: "USER" },
    },
  });
  const role = Object.values(Role).find((known) => known === values.role);
  const { name } = values;
  if (!values.email || !name || !role) throw new Error(USAGE);
  const email = EmailSchema.parse(values.email);
  const password = await readPassword();
  if (password.length < SHORTEST_PASSWORD)
    throw new Error(`The password needs at least ${SHORTEST_PASSWORD} characters.`);
  await withProductDatabase(async () => {
    await createUser({ email, name, passwordHash: await hashPassword(password), role });
    await db().$disconnect();
  });
  console.log(`Made ${email} (${role}).`);
}

async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write("Password (it will be visible): ");
  for await (const line of createInterface({ input: process.stdin })) return line.trim();
  return "";
}

runProgram(main);
