/** Runs that came before anybody had saved settings: one posting waits for each, and becomes its parts in its place. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { confirmSending, restoreBackup, writeBackupFile } from "../../src/db/index.ts";
import { resumeLane } from "../../src/engine/acts/lane-acts.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { instantText } from "../../src/lib/clock.ts";
import { laneState } from "../support/lane-state.ts";
import {
  closeThrough,
  handInRuns,
  heldRuns,
  payrollLink,
  runOfMarch,
  threeJournals,
} from "../support/payroll-link.ts";
import { activate, authorise, type SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { blankDatabase } from "../support/test-database.ts";

const migrations = path.join(import.meta.dirname, "../../migrations");
let hub: SteppedHub;
let link: SampleLink;
let folder: string;
let restored: SteppedHub | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "bilag-payroll-"));
  hub = await steppedHub();
  restored = undefined;
});
afterEach(async () => {
  await restored?.close();
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

async function save(on: SteppedHub, settings: object = {}): Promise<void> {
  const sample = on.registry.integrations.get("payroll-journals")?.sample.settings as object;
  await saveSettings(on.world, link.actor, {
    linkId: link.linkId,
    settings: { ...sample, ...settings },
    options: { defaultSegmentValues: { Kostnadsställe: "0000", Projekt: "000000" } },
  });
}

const backUp = () =>
  writeBackupFile(hub.connection, path.join(folder, "before"), { at: instantText(hub.clock.now()) });

/** The backup takes the place of the database, and a person lets it send. */
async function putBack(): Promise<SteppedHub> {
  hub.clock.advance(3_600_000);
  const connection = await blankDatabase();
  const at = instantText(hub.clock.now());
  await restoreBackup(connection, migrations, path.join(folder, "before"), { at });
  restored = await steppedHub({ inPlaceOf: { hub, connection } });
  const url = "http://127.0.0.1:4010";
  await confirmSending({ connection, url, folderIdentity: "", confirmedBy: "Astrid Ek", at });
  await authorise(restored, { ...link, twinCompany: "Bruverket i Luleå AB" });
  return restored;
}

const run7 = { ...runOfMarch, runNumber: "7", paymentDate: "2026-03-10" };
const asRun7 = threeJournals.map((text) => text.replace("Lön 6", "Lön 7"));

describe("runs that were taken before settings existed", () => {
  it("are booked once and in order, each part in its run's place, however often settings are saved", async () => {
    link = await payrollLink(hub, { ledger: "visma-net", isSetUp: false });
    expect(await handInRuns(hub, link, runOfMarch)).toEqual(["taken"]);
    expect((await laneState(hub, link)).states).toEqual(["refused"]);
    await handInRuns(hub, link, run7);
    await save(hub);
    await save(hub, { text: "Lön {run} {description} {period}" });
    await activate(hub, link);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual([...threeJournals, ...asRun7]);
    await save(hub);
    await hub.run();
    expect((await heldRuns(hub, link)).length).toBe(6);
    expect((await handInRuns(hub, link, runOfMarch))[0]).toBe("already");
  });

  it("are found and not sent again where the parts were booked by a history that a restore has lost", async () => {
    link = await payrollLink(hub, { ledger: "visma-net", isSetUp: false });
    await handInRuns(hub, link, runOfMarch);
    await backUp();
    await save(hub);
    await activate(hub, link);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual(threeJournals);
    const again = await putBack();
    await save(again);
    await activate(again, link);
    await again.run(again.world, { hours: 3 });
    expect(await heldRuns(hub, link)).toEqual(threeJournals);
    expect((await laneState(again, link)).states.filter((state) => state !== "superseded")).toEqual([
      "booked",
      "booked",
      "booked",
    ]);
  });
});

describe("a correction that a lost history has moved into an open period", () => {
  it("is not sent a second time when its own period is open again: a person decides", async () => {
    link = await payrollLink(hub, { ledger: "visma-net", settings: { closedPeriod: "first-open" } });
    await closeThrough(hub, link, "2026-01");
    await handInRuns(hub, link, runOfMarch);
    await backUp();
    await hub.run();
    const moved = await heldRuns(hub, link);
    expect(moved[0]).toBe("2026-02 Lön 6 Månadslön 2026-01 [2026-01] 105136");
    await closeThrough(hub, link, null);
    const again = await putBack();
    await again.run(again.world, { hours: 12 });
    expect([await heldRuns(hub, link), (await laneState(again, link)).halt]).toEqual([
      moved,
      "look-up-differs",
    ]);
    await resumeLane(again.world, link.actor, { laneId: link.laneId });
    await again.run(again.world, { hours: 12 });
    expect(await heldRuns(hub, link)).toEqual(moved);
  });
});
