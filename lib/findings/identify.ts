import { createHash } from "node:crypto";

import type { Finding } from "@/lib/quality/schema";

/**
 * Names findings by what they say about which place, so that a person's decision is found again after the next check.
 * Findings that say the same are told apart by their order. The severity is no part of the name: rules may change it.
 */
export function identifyFindings<T extends Finding>(findings: T[]): (T & { id: string })[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { check, code, claimId, recommendationId, params } = finding;
    const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
    const said = JSON.stringify([check, code, claimId, recommendationId, sorted]);
    const repeat = seen.get(said) ?? 0;
    seen.set(said, repeat + 1);
    return { ...finding, id: nameOf(`${said} ${repeat}`) };
  });
}

/** 64 bits: among the thousand findings of one version, two never share a name. */
function nameOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
