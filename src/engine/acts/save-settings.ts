/** Saves a new version of a link's settings and renders anew whatever has not been sent: what is in the ledger stays as it is. */
import { AppError, contentHash, dayIn, type Finding } from "../../core/index.ts";
import {
  insertSettingsVersion,
  lockLanesOfLink,
  lockLink,
  readConnection,
  readRegisters,
  wakeLanesOfLink,
} from "../../db/index.ts";
import { findingsOfIssues } from "../accept/findings-of-issues.ts";
import { renderLaneAgain } from "../accept/render-lane-again.ts";
import { takeBeforeStart } from "../accept/take-before-start.ts";
import { takeSetAside } from "../accept/take-set-aside.ts";
import { adviceOnSetUp, checkSetUp } from "../check-set-up.ts";
import { engineFinding } from "../codes.ts";
import { integrationOf, ledgerOf, type World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

/** `findings`: of settings that were saved all the same, warnings and what the ledger, as it was last read, would not take. */
export type SettingsSaved = { version: number; findings: readonly Finding[] };

/**
 * `not-valid` with all findings when the settings or options do not fit their schema; `settings-changed` where they were made out of
 * another version (`basedOn`, 0 for none) than holds by now: saved as they are, they would take back what somebody else has saved
 * meanwhile. Nothing is sent by saving.
 */
export async function saveSettings(
  world: World,
  actor: Actor,
  of: { linkId: string; settings: unknown; options: unknown; basedOn?: number | undefined },
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
    if (of.basedOn !== undefined && of.basedOn !== link.settings_version)
      throw new AppError("settings-changed", `Version ${link.settings_version} has been saved meanwhile.`);
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
