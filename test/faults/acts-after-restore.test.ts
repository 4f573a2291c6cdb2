/** What people may do between a restore and the word that sending may begin again. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { confirmSending, restoreBackup, writeBackupFile } from "../../src/db/index.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { instantText } from "../../src/lib/clock.ts";
import { heldVouchers } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import {
  authorise,
  type SampleLink,
  type SteppedHub,
  sampleLink,
  steppedHub,
} from "../support/stepped-hub.ts";
import { blankDatabase } from "../support/test-database.ts";

const migrations = path.join(import.meta.dirname, "../../migrations");
let folder: string;
let hub: SteppedHub;
let link: SampleLink;
let restored: SteppedHub;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "bilag-restore-"));
  hub = await steppedHub();
  link = await sampleLink(hub);
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await writeBackupFile(hub.connection, path.join(folder, "y"), { at: instantText(hub.clock.now()) });
  await hub.run(hub.world, { hours: 24 });
  hub.clock.advance(3_600_000);
  const connection = await blankDatabase();
  await restoreBackup(connection, migrations, path.join(folder, "y"), { at: instantText(hub.clock.now()) });
  restored = await steppedHub({ inPlaceOf: { hub, connection } });
});
afterEach(async () => {
  await restored?.close();
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});
async function confirm() {
  await confirmSending({
    connection: restored.connection,
    url: "http://127.0.0.1:4010",
    folderIdentity: "",
    confirmedBy: "K",
    at: instantText(hub.clock.now()),
  });
  await authorise(restored, { ...link, twinCompany: "Kaffebar Nord AS" });
}
it("what a lost history may have sent cannot be replaced and sent under another token", async () => {
  const [first] = settlementsOf(restored, 1) as Record<string, unknown>[];
  expect((await laneState(restored, link)).states).toEqual(["planned"]);
  expect(await handIn(restored, link, [{ ...first, department: "other" }])).toEqual(["conflict"]);
  const rec = await restored.world.db.inOrganisation(link.actor.organisationId, "x", (trx) =>
    trx
      .selectFrom("record")
      .selectAll()
      .where("organisation_id", "=", link.actor.organisationId)
      .where("state", "=", "conflict")
      .executeTakeFirstOrThrow(),
  );
  await expect(
    decideConflict(restored.world, link.actor, {
      recordId: rec.id,
      decision: "replace",
      reason: "corrected",
    }),
  ).rejects.toThrow("looked up");
  await confirm();
  await restored.run(restored.world, { hours: 6 });
  expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(1);
});
it("what a lost history may have sent cannot be skipped as surely not in the ledger", async () => {
  const id = (await laneState(restored, link)).postings[0]?.id ?? "";
  await expect(skipPosting(restored.world, link.actor, { postingId: id, reason: "x" })).rejects.toThrow(
    "looked up",
  );
  await confirm();
  await restored.run(restored.world, { hours: 6 });
});
