/** Saves a new version of a link's settings and renders anew whatever has not been sent: what is in the ledger stays as it is. */
import { AppError, contentHash, dayIn, type Finding, hasErrors } from "../../core/index.ts";
import {
  companyFlags,
  insertSettingsVersion,
  lockLanesOfLink,
  lockLink,
  movePosting,
  readConnection,
  readRegisters,
  setRecordState,
  type Transaction,
  unsentPostings,
  wakeLanesOfLink,
} from "../../db/index.ts";
import { dayBeforeStart } from "../accept/day-before-start.ts";
import { findingsOfIssues } from "../accept/findings-of-issues.ts";
import { beforeStart } from "../accept/judge-records.ts";
import { renderedColumns, renderRecord } from "../accept/render-record.ts";
import { splitPosting } from "../accept/split-posting.ts";
import { takeBeforeStart } from "../accept/take-before-start.ts";
import { takeSetAside } from "../accept/take-set-aside.ts";
import { adviceOnSetUp, checkSetUp } from "../check-set-up.ts";
import { engineFinding } from "../codes.ts";
import { type LaneFacts, laneFacts } from "../lane/begin-drain.ts";
import { integrationOf, ledgerOf, type World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

/** `findings`: of settings that were saved all the same, warnings and what the ledger, as it was last read, would not take. */
export type SettingsSaved = { version: number; findings: readonly Finding[] };

/** `not-valid` with all findings when the settings or options do not fit their schema. Nothing is sent by saving. */
export async function saveSettings(
  world: World,
  actor: Actor,
  of: { linkId: string; settings: unknown; options: unknown },
): Promise<SettingsSaved> {
  return actAs(world, actor, "save settings", async (trx, at) => {
    const { organisationId, personId } = actor;
    const link = found(await lockLink(trx, { organisationId, linkId: of.linkId }), "link");
    const connection = found(
      await readConnection(trx, { organisationId, connectionId: link.connection_id }),
      "connection",
    );
    const integration = integrationOf(world, link.integration);
    const settings = parse(integration.settings, of.settings);
    const ledger = ledgerOf(world, connection.ledger);
    const options = parse(ledger.options, of.options);
    const version = link.settings_version + 1;
    await insertSettingsVersion(trx, {
      organisationId,
      linkId: link.id,
      version,
      settings,
      options,
      contentHash: contentHash({ settings, options }),
      personId,
      at,
    });
    // Lanes before postings, as a drain locks them: the other way round the two would wait for each other.
    for (const laneId of await lockLanesOfLink(trx, { organisationId, linkId: link.id })) {
      await renderLaneAgain(world, trx, { organisationId, laneId, at });
      await takeSetAside(world, trx, { organisationId, laneId, at });
      // The settings say where a day ends, and so which night lies before the start.
      await takeBeforeStart(world, trx, { organisationId, laneId, startOn: link.start_on, at });
    }
    // A lane that had halted for want of these settings looks again.
    await wakeLanesOfLink(trx, { organisationId, linkId: link.id, at });
    const saved = { settings, options };
    const known = await readRegisters(trx, { organisationId, connectionId: connection.id });
    const on = dayIn(world.clock.now(), "UTC");
    const findings = [
      // The ledger itself is not asked while the lanes are locked: the preview does that.
      ...(known === undefined
        ? []
        : checkSetUp(integration, saved, { registers: known.registers, on, ledger })),
      ...adviceOnSetUp(integration, saved, ledger),
      ...knownHow(world, known?.readAt),
    ];
    return { result: { version, findings }, content: { linkId: link.id, version, settings, options } };
  });
}

/** The watch reads the registers every night: what is older than a day and a half is older than the ledger's last answer. */
const registersOldMs = 36 * 3_600_000;

/** Whoever reads no finding must be able to believe that the ledger has none. */
function knownHow(world: World, readAt: string | undefined): Finding[] {
  if (readAt === undefined) return [{ ...engineFinding("set-up-unchecked"), severity: "warning" }];
  if (world.clock.now() - Date.parse(readAt) <= registersOldMs) return [];
  const value = dayIn(Date.parse(readAt), "UTC");
  return [{ ...engineFinding("set-up-checked-by-old", { value }), severity: "warning" }];
}

function parse(
  schema: { safeParse(value: unknown): { success: boolean; data?: unknown; error?: unknown } },
  value: unknown,
): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const findings = findingsOfIssues(parsed.error as Parameters<typeof findingsOfIssues>[0], value).map(
    (finding) => (finding.code === "record-invalid" ? { ...finding, code: "settings-invalid" } : finding),
  );
  throw new AppError("not-valid", "The settings do not fit; see the findings.", findings);
}

