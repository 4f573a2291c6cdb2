/** The ledger's live registers, as fresh as the preflight needs them, and the proof that the token still reaches the linked company. */
import type { Day, Finding, LedgerContext, Registers } from "../../core/index.ts";
import { contentHash, dayIn, fiscalYearOf } from "../../core/index.ts";
import { type Connection, readRegisters, storeRegisters } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { exchangeFor } from "../exchange.ts";
import { ledgerOf, nowText, type World } from "../world.ts";
import type { Access } from "./ensure-access.ts";

export type RegistersOutcome =
  | { kind: "registers"; registers: Registers }
  | { kind: "later"; cause: string; waitMs: number; finding?: Finding }
  | { kind: "refused"; findings: readonly Finding[] };

export type RegistersOf = {
  organisationId: string;
  connection: Connection;
  access: Access;
  onDays: readonly Day[];
  /** Do not believe what is kept, however young. */
  isFreshWanted?: boolean;
};

export async function ensureRegisters(world: World, of: RegistersOf): Promise<RegistersOutcome> {
  const kept = of.isFreshWanted === true ? undefined : await keptRegisters(world, of);
  if (kept !== undefined && hasChartFor(kept, of.onDays)) return { kind: "registers", registers: kept };
  return fetchRegisters(world, of);
}

/** What is kept is not to be believed any more, nor what another worker has stored: the next look reads them from the ledger. */
export function dropRegisters(world: World, connectionId: string): void {
  world.memory.registers.delete(connectionId);
  world.memory.identified.delete(connectionId);
}

/** A day outside every fiscal year is for the preflight to tell; only a known year without its chart needs another read. */
export function hasChartFor(registers: Registers, days: readonly Day[]): boolean {
  const charted = chartedYears(registers);
  return days.every((day) => {
    const year = fiscalYearOf(day, registers.fiscalYears);
    return year === undefined || charted.has(year.id) || charted.has(undefined);
  });
}

/** Asked before every document, of the same registers for minutes. */
const charted = new WeakMap<Registers, ReadonlySet<string | undefined>>();

function chartedYears(registers: Registers): ReadonlySet<string | undefined> {
  const known = charted.get(registers);
  if (known !== undefined) return known;
  const years = new Set(registers.accounts.map((account) => account.fiscalYearId));
  charted.set(registers, years);
  return years;
}

async function keptRegisters(
  world: World,
  { organisationId, connection }: RegistersOf,
): Promise<Registers | undefined> {
  const inMemory = world.memory.registers.get(connection.id);
  // Read in a time that is still to come, the clock stood wrong: nobody knows how old they are.
  const isFresh = (readAt: string) =>
    Math.abs(world.clock.now() - Date.parse(readAt)) < world.pace.registersFreshMs;
  if (inMemory !== undefined && isFresh(inMemory.readAt)) return inMemory.registers;
  const stored = await world.db.inOrganisation(organisationId, "read registers", (trx) =>
    readRegisters(trx, { organisationId, connectionId: connection.id }),
  );
  // Another worker may have read them; this process must still have seen the company with its own eyes.
  if (stored === undefined || !isFresh(stored.readAt) || !world.memory.identified.has(connection.id))
    return undefined;
  world.memory.registers.set(connection.id, stored);
  return stored.registers;
}

async function fetchRegisters(world: World, of: RegistersOf): Promise<RegistersOutcome> {
  const { organisationId, connection, access } = of;
  const ledger = ledgerOf(world, connection.ledger);
  const exchange = exchangeFor(world, {
    ledger,
    connectionId: connection.id,
    timing: connection.timing,
    clientId: access.clientId,
  });
  const context: LedgerContext = { baseUrl: access.baseUrl, accessToken: access.accessToken, exchange };
  const company = await ledger.identify(context);
  if (company.kind !== "read") return notRead(world, access, company);
  if (company.value.id !== connection.identity?.id) {
    const parameters = { linked: connection.identity?.name ?? "-", reached: company.value.name };
    return { kind: "refused", findings: [engineFinding("wrong-company", { parameters })] };
  }
  if (company.value.findings.length > 0) return { kind: "refused", findings: company.value.findings };
  const today = dayIn(world.clock.now(), "UTC");
  const reading = await ledger.readRegisters(context, { onDays: [...new Set([...of.onDays, today])] });
  if (reading.kind !== "read") return notRead(world, access, reading);
  await keep(world, organisationId, connection.id, reading.value);
  return { kind: "registers", registers: reading.value };
}

async function keep(
  world: World,
  organisationId: string,
  connectionId: string,
  registers: Registers,
): Promise<void> {
  const readAt = nowText(world);
  await world.db.inOrganisation(organisationId, "store registers", (trx) =>
    storeRegisters(trx, { organisationId, connectionId, registers, readAt, hash: contentHash(registers) }),
  );
  world.memory.registers.set(connectionId, { readAt, registers });
  world.memory.identified.set(connectionId, world.clock.monotonic());
}

type NotRead =
  | { kind: "later"; cause: string; retryAfterMs?: number; reauthorise?: boolean; finding?: Finding }
  | { kind: "refused"; findings: readonly Finding[] };

function notRead(world: World, access: Access, reading: NotRead): RegistersOutcome {
  if (reading.kind === "refused") return reading;
  if (reading.reauthorise === true) access.reject();
  const waitMs = reading.retryAfterMs ?? world.pace.backoffMs;
  // A token turned down is no news yet: a fresh one is tried first, and the connection is called broken when those fail too.
  if (reading.reauthorise === true) return { kind: "later", cause: reading.cause, waitMs: 0 };
  const finding = reading.finding === undefined ? {} : { finding: reading.finding };
  return { kind: "later", cause: reading.cause, waitMs, ...finding };
}
