/** A ledger's registers as rows: replaced whole in one transaction, and only when they changed. */
import { sql } from "kysely";
import { type RegisterName, type Registers, registerNames } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

type Of = { organisationId: string; connectionId: string };

export async function storeRegisters(
  trx: Transaction,
  of: Of & { registers: Registers; readAt: string; hash: string },
): Promise<void> {
  const { organisationId, connectionId, registers, readAt, hash } = of;
  const connection = await trx
    .updateTable("connection as now")
    .from("connection as former")
    .set({ registers_read_at: readAt, registers_hash: hash })
    .whereRef("former.organisation_id", "=", "now.organisation_id")
    .whereRef("former.id", "=", "now.id")
    .where("now.organisation_id", "=", organisationId)
    .where("now.id", "=", connectionId)
    .returning("former.registers_hash")
    .executeTakeFirstOrThrow();
  if (connection.registers_hash === hash) return;
  await trx
    .deleteFrom("register_entry")
    .where("organisation_id", "=", organisationId)
    .where("connection_id", "=", connectionId)
    .execute();
  const rows = JSON.stringify(registerRows(registers));
  await sql`
    insert into register_entry (organisation_id, connection_id, register, key, entry)
    select ${organisationId}, ${connectionId}, row.register, row.key, row.entry
    from jsonb_to_recordset(${rows}::jsonb) as row (register text, key text, entry jsonb)`.execute(trx);
}

type Row = { register: RegisterName; key: string; entry: unknown };

/** The position leads the key, so that reading by key gives back the ledger's own order. */
function registerRows(registers: Registers): Row[] {
  return registerNames.flatMap((register) =>
    [registers[register]]
      .flat()
      .map((entry, index) => ({ register, key: String(index).padStart(6, "0"), entry })),
  );
}

/** Undefined when they were never read. */
export async function readRegisters(
  trx: Transaction,
  of: Of,
): Promise<{ readAt: string; registers: Registers } | undefined> {
  const { rows } = await sql<{ read_at: string | null; entries: Record<string, unknown[]> | null }>`
    select c.registers_read_at as read_at, (
      select jsonb_object_agg(register, entries) from (
        select register, jsonb_agg(entry order by key) as entries from register_entry
        where organisation_id = c.organisation_id and connection_id = c.id group by register
      ) grouped
    ) as entries
    from connection c where c.organisation_id = ${of.organisationId} and c.id = ${of.connectionId}`.execute(
    trx,
  );
  const [row] = rows;
  if (row === undefined || row.read_at === null || row.entries === null) return undefined;
  const { entries } = row;
  const lists = registerNames.map((name) => [name, entries[name] ?? []] as const);
  const registers = { ...Object.fromEntries(lists), bookLock: entries.bookLock?.[0] ?? {} } as Registers;
  return { readAt: row.read_at, registers };
}
