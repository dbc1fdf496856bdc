import { describe, expect, it } from "vitest";

import { AppError, type ErrorCode } from "@/lib/errors";
import { withRetries } from "@/lib/writers/with-retries";

const busy = (retry_after_ms?: number) =>
  new AppError("writer_rate_limited", {
    params: retry_after_ms === undefined ? {} : { retry_after_ms },
  });

/** Fails with each of the errors in turn, then answers. */
function script(...errors: Error[]) {
  const waits: number[] = [];
  const tries: number[] = [];
  return {
    waits,
    tries,
    attempt: async (tried: number) => {
      tries.push(tried);
      const error = errors.shift();
      if (error) throw error;
      return "answered";
    },
    options: {
      signal: new AbortController().signal,
      random: () => 1,
      wait: async (milliseconds: number) => {
        waits.push(milliseconds);
      },
    },
  };
}

describe("the waits between tries", () => {
  it("does not repeat a call that was answered", async () => {
    const { attempt, options, tries } = script();
    expect(await withRetries(attempt, options)).toBe("answered");
    expect(tries).toEqual([0]);
  });

  it("waits longer each time, up to a minute", async () => {
    const errors = Array.from({ length: 8 }, () => new AppError("writer_unavailable"));
    const { attempt, options, waits } = script(...errors);
    expect(await withRetries(attempt, { ...options, tries: 9 })).toBe("answered");
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it("spreads the waits by chance, down to half", async () => {
    const { attempt, options, waits } = script(busy(), busy());
    await withRetries(attempt, { ...options, random: () => 0 });
    expect(waits).toEqual([500, 1_000]);
  });

  it("waits as long as the provider asks", async () => {
    const { attempt, options, waits } = script(busy(90_000), busy(0));
    await withRetries(attempt, options);
    expect(waits).toEqual([90_000, 0]);
  });

  it("gives the error back at once when it is asked to wait for long", async () => {
    const hours = busy(7_200_000);
    const { attempt, options, waits } = script(hours);
    await expect(withRetries(attempt, options)).rejects.toBe(hours);
    expect(waits).toEqual([]);
  });
});

describe("the end of trying", () => {
  it("gives the last error back after six tries", async () => {
    const errors = Array.from({ length: 6 }, () => busy());
    const last = errors[5];
    const { attempt, options, tries } = script(...errors);
    await expect(withRetries(attempt, options)).rejects.toBe(last);
    expect(tries).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it.each<ErrorCode>(["writer_rejected", "writer_refused", "cost_cap_reached", "internal"])(
    "does not repeat what ended with %s",
    async (code) => {
      const { attempt, options, tries } = script(new AppError(code));
      await expect(withRetries(attempt, options)).rejects.toMatchObject({ code });
      expect(tries).toEqual([0]);
    },
  );

  it("does not repeat what ended with an error of the program", async () => {
    const bug = new TypeError("x is undefined");
    const { attempt, options, tries } = script(bug);
    await expect(withRetries(attempt, options)).rejects.toBe(bug);
    expect(tries).toEqual([0]);
  });

  it("ends a wait with the signal's reason", async () => {
    const ending = new AbortController();
    const reason = new Error("cancelled");
    const { attempt, tries } = script(busy(600_000), busy());
    const work = withRetries(
      (tried) => {
        // After this try has failed and its wait has begun.
        setImmediate(() => ending.abort(reason));
        return attempt(tried);
      },
      { signal: ending.signal },
    );
    await expect(work).rejects.toBe(reason);
    expect(tries).toEqual([0]);
  });

  it("tries nothing when the end came first", async () => {
    const reason = new Error("cancelled");
    const { attempt, options, tries } = script();
    const signal = AbortSignal.abort(reason);
    await expect(withRetries(attempt, { ...options, signal })).rejects.toBe(reason);
    expect(tries).toEqual([]);
  });
});
