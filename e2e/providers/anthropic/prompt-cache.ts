import { createHash } from "node:crypto";

import type { Block, Lifetime } from "@/e2e/providers/anthropic/request";
import { countTokens } from "@/e2e/providers/tokens";

const LIFETIME_MS: Record<Lifetime, number> = { "5m": 300_000, "1h": 3_600_000 };
/** Blocks before a breakpoint at which an earlier request may have ended what it wrote. */
const LOOKBACK = 20;

/** The shortest beginning that is cached, in tokens, as documented; the first pattern that fits decides. */
const MINIMUM: [RegExp, number][] = [
  [/haiku-4-5|opus-4-[567]/, 4_096],
  [/haiku/, 2_048],
  [/./, 1_024],
];

/** Input tokens of one request; no token counts twice. */
export type CacheUse = {
  uncached: number;
  read: number;
  written: Record<Lifetime, number>;
  /** From now on others can read what was written: the answer has begun. */
  begin: () => void;
};

type Entry = { lifetime: Lifetime; until: number };

/** What the provider remembers of the beginnings of requests. */
export type PromptCache = { use: (model: string, blocks: Block[]) => CacheUse };

export function minimumOf(model: string): number {
  return MINIMUM.find(([pattern]) => pattern.test(model))?.[1] ?? 0;
}

export function makePromptCache(now: () => number): PromptCache {
  const entries = new Map<string, Entry>();
  return {
    use: (model, blocks) => {
      const ends = endsOf(model, blocks);
      const isKnown = (key: string) => (entries.get(key)?.until ?? 0) > now();
      const read = lastKnown(ends, isKnown);
      const written: CacheUse["written"] = { "5m": 0, "1h": 0 };
      const added: { key: string; lifetime: Lifetime }[] = [];
      let covered = read?.tokens ?? 0;
      for (const { key, tokens, lifetime } of ends) {
        if (!lifetime || tokens <= covered || tokens < minimumOf(model)) continue;
        written[lifetime] += tokens - covered;
        covered = tokens;
        added.push({ key, lifetime });
      }
      return {
        uncached: (ends.at(-1)?.tokens ?? 0) - covered,
        read: read?.tokens ?? 0,
        written,
        begin: () => {
          const used = read ? entries.get(read.key) : undefined;
          if (used) used.until = now() + LIFETIME_MS[used.lifetime];
          for (const { key, lifetime } of added)
            entries.set(key, { lifetime, until: now() + LIFETIME_MS[lifetime] });
        },
      };
    },
  };
}

type End = { key: string; tokens: number; lifetime: Lifetime | null };

/** Where each block ends: the key of everything up to there, and its tokens. */
function endsOf(model: string, blocks: Block[]): End[] {
  let [key, tokens] = [model, 0];
  return blocks.map(({ text, place, lifetime }) => {
    key = createHash("sha256")
      .update(JSON.stringify([key, place, text]))
      .digest("hex");
    tokens += countTokens(text);
    return { key, tokens, lifetime };
  });
}

/** The longest beginning that can be read: at a breakpoint, or a few blocks before one. */
function lastKnown(ends: End[], isKnown: (key: string) => boolean): End | undefined {
  const reachable = ends.filter(({ key }, index) => {
    const following = ends.slice(index, index + LOOKBACK);
    return following.some(({ lifetime }) => lifetime !== null) && isKnown(key);
  });
  return reachable.at(-1);
}
