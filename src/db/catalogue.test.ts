/** The walls between organisations and the truths that the database holds a second time, read from its own catalogue. */
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import { mayBecome, postingStates } from "../core/index.ts";
import { openPool } from "./open-pool.ts";
import { fillDatabase } from "./testing/fill-database.ts";
import { filledAt, firstOrganisation } from "./testing/filling.ts";
import { becomeOwner, withSession } from "./with-session.ts";

const connection = await testDatabase();

beforeAll(() => fillDatabase(connection));

/** Tables that belong to no organisation. A new one is put here by someone who has thought about who may read it. */
const globalTables = ["installation", "migration", "person", "posting_transition", "quota", "worker"];

async function rowsOf<Row>(query: string, parameters: unknown[] = []): Promise<Row[]> {
  return withSession(connection, async (client) => {
    await becomeOwner(client);
    return (await client.query(query, parameters)).rows as Row[];
  });
}

async function namesOf(query: string, parameters: unknown[] = []): Promise<string[]> {
  return (await rowsOf<{ name: string }>(query, parameters)).map((row) => row.name).sort();
}

/** Of the tables with organisation_id: `oid` and `name`. */
const walled = `(select c.oid, c.relname as name, c.relrowsecurity from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
  where c.relnamespace = 'bilag'::regnamespace and c.relkind = 'r')`;

const firstColumn = `(select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0])`;

describe("a function that acts as the owner", () => {
  it("reads the tables of the schema, and a temporary one of the same name never in their place", async () => {
    const paths = await namesOf(
      `select proname || ': ' || array_to_string(proconfig, ' ') as name from pg_proc
       where pronamespace = 'bilag'::regnamespace and prosecdef and proconfig is distinct from '{"search_path=bilag, pg_temp"}'`,
    );
    expect(paths).toEqual([]);
  });

  it("is called by nobody who was not named", async () => {
    const open = await namesOf(
      `select proname as name from pg_proc where pronamespace = 'bilag'::regnamespace and prosecdef
       and (proacl is null or exists (select from aclexplode(proacl) where grantee = 0))`,
    );
    expect(open).toEqual([]);
  });
});

describe("a table in the schema", () => {
  it("has organisation_id, or stands in the list of the global ones", async () => {
    const others = await namesOf(
      `select relname as name from pg_class where relnamespace = 'bilag'::regnamespace and relkind = 'r'
        and oid not in (select oid from ${walled} w)`,
    );
    expect(others).toEqual(globalTables);
  });

  it("has row-level security on, with one policy that lets the app see and write its organisation only", async () => {
    expect(await namesOf(`select name from ${walled} w where not relrowsecurity`)).toEqual([]);
    const policies = await rowsOf<{ rule: string; is_of_app: boolean }>(
      `select distinct cmd || ' ' || qual || ' ' || with_check as rule, roles = '{bilag_app}' as is_of_app
       from pg_policies where schemaname = 'bilag' and policyname = 'own_organisation'`,
    );
    expect(policies).toEqual([
      {
        rule: "ALL (organisation_id = current_organisation()) (organisation_id = current_organisation())",
        is_of_app: true,
      },
    ]);
    const further = await namesOf(
      "select tablename || ': ' || policyname as name from pg_policies where schemaname = 'bilag' and policyname <> 'own_organisation'",
    );
    expect(further).toEqual([
      "lane: across_organisations",
      "person: may_be_invited",
      "person: renamed_by_their_own",
      "person: seen_by_members",
      "watch: across_organisations",
      "watched_folder: across_organisations",
    ]);
    expect(
      await namesOf(
        `select name from ${walled} w where not exists (select from pg_policies p
          where p.schemaname = 'bilag' and p.tablename = w.name and p.policyname = 'own_organisation')`,
      ),
    ).toEqual([]);
  });

  it("has organisation_id first in its primary key and in every other unique index", async () => {
    const wrong = await namesOf(
      `select i.indexrelid::regclass::text as name from ${walled} w join pg_index i on i.indrelid = w.oid
        where i.indisunique and ${firstColumn} is distinct from 'organisation_id'`,
    );
    expect(wrong).toEqual([]);
    const withoutKey = await namesOf(
      `select name from ${walled} w where not exists (select from pg_index i where i.indrelid = w.oid and i.indisprimary)`,
    );
    expect(withoutKey).toEqual([]);
  });

  it("refers to another organisation's rows by no foreign key: organisation_id stands first on both sides", async () => {
    const wrong = await namesOf(
      `select k.conname || ' of ' || w.name as name from pg_constraint k
        join ${walled} w on w.oid = k.conrelid join ${walled} target on target.oid = k.confrelid
        join pg_attribute here on here.attrelid = k.conrelid and here.attnum = k.conkey[1]
        join pg_attribute there on there.attrelid = k.confrelid and there.attnum = k.confkey[1]
        where k.contype = 'f' and (here.attname <> 'organisation_id' or there.attname <> 'organisation_id')`,
    );
    expect(wrong).toEqual([]);
  });

  it("is an ordinary table without a sequence: a backup carries rows and nothing beside them", async () => {
    expect(
      await namesOf(
        "select relname || ' ' || relkind::text as name from pg_class where relnamespace = 'bilag'::regnamespace and relkind not in ('r', 'i', 't', 'v', 'c')",
      ),
    ).toEqual([]);
  });

  it("belongs to bilag_owner, who is held back by no policy", async () => {
    expect(
      await namesOf(
        `select relname as name from pg_class where relnamespace = 'bilag'::regnamespace and relkind = 'r'
          and (relowner <> 'bilag_owner'::regrole or relforcerowsecurity)`,
      ),
    ).toEqual([]);
  });
});

