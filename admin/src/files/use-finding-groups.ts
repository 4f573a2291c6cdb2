/** A file's findings, those that say the same together, with their places in the reader's words. */
import type { Finding } from "../api/problem.ts";
import { findingPlace } from "../parts/finding-place.ts";
import { type FindingGroup, groupFindings } from "../parts/group-findings.ts";
import { useLanguage } from "../texts/use-texts.ts";

export function useFindingGroups(findings: readonly Finding[]): FindingGroup[] {
  const { language } = useLanguage();
  return groupFindings(
    findings.map((finding) => ({
      finding,
      place: finding.record === undefined ? null : findingPlace(finding.record, language),
    })),
  );
}
