/**
 * One night's look at one connection: does the ledger still hold what was booked, and does each set-up still fit it? It finds and
 * tells; nothing is ever sent because of it.
 */
import { addDays, type Day, dayIn, type Finding } from "../../core/index.ts";
import {
  type DriftSeen,
  forgetDrifts,
  noteDrifts,
  noteSetUp,
  noteWatch,
  postedInDays,
  readWatch,
  timeZoneOfConnection,
  type WatchName,
  watchedLinks,
} from "../../db/index.ts";
import { checkSetUp } from "../check-set-up.ts";
import { engineFinding } from "../codes.ts";
import { driftsOf, unknownDrift } from "../reconcile/drift-findings.ts";
import { keepStandings } from "../reconcile/keep-standings.ts";
import { type OpenBooks, openBooks } from "../reconcile/open-books.ts";
import { type ReadComparison, readComparison } from "../reconcile/read-comparison.ts";
import { integrationOf, nowText, type World } from "../world.ts";
import { firstOpenDay } from "./first-open-day.ts";
import { nextWatch } from "./next-watch.ts";

/** When to come again: the next night, or as soon as a ledger that did not answer may do so. */
export type Watched = { nextMs: number };

/** A ledger that is out is asked again in a quarter of an hour, whatever it says: the night is long. */
const laterMs = 15 * 60_000;
/** Vouchers of days to come are rare, and no reason not to look at them. */
const aheadDays = 62;

export async function watchConnection(world: World, name: WatchName): Promise<Watched> {
  const { organisationId } = name;
  const read = await world.db.inOrganisation(organisationId, "read watch", async (trx) => ({
    watch: await readWatch(trx, name),
    timeZone: (await timeZoneOfConnection(trx, name)) ?? "UTC",
  }));
  const { timeZone } = read;
  const today = dayIn(world.clock.now(), timeZone);
  const nextMs = nextWatch(name.connectionId, world.clock.now(), timeZone);
  const outcome = await openBooks(world, { ...name, onDays: [today], isFreshWanted: true });
  if (outcome.kind === "shut") return fail(world, name, outcome.findings[0], nextMs);
  if (outcome.kind === "later") return failLater(world, name, outcome.cause, outcome.waitMs);
  const { books } = outcome;
  await checkSetUps(world, name, books, today);
  const from = firstOpenDay(addDays(today, -(read.watch?.days ?? 60)), books.registers);
  const through = addDays(today, aheadDays);
  const rows = await world.db.inOrganisation(organisationId, "read postings", (trx) =>
    postedInDays(trx, { ...name, linkIds: null, from, through, isHeldOnly: true }),
  );
  // Also where nothing of ours was booked in these days: another hub on the same books shows by its tokens, before both book a day.
  const reading = await readComparison(world, books, { from, through, rows });
  if (reading.kind === "later") return failLater(world, name, reading.cause, reading.retryAfterMs ?? 0);
  if (reading.kind === "refused") return fail(world, name, reading.findings[0], nextMs);
  await keep(world, name, reading.value, from);
  await note(world, name, { watchedAt: nowText(world), failedBecause: null });
  return { nextMs };
}

async function checkSetUps(
  world: World,
  name: WatchName,
  { registers, ledger }: OpenBooks,
  on: Day,
): Promise<void> {
  const { organisationId } = name;
  const links = await world.db.inOrganisation(organisationId, "read links", (trx) => watchedLinks(trx, name));
  const at = nowText(world);
  const checked = links.map(({ id: linkId, integration, ...saved }) => ({
    linkId,
    findings: checkSetUp(integrationOf(world, integration), saved, { registers, on, ledger }),
  }));
  await world.db.inOrganisation(organisationId, "note set-ups", async (trx) => {
    for (const { linkId, findings } of checked)
      await noteSetUp(trx, { organisationId, linkId, findings, at });
  });
}

async function keep(world: World, name: WatchName, comparison: ReadComparison, from: Day): Promise<void> {
  const { organisationId } = name;
  const at = nowText(world);
  const seen = driftsIn(comparison).map((drift) => ({ ...drift, id: world.ids.next() }));
  await world.db.inOrganisation(organisationId, "note drift", async (trx) => {
    await noteDrifts(trx, { ...name, seen, at });
    await forgetDrifts(trx, { ...name, from, at });
    await keepStandings(trx, { organisationId, comparison, at });
  });
}

function driftsIn({ posted, verdicts, unknown }: ReadComparison): DriftSeen[] {
  const ofPostings = posted.flatMap((one) => {
    const verdict = verdicts.get(one.postingId);
    // What differed from the first stands still in its lane already.
    return verdict === undefined || one.row.state === "differs"
      ? []
      : driftsOf({ posted: one, reference: one.row.reference, verdict });
  });
  return [...ofPostings, ...unknown.map(unknownDrift)];
}

async function fail(
  world: World,
  name: WatchName,
  finding: Finding | undefined,
  nextMs: number,
): Promise<Watched> {
  await note(world, name, { watchedAt: null, failedBecause: finding ?? null });
  return { nextMs };
}

function failLater(world: World, name: WatchName, cause: string, waitMs: number): Promise<Watched> {
  const finding = engineFinding("ledger-unreachable", { parameters: { cause } });
  return fail(world, name, finding, world.clock.now() + Math.max(waitMs, laterMs));
}

function note(
  world: World,
  name: WatchName,
  of: { watchedAt: string | null; failedBecause: Finding | null },
): Promise<void> {
  return world.db.inOrganisation(name.organisationId, "note watch", (trx) =>
    noteWatch(trx, { ...name, ...of }),
  );
}
