/** Prisma's, node-postgres's and the system's codes for a database that cannot be reached or went away. */
const LOSS_CODES = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2037",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "53300",
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08001",
  "08003",
  "08006",
]);

/** node-postgres reports these two without a code. */
const LOSS_MESSAGES = [
  "timeout exceeded when trying to connect",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
];

/** Whether an error of the database client means that the database is not there, rather than that it refused. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && LOSS_CODES.has(String(error.code))) return true;
  if (LOSS_MESSAGES.some((message) => error.message.includes(message))) return true;
  return error.cause !== undefined && isConnectionLoss(error.cause);
}
