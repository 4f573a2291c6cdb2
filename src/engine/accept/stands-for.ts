/**
 * Which lines of a record's new content a posting of its former one stands for. Numbers tell nothing, since both contents count their
 * lines from the top: it stands for what the settings under which it holds its own lines put into the same part.
 */
import { type LivePart, readSettingsVersion, type Transaction } from "../../db/index.ts";
import type { LaneUnder } from "./lane-under.ts";
import { isBetweenParts, linesHeld, linesOf } from "./lines-between-parts.ts";
import { renderRecord } from "./render-record.ts";

export type StandsFor =
  | { kind: "lines"; lines: readonly string[] }
  /** All settings that could tell would have a line of the new content stand twice. */
  | { kind: "twice" }
  /** No settings make both contents, the former as it was booked. */
  | { kind: "untold" };

/** By the newest of the link's settings that can tell. `beside`: what the new content has elsewhere already. */
export async function standsFor(
  trx: Transaction,
  of: {
    under: LaneUnder;
    standing: LivePart;
    former: unknown;
    record: unknown;
    beside: readonly LivePart[];
  },
): Promise<StandsFor> {
  const { under, standing, beside } = of;
  const { organisation_id: organisationId, id: linkId, settings_version: newest } = under.facts.link;
  const held = linesHeld(standing);
  let found: StandsFor = { kind: "untold" };
  for (let version = newest; version > 0; version -= 1) {
    const saved = await readSettingsVersion(trx, { organisationId, linkId, version });
    const former = linesUnder(under, { ...of, record: of.former, settings: saved?.settings });
    if (former === undefined || former.symmetricDifference(held).size > 0) continue;
    const lines = linesUnder(under, { ...of, settings: saved?.settings });
    if (lines === undefined) continue;
    const one = { part: standing.part, document: null, lines: [...lines] };
    if (!isBetweenParts([one], beside)) return { kind: "lines", lines: one.lines };
    found = { kind: "twice" };
  }
  return found;
}

/** What one part of a record holds; nothing where it has no such part, undefined where the record cannot be made at all. */
function linesUnder(
  { facts, integration, company }: LaneUnder,
  { record, settings, standing }: { record: unknown; settings: unknown; standing: LivePart },
): ReadonlySet<string> | undefined {
  const parts = renderRecord({ integration, flow: facts.lane.flow, record, settings, company });
  if (parts.some(({ document }) => document === null)) return undefined;
  return linesOf(parts.find(({ part }) => part === standing.part)?.document ?? null);
}
