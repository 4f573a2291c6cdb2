/** A day-old backup comes back to life while the ledger has moved on: nothing is sent twice, and nothing is forgotten. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { confirmSending, restoreBackup, writeBackupFile } from "../../src/db/index.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { resumeLane, skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { instantText } from "../../src/lib/clock.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { authorise, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { blankDatabase } from "../support/test-database.ts";

const migrations = path.join(import.meta.dirname, "../../migrations");
let folder: string;
let hub: SteppedHub;
let link: SampleLink;
let restored: SteppedHub;

/** Booked before the backup: 4. Handed in and not yet sent: 2. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "bilag-restore-"));
  hub = await steppedHub();
  link = await sampleLink(hub);
  await handIn(hub, link, records().slice(0, 4));
  await hub.run();
  await handIn(hub, link, records().slice(4, 6));
  await writeBackupFile(hub.connection, path.join(folder, "yesterday"), { at: instantText(hub.clock.now()) });
});
afterEach(async () => {
  await restored?.close();
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const records = () => settlementsOf(hub, 6);

/** The day goes on: the waiting ones are sent, and `more` others come and are sent. Then the backup is put back. */
async function loseTheDay(more: number): Promise<void> {
  await handIn(hub, link, records().slice(6, 6 + more));
  await hub.run(hub.world, { hours: 24 });
  hub.clock.advance(3_600_000);
  const connection = await blankDatabase();
  await restoreBackup(connection, migrations, path.join(folder, "yesterday"), {
    at: instantText(hub.clock.now()),
  });
  restored = await steppedHub({ inPlaceOf: { hub, connection } });
}

async function confirm(): Promise<void> {
  const at = instantText(hub.clock.now());
  const confirmed = await confirmSending({
    connection: restored.connection,
    url: "http://127.0.0.1:4010",
    folderIdentity: "",
    confirmedBy: "Kari Nordmann",
    at,
  });
  expect(confirmed).toBe(true);
  await authorise(restored, { ...link, twinCompany: "Kaffebar Nord AS" });
}

describe("a restored database", () => {
  it("sends nothing until a named person confirms, whatever is handed in", async () => {
    await loseTheDay(0);
    const before = await heldVouchers(hub, link.twinCompanyId);
    await handIn(restored, link, records().slice(6, 8));
    await restored.run(restored.world, { hours: 24 });
    expect(await heldVouchers(hub, link.twinCompanyId)).toEqual(before);
  });

  it("adopts what was sent after the backup instead of sending it again", async () => {
    await loseTheDay(0);
    await confirm();
    await restored.run(restored.world, { hours: 3 });
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(6);
    expect(await judgeBooks(restored, link)).toEqual(perfect);
  });

  it("halts at vouchers of ours that it does not know, and adopts them once their records come again", async () => {
    await loseTheDay(2);
    await confirm();
    await restored.run(restored.world, { hours: 3 });
    const halted = await laneState(restored, link);
    expect([halted.state, halted.halt, halted.finding?.value]).toEqual(["halted", "token-unknown", "A7, A8"]);
    expect(await handIn(restored, link, records().slice(0, 8))).toEqual([
      ...Array(6).fill("already"),
      "taken",
      "taken",
    ]);
    await resumeLane(restored.world, link.actor, { laneId: link.laneId });
    await restored.run(restored.world, { hours: 3 });
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(8);
    expect(await judgeBooks(restored, link)).toEqual(perfect);
  });

  it("tells people when the ledger will not show its vouchers, and goes on by itself once it does", async () => {
    await loseTheDay(0);
    await confirm();
    const inner = restored.world.http;
    restored.world.http = {
      close: () => inner.close(),
      send: async (request) =>
        /\/v2\/vouchers\?/.test(request.url) && request.method === "GET" ? answer() : inner.send(request),
    };
    const no = { ErrorCode: 4012, DeveloperErrorMessage: "Accept the licence terms first." };
    const answer = () => ({ kind: "answer" as const, status: 400, headers: {}, body: JSON.stringify(no) });
    await restored.run(restored.world, { hours: 0.2 });
    const refused = await laneState(restored, link);
    expect([refused.state, refused.halt]).toEqual(["halted", "licence-terms-open"]);
    expect(refused.finding?.verbatim).toBe(no.DeveloperErrorMessage);
    restored.world.http = inner;
    await restored.run(restored.world, { hours: 3 });
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(6);
    expect(await judgeBooks(restored, link)).toEqual(perfect);
  });

  it("tells people when the ledger does not answer for minutes, and goes on by itself once it does", async () => {
    await loseTheDay(0);
    await confirm();
    const inner = restored.world.http;
    let asked = 0;
    restored.world.http = {
      close: () => inner.close(),
      async send(request) {
        if (request.method !== "GET" || !/\/v2\/vouchers\?/.test(request.url)) return inner.send(request);
        asked += 1;
        return { kind: "answer", status: 503, headers: {}, body: "<html>busy</html>" };
      },
    };
    await restored.run(restored.world, { hours: 0.25 });
    const silent = await laneState(restored, link);
    expect([silent.state, silent.halt]).toEqual(["halted", "ledger-unreachable"]);
    // 2 + 4 + … + 256 seconds of waits make nine questions.
    expect(asked).toBeLessThan(15);
    restored.world.http = inner;
    await restored.run(restored.world, { hours: 3 });
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(6);
    expect(await judgeBooks(restored, link)).toEqual(perfect);
  });

  it("goes on when a person accepts the unknown vouchers, and books what is new once", async () => {
    await loseTheDay(2);
    await confirm();
    await restored.run(restored.world, { hours: 3 });
    await resumeLane(restored.world, link.actor, {
      laneId: link.laneId,
      acceptUnknownTokens: true,
      reason: "Two tills of the old hub",
    });
    await handIn(restored, link, records().slice(8, 10));
    await restored.run(restored.world, { hours: 3 });
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(10);
    expect((await laneState(restored, link)).states).toEqual(Array(8).fill("booked"));
  });
});

describe("what a lost history may have sent, before anybody has confirmed", () => {
  const waiting = async () => (await laneState(restored, link)).postings[4];

  async function isBookedOnce(): Promise<void> {
    await confirm();
    await restored.run(restored.world, { hours: 6 });
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(6);
    expect(await judgeBooks(restored, link)).toEqual(perfect);
  }

  it("cannot be replaced and sent under another token", async () => {
    await loseTheDay(0);
    expect((await waiting())?.state).toBe("planned");
    const changed = { ...(records()[4] as object), department: "other" };
    expect(await handIn(restored, link, [changed])).toEqual(["conflict"]);
    const { organisationId } = link.actor;
    const conflict = await restored.world.db.inOrganisation(organisationId, "read conflict", (trx) =>
      trx
        .selectFrom("record")
        .select("id")
        .where("organisation_id", "=", organisationId)
        .where("state", "=", "conflict")
        .executeTakeFirstOrThrow(),
    );
    await expect(
      decideConflict(restored.world, link.actor, {
        recordId: conflict.id,
        decision: "replace",
        reason: "corrected",
      }),
    ).rejects.toThrow("looked up");
    await isBookedOnce();
  });

  it("cannot be skipped as surely not in the ledger", async () => {
    await loseTheDay(0);
    const postingId = (await waiting())?.id ?? "";
    await expect(skipPosting(restored.world, link.actor, { postingId, reason: "x" })).rejects.toThrow(
      "looked up",
    );
    await isBookedOnce();
  });
});
