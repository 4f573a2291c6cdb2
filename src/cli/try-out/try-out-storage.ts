/**
 * The database of a try-out. It remembers what stands in the pretend books, so it lives exactly as long as they do: with a
 * twin of our own it begins anew at each start, with one that runs elsewhere it is kept for as long as that one runs.
 */
import type { Config } from "../../config.ts";
import {
  emptyDatabase,
  findCertificate,
  listConnections,
  listPostings,
  withSessionLock,
} from "../../db/index.ts";
import type { World } from "../../engine/world.ts";
import type { Storage } from "../../open-hub.ts";
import { type Parts, UsageError } from "../command.ts";
import { asUnreachable } from "../database-unreachable.ts";
import { openHubOn, tryOutDatabase } from "../open-parts.ts";
import { tryOutActor } from "./set-up-try-out.ts";
import type { TwinControl } from "./twin-control.ts";
import { findTwinCompany, twinEndpoints, twinProductOf } from "./twin-products.ts";

export type TryOutStorageOf = { parts: Parts; config: Config; storage: Storage; twin: TwinControl };

export async function tryOutStorage(of: TryOutStorageOf): Promise<Storage> {
  // The embedded database is this process's alone; several may begin on another one at the same moment.
  if (of.config.databaseUrl === undefined) return fittingStorage(of);
  return withSessionLock(of.storage.connection, "choose the try-out's storage", () =>
    fittingStorage(of),
  ).catch((error: unknown) => {
    throw asUnreachable(error);
  });
}

async function fittingStorage(of: TryOutStorageOf): Promise<Storage> {
  const isOwnTwin = of.config.twinUrl === undefined;
  if (isOwnTwin) return beginAnew(of);
  const kept = await of.parts.besideDatabase(of.storage, tryOutDatabase, false);
  return (await remembersOtherBooks(of, kept)) ? beginAnew(of) : kept;
}

async function beginAnew({ parts, config, storage }: TryOutStorageOf): Promise<Storage> {
  if (config.databaseUrl === undefined) return parts.besideDatabase(storage, tryOutDatabase, true);
  const emptied = await emptyDatabase(storage.connection, tryOutActor);
  if (emptied === "not-alone") throw new UsageError("database-serves", {}, "not-valid");
  if (emptied === "in-use") throw new UsageError("database-of-other-try-out", {}, "not-valid");
  return storage;
}

/** A twin that was started anew has empty books: a database that knows vouchers of the former ones would tell fairy tales. */
async function remembersOtherBooks(
  { parts, config, twin }: TryOutStorageOf,
  kept: Storage,
): Promise<boolean> {
  const hub = await openHubOn(parts, {
    config,
    storage: kept,
    url: config.url ?? "",
    twinEndpoints: twinEndpoints(twin.url),
  });
  try {
    const booked = await newestBooked(hub.world);
    if (booked === null) return false;
    const company = await findTwinCompany(twin, booked);
    if (company === undefined) return true;
    const held = await twinProductOf(booked.ledger).journalIds(twin, company.id);
    return !held.includes(booked.ledgerId);
  } finally {
    await hub.close();
  }
}

type Booked = { ledger: string; organisationNumber: string; ledgerId: string };

async function newestBooked(world: World): Promise<Booked | null> {
  const { organisationId } = tryOutActor;
  return world.db.inOrganisation(organisationId, "read newest booked", async (trx) => {
    const all = { organisationId, companyIds: null, after: null };
    const filter = { laneId: null, from: null, through: null, reference: null, ledgerNumber: null };
    const [posting] = await listPostings(trx, { ...all, ...filter, states: ["booked"], limit: 1 });
    if (posting === undefined) return null;
    const certificate = await findCertificate(trx, { organisationId, postingId: posting.id });
    const connections = await listConnections(trx, { ...all, limit: 500 });
    const connection = connections.find(({ id }) => id === posting.connectionId);
    if (certificate === undefined || !connection?.company) return null;
    const { organisationNumber } = connection.company;
    return { ledger: connection.ledger, organisationNumber, ledgerId: certificate.ledgerId };
  });
}
