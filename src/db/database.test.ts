import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import { openDatabase } from "./database.ts";
import { fillDatabase } from "./testing/fill-database.ts";
import { filledAt, firstOrganisation, laneIdOf, secondOrganisation } from "./testing/filling.ts";
import { becomeOwner, withSession } from "./with-session.ts";

const connection = await testDatabase();
const db = openDatabase({ connection, connectionsMax: 1 });

beforeAll(() => fillDatabase(connection));
afterAll(() => db.close());

const nobody = "00000000-0000-7000-8000-999999999999";

async function namesOfLanes(organisationId: string): Promise<string[]> {
  const rows = await db.inOrganisation(organisationId, "read lanes", (trx) =>
    trx.selectFrom("lane").select("id").execute(),
  );
  return rows.map((row) => row.id);
}

describe("inOrganisation", () => {
  it("sees its own organisation's rows and nobody else's", async () => {
    expect(await namesOfLanes(firstOrganisation)).toEqual([laneIdOf(1)]);
    expect(await namesOfLanes(secondOrganisation)).toEqual([laneIdOf(2)]);
    expect(await namesOfLanes(nobody)).toEqual([]);
  });

  it("cannot change another organisation's rows", async () => {
    const changed = await db.inOrganisation(firstOrganisation, "change", (trx) =>
      trx
        .updateTable("lane")
        .set({ state: "paused" })
        .where("organisation_id", "=", secondOrganisation)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });

  it("cannot write rows into another organisation", async () => {
    const written = db.inOrganisation(firstOrganisation, "write", (trx) =>
      trx
        .insertInto("company")
        .values({
          organisation_id: secondOrganisation,
          id: randomUUID(),
          external_id: "C9",
          name: "Over the border",
          country: "NO",
          currency: "NOK",
          time_zone: "Europe/Oslo",
          created_at: filledAt,
        })
        .execute(),
    );
    await expect(written).rejects.toThrow("row-level security");
  });

  it("sees the people of its own organisation only", async () => {
    const people = await db.inOrganisation(firstOrganisation, "read people", (trx) =>
      trx.selectFrom("person").select("name").execute(),
    );
    expect(people).toEqual([{ name: "Åse 1" }]);
  });

  it("forgets the organisation with the transaction, on the same connection", async () => {
    await namesOfLanes(firstOrganisation);
    expect(await namesOfLanes(nobody)).toEqual([]);
  });

  it("refuses what is not an organisation's id before it reaches a statement", async () => {
    const asked = db.inOrganisation("x', true); drop table lane; --", "read", async () => null);
    await expect(asked).rejects.toThrow("not an organisation's id");
  });

  it("keeps nothing of a transaction that threw", async () => {
    const failing = db.inOrganisation(firstOrganisation, "fail", async (trx) => {
      await trx.updateTable("lane").set({ state: "paused" }).execute();
      throw new Error("after the write");
    });
    await expect(failing).rejects.toThrow("after the write");
    const lane = await db.inOrganisation(firstOrganisation, "read", (trx) =>
      trx.selectFrom("lane").select("state").executeTakeFirstOrThrow(),
    );
    expect(lane.state).toBe("running");
  });

  it("says so when a statement failed and was swallowed, instead of losing the writes in silence", async () => {
    const swallowing = db.inOrganisation(firstOrganisation, "swallow", async (trx) => {
      await trx.updateTable("lane").set({ state: "paused" }).execute();
      await trx
        .insertInto("organisation")
        .values({ organisation_id: firstOrganisation, name: "taken", created_at: filledAt })
        .execute()
        .catch(() => {});
      return "done";
    });
    await expect(swallowing).rejects.toThrow("transaction is aborted");
  });

  it("leaves a sound connection behind when a transaction cannot begin", async () => {
    // Evaluated after the begin, and refused.
    let now = "' || 1 / 0 || '";
    const stepped = openDatabase({ connection, connectionsMax: 1, sharedNow: () => now });
    try {
      const begun = stepped.inOrganisation(firstOrganisation, "begin", async () => null);
      await expect(begun).rejects.toThrow("division by zero");
      now = filledAt;
      const lanes = await stepped.inOrganisation(firstOrganisation, "read", (trx) =>
        trx.selectFrom("lane").select("id").execute(),
      );
      expect(lanes).toEqual([{ id: laneIdOf(1) }]);
    } finally {
      await stepped.close();
    }
  });
});

describe("inOneTrip", () => {
  const lanes = { name: "test_lanes", text: "select id from lane where state <> $1", values: ["none"] };

  it("sees its own organisation's rows and nobody else's, and forgets the organisation afterwards", async () => {
    expect(await db.inOneTrip(firstOrganisation, lanes)).toEqual([{ id: laneIdOf(1) }]);
    expect(await db.inOneTrip(secondOrganisation, lanes)).toEqual([{ id: laneIdOf(2) }]);
    expect(await db.inOneTrip(nobody, lanes)).toEqual([]);
  });

  it("keeps what it wrote, and nothing of a statement that failed", async () => {
    const write = { name: "test_due", text: "update lane set due_at = $1::timestamptz, epoch = 7 / $2::int" };
    await expect(db.inOneTrip(firstOrganisation, { ...write, values: [filledAt, 0] })).rejects.toThrow(
      "division by zero",
    );
    expect(await db.inOneTrip(firstOrganisation, lanes)).toEqual([{ id: laneIdOf(1) }]);
    const epochs = { name: "test_epochs", text: "select epoch from lane where id <> $1", values: [nobody] };
    expect(await db.inOneTrip(firstOrganisation, epochs)).toEqual([{ epoch: 0 }]);
    await db.inOneTrip(firstOrganisation, { ...write, values: [filledAt, 1] });
    expect(await db.inOneTrip(firstOrganisation, epochs)).toEqual([{ epoch: 7 }]);
  });

  it("refuses what is not an organisation's id before it reaches a statement", async () => {
    await expect(db.inOneTrip("x', true); drop table lane; --", lanes)).rejects.toThrow(
      "not an organisation's id",
    );
  });
});

describe("a plan that a migration has made out of date", () => {
  it("fails once, and is made anew on a connection of its own", async () => {
    const read = () =>
      db.inOrganisation(firstOrganisation, "read", (trx) =>
        trx.selectFrom("department").selectAll().where("code", "=", "10").execute(),
      );
    expect((await read()).length).toBe(1);
    await withSession(connection, async (client) => {
      await becomeOwner(client);
      await client.query("alter table department add column added text");
    });
    await expect(read()).rejects.toThrow("cached plan");
    expect((await read()).length).toBe(1);
  });
});

describe("acrossOrganisations", () => {
  it("sees the lanes of all organisations", async () => {
    const lanes = await db.acrossOrganisations("read lanes", (trx) =>
      trx.selectFrom("lane").select("id").orderBy("id").execute(),
    );
    expect(lanes.map((lane) => lane.id)).toEqual([laneIdOf(1), laneIdOf(2)]);
  });

  it("may not read a posting, a company or a connection", async () => {
    for (const table of ["posting", "company", "connection"] as const) {
      const read = db.acrossOrganisations("read", (trx) => trx.selectFrom(table).selectAll().execute());
      await expect(read).rejects.toThrow(`permission denied for table ${table}`);
    }
  });

  it("may move a lane's due time and not its state", async () => {
    const due = await db.acrossOrganisations("due", (trx) =>
      trx.updateTable("lane").set({ due_at: filledAt }).executeTakeFirst(),
    );
    expect(due.numUpdatedRows).toBe(2n);
    const paused = db.acrossOrganisations("pause", (trx) =>
      trx.updateTable("lane").set({ state: "paused" }).execute(),
    );
    await expect(paused).rejects.toThrow("permission denied");
  });
});
