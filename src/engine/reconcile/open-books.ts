/** A connected company's books, opened for reading: a token that works, the registers, the ledger's hand. Everything through the engine's quota. */
import {
  AppError,
  type Day,
  type Finding,
  type HeldDocument,
  type Later,
  type Ledger,
  type LedgerContext,
  type LedgerIdentity,
  type Reading,
  type Registers,
} from "../../core/index.ts";
import { type Connection, readConnection } from "../../db/index.ts";
import { found } from "../acts/actor.ts";
import { ensureAccess } from "../connection/ensure-access.ts";
import { ensureRegisters } from "../connection/ensure-registers.ts";
import { exchangeFor } from "../exchange.ts";
import { ledgerOf, type World } from "../world.ts";

export type OpenBooks = {
  connection: Connection;
  ledger: Ledger;
  registers: Registers;
  heldBetween(from: Day, through: Day): Promise<Reading<readonly HeldDocument[]>>;
  readBack(identity: LedgerIdentity, on: Day): Promise<Reading<HeldDocument | null>>;
};

/** `shut`: only a person can open them. */
export type BooksOutcome =
  | { kind: "open"; books: OpenBooks }
  | { kind: "later"; cause: string; waitMs: number }
  | { kind: "shut"; findings: readonly Finding[] };

export async function openBooks(
  world: World,
  of: { organisationId: string; connectionId: string; onDays: readonly Day[]; isFreshWanted?: boolean },
): Promise<BooksOutcome> {
  const { organisationId, connectionId } = of;
  const connection = found(
    await world.db.inOrganisation(organisationId, "read connection", (trx) =>
      readConnection(trx, { organisationId, connectionId }),
    ),
    "connection",
  );
  const outcome = await ensureAccess(world, organisationId, connectionId);
  if (outcome.kind === "broken") return { kind: "shut", findings: [outcome.finding] };
  if (outcome.kind === "later") return outcome;
  const { access } = outcome;
  const read = await ensureRegisters(world, { ...of, connection, access });
  if (read.kind === "refused") return { kind: "shut", findings: read.findings };
  if (read.kind === "later") return read;
  const ledger = ledgerOf(world, connection.ledger);
  const { clientId, baseUrl, accessToken } = access;
  const exchange = exchangeFor(world, { ledger, connectionId, timing: connection.timing, clientId });
  const context: LedgerContext = { baseUrl, accessToken, exchange };
  const { registers } = read;
  const told = <Value>(reading: Reading<Value>): Reading<Value> => {
    if (reading.kind === "later" && reading.reauthorise === true) access.reject();
    return reading;
  };
  const heldBetween = async (from: Day, through: Day) =>
    told(await ledger.heldBetween(context, { from, through, registers }));
  const readBack = async (identity: LedgerIdentity, on: Day) =>
    told(await ledger.readBack(context, identity, { on, registers }));
  return { kind: "open", books: { connection, ledger, registers, heldBetween, readBack } };
}

/** For an act of a person, who is waiting. Throws `ledger-unreachable`, or `not-in-this-state` with what must be cured first. */
export async function openBooksNow(
  world: World,
  of: { organisationId: string; connectionId: string; onDays: readonly Day[] },
): Promise<OpenBooks> {
  const outcome = await openBooks(world, of);
  if (outcome.kind === "open") return outcome.books;
  if (outcome.kind === "later") throw new AppError("ledger-unreachable", outcome.cause);
  throw new AppError(
    "not-in-this-state",
    "The connection does not work; see the findings.",
    outcome.findings,
  );
}

/** What was read, for a person who is waiting; throws as `openBooksNow` does. */
export function readNow<Value>(reading: Reading<Value>): Value {
  if (reading.kind === "read") return reading.value;
  if (reading.kind === "later") throw unreachable(reading);
  throw new AppError("not-in-this-state", "The ledger will not show its vouchers.", reading.findings);
}

function unreachable({ cause, finding }: Later): AppError {
  return new AppError("ledger-unreachable", cause, finding === undefined ? [] : [finding]);
}