/** What a role may do with which table, `table: select, insert`. A right to single columns is `update (columns)`. */
async function rightsOf(role: string): Promise<string[]> {
  return namesOf(
    `select c.relname || ': ' || string_agg(r.word || case when has_table_privilege($1, c.oid, r.word) then '' else
        ' (' || (select string_agg(a.attname, ', ' order by a.attname) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and has_column_privilege($1, c.oid, a.attnum, r.word)) || ')' end,
        ', ' order by r.place) as name
     from pg_class c, (values (1, 'select'), (2, 'insert'), (3, 'update'), (4, 'delete'), (5, 'truncate')) r (place, word)
     where c.relnamespace = 'bilag'::regnamespace and c.relkind = 'r'
       and (has_table_privilege($1, c.oid, r.word)
         or (r.place <= 3 and has_any_column_privilege($1, c.oid, case when r.place <= 3 then r.word else 'select' end)))
     group by c.relname`,
    [role],
  );
}

describe("bilag_engine", () => {
  it("sees lanes, workers, quotas, when a watch or a folder is due and what says that sending is stopped, and nothing else", async () => {
    expect(await rightsOf("bilag_engine")).toEqual([
      "installation: select",
      "lane: select, update (due_at, next_run_at, released_sequence)",
      "posting_transition: select",
      "quota: select, insert, update",
      "watch: select, update (lease_until, next_at, owner_id)",
      "watched_folder: select (is_on, lane_id, lease_until, next_look_at, organisation_id, owner_id), update (lease_until, next_look_at, owner_id)",
      "worker: select, insert, update",
    ]);
  });
});

describe("bilag_app", () => {
  it("deletes registers and sign-ins under way only, and changes nothing of the audit chain or the installation", async () => {
    const rights = await rightsOf("bilag_app");
    expect(rights.filter((right) => right.includes("delete"))).toEqual([
      "authorisation: select, insert, update, delete",
      "register_entry: select, insert, update, delete",
    ]);
    expect(rights.filter((right) => right.includes("truncate"))).toEqual([]);
    expect(rights).toContain("audit_entry: select, insert");
    expect(rights).toContain("installation: select");
    expect(rights.filter((right) => /^(migration|quota)/.test(right))).toEqual([]);
  });

  it("sees no row of any organisation while none is set", async () => {
    const tables = await namesOf(`select name from ${walled} w union all select 'person'`);
    const pool = openPool(connection, "bilag_app", 1);
    try {
      for (const table of tables) {
        const { rows } = await pool.query(`select count(*) from ${table}`);
        expect([table, rows[0]?.count]).toEqual([table, 0]);
      }
    } finally {
      await pool.end();
    }
    const filled = await rowsOf<{ count: number }>("select count(*) from posting");
    expect(filled).toEqual([{ count: 10 }]);
  });
});

describe("posting_transition", () => {
  it("lists the transitions that the code allows, and no other", async () => {
    const allowed = postingStates.flatMap((from) =>
      postingStates.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(await namesOf("select from_state || ' → ' || to_state as name from posting_transition")).toEqual(
      allowed.sort(),
    );
  });

  it("is held against whoever forgets to ask: the owner cannot make a booked posting planned", async () => {
    const changed = rowsOf("update posting set state = 'planned' where state = 'booked'");
    await expect(changed).rejects.toThrow("cannot go from booked to planned");
  });
});

describe("the audit chain", () => {
  it("cannot be changed or shortened, not even by the owner", async () => {
    await expect(rowsOf("update audit_entry set act = 'other'")).rejects.toThrow("append-only");
    await expect(rowsOf("delete from audit_entry where sequence = 1")).rejects.toThrow("append-only");
  });

  it("cannot be changed by the app, which may still erase the contents beside it", async () => {
    const pool = openPool(connection, "bilag_app", 1);
    const client = await pool.connect();
    try {
      await client.query("select set_config('bilag.organisation_id', $1, false)", [firstOrganisation]);
      const change = (statement: string) => client.query(statement).then((result) => result.rowCount);
      await expect(change("update audit_entry set act = 'other'")).rejects.toThrow("permission denied");
      await expect(change("delete from audit_entry")).rejects.toThrow("permission denied");
      await expect(
        change(
          `insert into audit_entry values ('${firstOrganisation}', 1, '${filledAt}', 'forged', '', '', '')`,
        ),
      ).rejects.toThrow("duplicate key");
      expect(await change("update audit_content set content = '{}'")).toBe(1);
    } finally {
      client.release();
      await pool.end();
    }
  });
});