const batch = 500;

/** Every posting of the lane that was never sent, under the newest settings; refused ones that render now are planned again. */
export async function renderLaneAgain(
  world: World,
  trx: Transaction,
  { organisationId, laneId, at }: { organisationId: string; laneId: string; at: string },
): Promise<void> {
  const { facts } = await laneFacts(trx, organisationId, laneId);
  const company = await companyFlags(trx, { organisationId, companyId: facts.link.company_id });
  for (let after = 0; ; ) {
    const postings = await unsentPostings(trx, { organisationId, laneId, after, limit: batch });
    for (const posting of postings) await renderOne(world, trx, { facts, company, posting, at });
    const last = postings.at(-1);
    if (last === undefined || postings.length < batch) return;
    after = last.sequence;
  }
}

type RenderOne = {
  facts: LaneFacts;
  company: Awaited<ReturnType<typeof companyFlags>>;
  posting: Awaited<ReturnType<typeof unsentPostings>>[number];
  at: string;
};

async function renderOne(
  world: World,
  trx: Transaction,
  { facts, company, posting, at }: RenderOne,
): Promise<void> {
  if (posting.role === "reversal") return planReversalAgain(trx, { facts, posting, at });
  const parts = renderRecord({
    integration: integrationOf(world, facts.link.integration),
    flow: facts.lane.flow,
    record: posting.payload,
    settings: facts.settings?.settings,
    company,
  });
  if (parts.length === 0) return setEmpty(trx, { facts, posting, at });
  const heldOn = dayBeforeStart(parts, facts.link.start_on);
  if (heldOn !== undefined && posting.role === "original" && !posting.must_look_up)
    return holdOne(trx, { facts, posting, at }, heldOn);
  const part =
    parts.find((candidate) => candidate.part === posting.part) ??
    parts.find((candidate) => candidate.document === null);
  if (part === undefined) return splitPosting(world, trx, { facts, company, posting, parts, at });
  const isPlanned = part.document !== null && !hasErrors(part.findings);
  // A planned posting that cannot be rendered any more must wait for a cure; movePosting knows no planned → planned without cause.
  await movePosting(
    trx,
    {
      organisationId: facts.link.organisation_id,
      postingId: posting.id,
      from: posting.state,
      to: isPlanned ? "planned" : "refused",
      at,
    },
    renderedColumns(part, facts.link.settings_version),
  );
}

/** Under the new settings there is nothing to book in it. */
async function setEmpty(
  trx: Transaction,
  { facts, posting, at }: Pick<RenderOne, "facts" | "posting" | "at">,
): Promise<void> {
  const organisationId = facts.link.organisation_id;
  await movePosting(trx, {
    organisationId,
    postingId: posting.id,
    from: posting.state,
    to: "superseded",
    at,
  });
  await setRecordState(trx, { organisationId, recordId: posting.record_id, state: "empty" });
}

/** Under the new settings it belongs before the start, whatever day it bears itself: it is kept and not sent. */
async function holdOne(
  trx: Transaction,
  { facts, posting, at }: Pick<RenderOne, "facts" | "posting" | "at">,
  on: string,
): Promise<void> {
  const { organisation_id: organisationId, start_on: startOn } = facts.link;
  const { id: postingId, state: from, record_id: recordId, object } = posting;
  await movePosting(trx, { organisationId, postingId, from, to: "superseded", at });
  const findings = [beforeStart({ object, on, startOn })];
  await setRecordState(trx, { organisationId, recordId, state: "before-start", findings });
}

/** A reversal undoes what stands in the ledger: no settings change it. */
async function planReversalAgain(
  trx: Transaction,
  { facts, posting, at }: Pick<RenderOne, "facts" | "posting" | "at">,
): Promise<void> {
  const organisationId = facts.link.organisation_id;
  const move = { organisationId, postingId: posting.id, from: posting.state, to: "planned", at } as const;
  await movePosting(trx, move, { findings: "[]" });
}
