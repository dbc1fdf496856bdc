const UNIT_MS: Record<string, number> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** "1d2h", "30s" or an ISO date, as the SDK writes them, to a moment in time. */
export function dueAt(text: string, now: Date): Date {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)];
  const isDuration = parts.length > 0 && parts.map(([part]) => part).join("") === text;
  const due = isDuration
    ? new Date(
        parts.reduce((at, [, n, unit]) => at + Number(n) * (UNIT_MS[unit!] ?? 0), now.getTime()),
      )
    : new Date(text);
  if (Number.isNaN(due.getTime())) throw new Error(`"${text}" is neither a duration nor a date.`);
  return due;
}

const SHORTEST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = UNIT_MS.d!;

/** A Retry-After header (whole seconds or a date) to a moment, kept within one second and one day as on the server. */
export function retryAt(header: string, now: Date): Date {
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  if (Number.isNaN(ms)) throw new Error(`"${header}" is not a Retry-After value.`);
  return new Date(now.getTime() + Math.min(LONGEST_RETRY_MS, Math.max(SHORTEST_RETRY_MS, ms)));
}
