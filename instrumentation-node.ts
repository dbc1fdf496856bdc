import { closeStreams } from "@/lib/api/open-streams";
import { logger } from "@/lib/logger";
import { sweepIncoming } from "@/lib/storage/sweep-incoming";

const HOUR_MS = 3_600_000;
/** After this the process ends, whatever is still open. */
const GRACE_MS = 1_500;

// Open streams would keep the server waiting for as long as somebody watches.
function end(): void {
  closeStreams();
  setTimeout(() => process.exit(0), GRACE_MS).unref();
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);

// The program that started this one is gone, even if it was killed.
const endToo = () => process.kill(process.pid, "SIGTERM");
if (process.connected) process.once("disconnect", endToo);
else if (process.send) endToo();

function sweep(): void {
  sweepIncoming().catch((err: unknown) => logger().error({ err }, "sweeping uploads failed"));
}

sweep();
setInterval(sweep, HOUR_MS).unref();
