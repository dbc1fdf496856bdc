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

/** What Prisma's adapter calls them where it has no code of its own, as under a raw query. */
const LOSS_KINDS = new Set([
  "ConnectionClosed",
  "DatabaseNotReachable",
  "SocketTimeout",
  "TlsConnectionError",
  "TooManyConnections",
]);

/** node-postgres reports these without a code. */
const LOSS_MESSAGES = [
  "timeout exceeded when trying to connect",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
];

/** Whether an error of the database client means that the database is not there, rather than that it refused. */
export function isConnectionLoss(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = error as Failure;
  return (
    LOSS_CODES.has(String(code)) ||
    LOSS_CODES.has(String(originalCode)) ||
    LOSS_KINDS.has(String(kind)) ||
    LOSS_MESSAGES.some((text) => String(message).includes(text)) ||
    [cause, meta, driverAdapterError].some(isConnectionLoss)
  );
}

/** Where the three layers, one inside the other, say what happened. */
type Failure = Partial<
  Record<
    "code" | "originalCode" | "kind" | "message" | "cause" | "meta" | "driverAdapterError",
    unknown
  >
>;
