import type { Finding } from "@/lib/quality/schema";
import { percentages } from "@/scripts/bench/checks/report-mutants";
import { sourced } from "@/scripts/bench/checks/report-versions";
import type { Version } from "@/scripts/bench/checks/versions";
import { atMost, type ReportPart } from "@/scripts/bench/report";

export const MOST_ALARMS = 0.02;

/** Blocking findings on versions that nobody falsified. */
export function reportAlarms(judged: { version: Version; alarms: Finding[] }[]): ReportPart {
  const groups = [
    ...Map.groupBy(judged, ({ version }) => `${version.language}, ${version.writer}`),
  ].map(([name, group]) => {
    const claims = group.reduce((sum, { version }) => sum + sourced(version).length, 0);
    const findings = group.flatMap(({ alarms }) => alarms);
    const alarmed = group.reduce((sum, { alarms }) => sum + countAlarmed(alarms), 0);
    return { name, versions: group.length, claims, findings: findings.length, alarmed };
  });
  return {
    figures: {
      "false alarms": groups.map(({ name, alarmed, ...counts }) => ({
        "versions of": name,
        ...counts,
        "claims alarmed about": alarmed,
        interval: percentages(alarmed, counts.claims),
      })),
    },
    lists: { "false alarms": judged.flatMap(listOf) },
    bars: Object.fromEntries(
      groups.map(({ name, claims, alarmed }) => [
        `false alarms, ${name}`,
        atMost(claims > 0 ? Number((alarmed / claims).toFixed(4)) : null, MOST_ALARMS),
      ]),
    ),
  };
}

/** Several findings about a claim alarm once; one that names no claim always does. */
function countAlarmed(alarms: Finding[]): number {
  const claims = new Set(alarms.flatMap(({ claimId }) => claimId ?? []));
  return claims.size + alarms.filter(({ claimId }) => claimId === null).length;
}

function listOf({ version, alarms }: { version: Version; alarms: Finding[] }) {
  return alarms.map(({ check, code, claimId, recommendationId, quote, sourceQuote }) => ({
    check,
    code,
    about: claimId ?? recommendationId ?? "",
    quote: quote ?? "",
    source: sourceQuote ?? "",
    guideline: version.guideline,
    writer: version.writer,
  }));
}
