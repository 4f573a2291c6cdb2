/** The tables of a backup, from the catalogue: a table that a migration adds is in the next backup without being named here. */
import type pg from "pg";
import { orderTables, type Reference } from "./order-tables.ts";

export type BackupTable = {
  /** With its schema, quoted where SQL wants it. */
  name: string;
  /** Quoted too; without those that PostgreSQL computes. */
  columns: string[];
  /** Then its rows must arrive in one statement: a row may come before the one that it refers to. */
  refers_to_itself: boolean;
};

/**
 * All that bilag_owner has, and all that lies in its schema whoever has it. The queue's schema belongs to another role: it can
 * be thrown away and rebuilt. In an order that satisfies every foreign key that is checked at once.
 */
export async function listTables(client: pg.Client): Promise<BackupTable[]> {
  const { rows: tables } = await client.query<BackupTable>(`
    select ${nameOf("c")} as name,
      array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = c.oid)
        as refers_to_itself
    from pg_class c where c.relkind = 'r' and c.relpersistence <> 't' and ${isOurs("c")}`);
  const { rows: references } = await client.query<Reference>(`
    select ${nameOf("a")} as "from", ${nameOf("b")} as "to"
    from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
    where k.contype = 'f' and not k.condeferrable`);
  return orderTables(tables, references);
}

/** The triggers that are on: statements that switch one off, and on again. */
export async function listGuards(client: pg.Client): Promise<{ off: string; on: string }[]> {
  const { rows } = await client.query<{ off: string; on: string }>(`
    select format('alter table %s disable trigger %I', ${nameOf("c")}, t.tgname) as off,
      format('alter table %s enable trigger %I', ${nameOf("c")}, t.tgname) as on
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgenabled = 'O' and ${isOurs("c")}`);
  return rows;
}

/** Quoted. */
export async function listSchemas(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(nspname) as name from pg_namespace where nspname = 'bilag' or nspowner = 'bilag_owner'::regrole",
  );
  return rows.map((row) => row.name);
}

function nameOf(alias: string): string {
  return `format('%I.%I', ${alias}.relnamespace::regnamespace::name, ${alias}.relname)`;
}

function isOurs(alias: string): string {
  return `(${alias}.relnamespace = to_regnamespace('bilag') or ${alias}.relowner = 'bilag_owner'::regrole)`;
}
