/** A backup from before the vouchers comes back to life: what was attached since then is not attached again. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { confirmSending, restoreBackup, writeBackupFile } from "../../src/db/index.ts";
import { instantText } from "../../src/lib/clock.ts";
import { attachingSettings, filesOf, heldFiles, oneEach } from "../support/attached-files.ts";
import { judgeBooks, perfect } from "../support/books.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { authorise, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { blankDatabase } from "../support/test-database.ts";
import { crashAt, edgesOfOneRun } from "../support/with-crash.ts";

const migrations = path.join(import.meta.dirname, "../../migrations");
const records = () => settlementsOf(hub, 2);
let folder: string;
let hub: SteppedHub;
let link: SampleLink;
let restored: SteppedHub;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "bilag-restore-"));
  hub = await steppedHub();
  link = await sampleLink(hub, { settings: attachingSettings(hub) });
});
afterEach(async () => {
  await restored?.close();
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const backUp = () =>
  writeBackupFile(hub.connection, path.join(folder, "before"), { at: instantText(hub.clock.now()) });

async function restore(): Promise<void> {
  hub.clock.advance(3_600_000);
  const connection = await blankDatabase();
  const at = instantText(hub.clock.now());
  await restoreBackup(connection, migrations, path.join(folder, "before"), { at });
  restored = await steppedHub({ inPlaceOf: { hub, connection } });
  const url = "http://127.0.0.1:4010";
  await confirmSending({ connection: restored.connection, url, folderIdentity: "", confirmedBy: "Kari", at });
  await authorise(restored, { ...link, twinCompany: "Kaffebar Nord AS" });
  await restored.run(restored.world, { hours: 3 });
}

describe("files after a restore", () => {
  it("hang on vouchers that were sent after the backup once, and on those once that came too late for it", async () => {
    await handIn(hub, link, records());
    await backUp();
    await hub.run();
    const before = await heldFiles(hub, link);
    await restore();
    expect(await judgeBooks(restored, link)).toEqual(perfect);
    expect(await heldFiles(hub, link)).toEqual(before);
    expect(await filesOf(hub, link)).toEqual(oneEach(4));
  });

  it("are not attached again where the backup was taken between voucher and file", async () => {
    await handIn(hub, link, records().slice(0, 1));
    const edges = await edgesOfOneRun(hub);
    await handIn(hub, link, records().slice(1, 2));
    // The same edges again: the process dies with the voucher booked and its file not sent.
    await crashAt(hub, edges.indexOf("after accepted"));
    await backUp();
    await hub.run(await hub.worker());
    expect(await filesOf(hub, link)).toEqual(oneEach(2));
    await restore();
    expect(await judgeBooks(restored, link)).toEqual(perfect);
    expect(await filesOf(hub, link)).toEqual(oneEach(2));
  });
});
