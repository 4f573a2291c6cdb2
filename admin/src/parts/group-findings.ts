/** Findings that say the same of several records are told once, with the places where it is so. */
import type { Finding } from "../api/problem.ts";

/** `place` as people read it; null for what belongs to no record. */
export type PlacedFinding = { finding: Finding; place: string | null };

export type FindingGroup = {
  /** Equal for equal findings, wherever they are. */
  key: string;
  finding: Finding;
  /** Each once, in the order of what was read. */
  places: readonly string[];
  /** As many as there are findings: a place may have the same one twice. */
  count: number;
};

/** In the order in which each was first met. */
export function groupFindings(placed: readonly PlacedFinding[]): FindingGroup[] {
  return [...Map.groupBy(placed, ({ finding, place }) => findingKey(finding, place))].map(([key, alike]) => ({
    key,
    // Never empty: a group begins with its first.
    finding: (alike[0] as PlacedFinding).finding,
    places: [...new Set(alike.flatMap(({ place }) => place ?? []))],
    count: alike.length,
  }));
}

/** What a reader is told, but for where: two that read alike are alike, also where their sentences name the record. */
export function findingKey(finding: Finding, place: string | null): string {
  const { code, severity, record, field, value, verbatim, remedy } = finding;
  const names = [record ?? "", place ?? ""].filter((name) => name !== "");
  const sentences = [remedy.means, remedy.fix].map((sentence) =>
    names.reduce((left, name) => left.replaceAll(name, "…"), sentence),
  );
  return JSON.stringify([code, severity, field, value, verbatim, sentences]);
}
