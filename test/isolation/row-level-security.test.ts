/** The second wall alone: raw statements as the serving role, without any condition of their own. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedHub, servedHub } from "../../src/http/testing/served-hub.ts";
import { everythingOf, tablesOfOrganisations, withOwner } from "./everything-of.ts";
import { type Furnished, furnish } from "./furnished-organisation.ts";

let served: ServedHub;
let own: Furnished;
let other: Furnished;
let tables: string[];

beforeAll(async () => {
  served = await servedHub({ seed: 5 });
  own = await furnish(served, "Innsiden");
  other = await furnish(served, "Utsiden");
  tables = await withOwner(served.hub.connection, tablesOfOrganisations);
});
afterAll(() => served.close());

/** As the API's role, for one organisation or for none; whatever it does is taken back. */
async function asApp<Result>(
  organisationId: string | null,
  run: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return withOwner(served.hub.connection, async (client) => {
    await client.query("set role bilag_app");
    await client.query("begin");
    if (organisationId !== null)
      await client.query("select set_config('bilag.organisation_id', $1, true)", [organisationId]);
    try {
      return await run(client);
    } finally {
      await client.query("rollback");
    }
  });
}

const count = async (client: pg.Client, table: string, where: string) => {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from ${pg.escapeIdentifier(table)} where ${where}`,
  );
  return Number(rows[0]?.count);
};

describe("row-level security alone", () => {
  it("shows the serving role nothing of another organisation, and all of its own, in every table", async () => {
    const held = await everythingOf(served.hub.connection, own.organisationId);
    for (const table of tables) {
      const seen = await asApp(own.organisationId, async (client) => ({
        others: await count(client, table, `organisation_id <> '${own.organisationId}'`),
        own: await count(client, table, "true"),
      }));
      expect([table, seen]).toEqual([table, { others: 0, own: held[table]?.length }]);
    }
    expect(tables).toContain("posting");
  });

  it("shows nothing at all to a transaction that says for nobody", async () => {
    for (const table of [...tables, "person"])
      expect([table, await asApp(null, (client) => count(client, table, "true"))]).toEqual([table, 0]);
  });

  it("shows only the people of the own organisation", async () => {
    const names = await asApp(own.organisationId, async (client) => {
      const { rows } = await client.query<{ name: string }>("select name from person");
      return rows.map((row) => row.name);
    });
    expect(names).toEqual(["Owner of Innsiden"]);
  });

  it("lets nothing of another organisation be changed or removed", async () => {
    const before = await everythingOf(served.hub.connection, other.organisationId);
    for (const table of tables) {
      for (const statement of [
        `update ${table} set organisation_id = organisation_id where organisation_id = '${other.organisationId}'`,
        `delete from ${table} where organisation_id = '${other.organisationId}'`,
      ]) {
        const changed = await asApp(own.organisationId, (client) =>
          client.query(statement).then(
            (result) => result.rowCount,
            (error: pg.DatabaseError) => error.code,
          ),
        );
        // No row of theirs, or no right to the statement at all.
        expect([table, [0, "42501"].includes(changed ?? -1)]).toEqual([table, true]);
      }
    }
    expect(await everythingOf(served.hub.connection, other.organisationId)).toEqual(before);
  });

  it("lets nothing be put into another organisation", async () => {
    for (const table of tables) {
      const code = await asApp(own.organisationId, async (client) => {
        const { rows } = await client.query<{ row: Record<string, unknown> }>(
          `select to_jsonb(t) as row from ${table} t limit 1`,
        );
        if (rows[0] === undefined) return "nothing to try with";
        const moved = { ...rows[0].row, organisation_id: other.organisationId };
        return client
          .query(`insert into ${table} select * from jsonb_populate_record(null::bilag.${table}, $1)`, [
            JSON.stringify(moved),
          ])
          .then(
            () => "inserted",
            (error: pg.DatabaseError) => error.code,
          );
      });
      // 42501: the policy's check, or no right to insert.
      expect([table, code]).toEqual([table, "42501"]);
    }
  });
});
