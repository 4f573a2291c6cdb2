/** The confirmation of a preview by a named person, which activates a link. */
import { AppError, hasErrors } from "../../core/index.ts";
import {
  companyFlags,
  confirmLink,
  type Link,
  lanesOfLink,
  lockLink,
  previewDigest,
  releaseAll,
  type Schedule,
  setSchedule,
  type Transaction,
} from "../../db/index.ts";
import { laneFacts } from "../lane/begin-drain.ts";
import { firstRunText } from "../schedule.ts";
import { watchFromNowOn } from "../watch/watch-from-now-on.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";
import { previewHashOf, readPreview } from "./preview.ts";

/**
 * Activates the link. `preview-changed` when what would be sent is not what the person has seen; `not-valid` with the findings
 * while the set-up itself names accounts or VAT codes that the ledger would not take, or leaves a slot without an answer.
 * A trial, whose books are thrown away, may leave slots open: what needs one is refused by itself.
 */
export async function confirmPreview(
  world: World,
  actor: Actor,
  of: { linkId: string; previewHash: string; leavesSlotsOpen?: boolean },
): Promise<void> {
  const { organisationId, personId } = actor;
  const { findings, lookalikes } = await readPreview(world, actor, { linkId: of.linkId, limit: 1 });
  const silent = findings.find((finding) => finding.code === "ledger-unreachable");
  if (silent !== undefined)
    throw new AppError("ledger-unreachable", String(silent.parameters?.cause ?? ""), findings);
  const standing = findings.filter(
    ({ code }) => !(of.leavesSlotsOpen === true && code === "slot-unanswered"),
  );
  if (hasErrors(standing)) {
    throw new AppError("not-valid", "The set-up does not fit the ledger yet; see the findings.", findings);
  }
  const lanes = await actAs(world, actor, "confirm preview", async (trx, at) => {
    const link = found(await lockLink(trx, { organisationId, linkId: of.linkId }), "link");
    const linkId = link.id;
    const laneIds = await lanesOfLink(trx, { organisationId, linkId });
    const { facts } = await laneFacts(trx, organisationId, found(laneIds[0], "link"));
    const { digest } = await previewDigest(trx, { organisationId, linkId });
    if (facts.settings === undefined)
      throw new AppError("not-in-this-state", "The link has no settings yet.");
    if (previewHashOf(facts, digest, lookalikes) !== of.previewHash)
      throw new AppError(
        "preview-changed",
        "What would be sent has changed since the preview: look at it again.",
      );
    await confirmLink(trx, { organisationId, linkId, personId, at });
    await watchFromNowOn(world, trx, facts.link);
    if (link.confirmed_by === null) await setFirstRun(world, trx, link, facts.lane.schedule);
    for (const laneId of laneIds) {
      if (facts.lane.schedule.kind === "at-once") await releaseAll(trx, { organisationId, laneId, at });
    }
    return { result: laneIds, content: { ...of, settingsVersion: facts.settings.version } };
  });
  world.wake(lanes.map((laneId) => ({ organisationId, laneId })));
}

/** A link that is confirmed again, after its settings changed, keeps its next run. */
async function setFirstRun(
  world: World,
  trx: Transaction,
  { organisation_id: organisationId, id: linkId, company_id: companyId }: Link,
  schedule: Schedule,
): Promise<void> {
  const { timeZone } = await companyFlags(trx, { organisationId, companyId });
  const nextRunAt = firstRunText(schedule, world.clock.now(), timeZone);
  await setSchedule(trx, { organisationId, linkId, schedule, nextRunAt });
}
