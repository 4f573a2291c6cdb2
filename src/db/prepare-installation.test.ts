import { beforeEach, describe, expect, inject, it } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import { withDatabase } from "../../test/support/with-database.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import { copyDatabaseFromTemplate, dropDatabase } from "./embedded/index.ts";
import {
  confirmSending,
  type Installation,
  prepareInstallation,
  stopSending,
} from "./prepare-installation.ts";
import { fillDatabase } from "./testing/fill-database.ts";
import { withSession } from "./with-session.ts";

let connection: ConnectionOptions;

beforeEach(async () => {
  connection = await testDatabase();
});

const at = "2026-03-10T09:00:00.000Z";
const here = { url: "https://bilag.test", folderIdentity: "folder 1" };
const firstId = "00000000-0000-7000-8000-000000000001";

/** A start of the hub. */
async function start(of: Partial<typeof here> & { on?: ConnectionOptions } = {}): Promise<Installation> {
  const { on = connection, ...where } = of;
  return prepareInstallation({ connection: on, newId: firstId, ...here, ...where, at });
}

async function confirm(of: Partial<typeof here> = {}): Promise<boolean> {
  return confirmSending({ connection, ...here, ...of, confirmedBy: "Åse", at: "2026-03-12T08:00:00.000Z" });
}

async function rowsOf(query: string): Promise<unknown[]> {
  return withSession(connection, async (client) => (await client.query(query)).rows);
}

describe("prepareInstallation", () => {
  it("keeps the id of the first start and lets sending go on at the next", async () => {
    expect(await start()).toEqual({ id: firstId, sendingStoppedBecause: null });
    const again = await prepareInstallation({
      connection,
      newId: "00000000-0000-7000-8000-000000000002",
      ...here,
      at,
    });
    expect(again).toEqual({ id: firstId, sendingStoppedBecause: null });
  });

  it("stops sending when the data folder is another one, as a copied folder is", async () => {
    await start();
    expect(await start({ folderIdentity: "folder 2" })).toMatchObject({
      sendingStoppedBecause: "storage-changed",
    });
  });

  it("stops sending in a copy of the database on the same server", async () => {
    await start();
    const server = inject("server");
    const [name] = (await rowsOf("select current_database() as name")) as { name: string }[];
    const copy = `${name?.name}_copy`;
    await copyDatabaseFromTemplate(server, name?.name ?? "", copy);
    try {
      const started = await start({ on: withDatabase(server, copy) });
      expect(started).toEqual({ id: firstId, sendingStoppedBecause: "storage-changed" });
    } finally {
      await dropDatabase(server, copy);
    }
    expect(await start()).toMatchObject({ sendingStoppedBecause: null });
  });

  it("stops sending under another address", async () => {
    await start();
    expect(await start({ url: "https://copy.test" })).toMatchObject({ sendingStoppedBecause: "url-changed" });
  });

  it("stays stopped, for the first reason, until a person has confirmed: going back is not enough", async () => {
    await start();
    await start({ url: "https://copy.test" });
    await start({ folderIdentity: "folder 2" });
    expect(await start()).toMatchObject({ sendingStoppedBecause: "url-changed" });
  });

  it("remembers a stop that somebody else has set", async () => {
    await start();
    await stopSending(connection, "restored");
    expect(await start()).toMatchObject({ sendingStoppedBecause: "restored" });
  });

  it("agrees on one installation when two hubs start for the first time at once", async () => {
    const started = await Promise.all([start(), start(), start()]);
    expect(new Set(started.map((installation) => installation.id))).toEqual(new Set([firstId]));
    expect(await rowsOf("select count(*) from installation")).toEqual([{ count: 1 }]);
  });
});

describe("confirmSending", () => {
  it("does nothing while sending is not stopped", async () => {
    await fillDatabase(connection);
    expect(await confirm()).toBe(false);
    expect(await rowsOf("select distinct is_verified, verify_through_on from lane")).toEqual([
      { is_verified: true, verify_through_on: null },
    ]);
  });

  it("names who confirmed, and takes the new place for its own", async () => {
    await start();
    await start({ url: "https://new.test", folderIdentity: "folder 2" });
    expect(await confirm({ url: "https://new.test", folderIdentity: "folder 2" })).toBe(true);
    expect(await start({ url: "https://new.test", folderIdentity: "folder 2" })).toMatchObject({
      sendingStoppedBecause: null,
    });
    expect(await rowsOf("select sending_confirmed_by, sending_confirmed_at from installation")).toEqual([
      { sending_confirmed_by: "Åse", sending_confirmed_at: "2026-03-12T08:00:00.000Z" },
    ]);
  });

  it("has every lane verified from 35 days before its newest posting to 62 days ahead, its old owner fenced off", async () => {
    await fillDatabase(connection);
    await rowsOf(
      "update lane set owner_id = (select id from worker), lease_until = '2026-03-13T00:00:00Z', epoch = 4",
    );
    await stopSending(connection, "restored");
    await confirm();
    // The newest posting is of 10 March, 35 days before is 3 February. Confirmed on 12 March, 62 days on is 13 May.
    const lane = {
      is_verified: false,
      verify_from_on: "2026-02-03",
      verify_through_on: "2026-05-13",
      due_at: "2026-03-12T08:00:00.000Z",
      owner_id: null,
      lease_until: null,
      epoch: 5,
    };
    expect(
      await rowsOf(
        "select is_verified, verify_from_on, verify_through_on, due_at, owner_id, lease_until, epoch from lane",
      ),
    ).toEqual([lane, lane]);
  });

  it("verifies a lane without postings from the day on which its link begins", async () => {
    await fillDatabase(connection);
    await withSession(connection, async (client) => {
      await client.query(
        "delete from drift; delete from certificate; delete from attempt; delete from halt; delete from posting_record",
      );
      await client.query("delete from posting");
    });
    await stopSending(connection, "restored");
    await confirm();
    expect(await rowsOf("select distinct verify_from_on from lane")).toEqual([
      { verify_from_on: "2026-01-01" },
    ]);
  });

  it("has what is not known as sent looked up before its first write", async () => {
    await fillDatabase(connection);
    await stopSending(connection, "restored");
    await confirm();
    expect(await rowsOf("select distinct state from posting where must_look_up order by state")).toEqual([
      { state: "planned" },
      { state: "refused" },
    ]);
  });
});
