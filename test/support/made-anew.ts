/** What the tests share that play random weeks of a lane: acts that may be refused, a lane that comes to rest, and what was left out. */
import { expect } from "vitest";
import { AppError } from "../../src/core/index.ts";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { resumeLane, skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { reversePostings } from "../../src/engine/acts/reverse-postings.ts";
import { laneState } from "./lane-state.ts";
import { closeThrough } from "./payroll-link.ts";
import type { SampleLink } from "./sample-link.ts";
import type { SteppedHub } from "./stepped-hub.ts";
import type { TwinVoucher } from "./twin-control.ts";
import { crashAt, restart } from "./with-crash.ts";

export type PlayedLane = { hub: SteppedHub; link: SampleLink };

/** Acts that mean the same for every integration. Handing in comes with what a person decides of it where it is a conflict. */
export type PlayedAct =
  | { kind: "hand in" | "keep" | "replace" | "reverse"; version: number }
  | { kind: "close"; month: string | null }
  | { kind: "fault"; fault: string; after: number }
  | { kind: "work"; hours: number }
  | { kind: "crash"; edge: number }
  | { kind: "undo all" | "resume" | "skip" }
  | { kind: "undo one" | "take back"; which: number };

const reason = "as it was decided";

/** What a person is refused is no fault of the hub's: the act has not been done. */
async function unlessRefused(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** `recordOf`: what is handed in, by its version. */
export async function performAct(
  played: PlayedLane,
  of: { object: string; recordOf(version: number): object },
  act: PlayedAct,
): Promise<void> {
  const { hub, link } = played;
  const { object } = of;
  switch (act.kind) {
    case "hand in":
    case "keep":
    case "replace":
    case "reverse":
      await handInOne(played, of.recordOf(act.version));
      return act.kind === "hand in" ? undefined : decideOn(played, object, act.kind);
    case "close":
      return closeThrough(hub, link, act.month);
    case "fault":
      await hub.twin.control("POST", "/faults", {
        fault: { kind: act.fault },
        on: { method: "POST", path: "/v2/vouchers*" },
        after: act.after,
        times: 1,
      });
      return;
    case "work":
      return hub.run(hub.world, { hours: act.hours });
    case "crash":
      await crashAt(hub, act.edge);
      return;
    case "undo all":
      return undo(played, await bookedOf(played, object));
    case "undo one":
      return undo(played, (await bookedOf(played, object)).slice(act.which, act.which + 1));
    case "take back":
      return undo(played, (await bookedOf(played, object)).slice(act.which, act.which + 1), false);
    case "resume":
      return unlessRefused(() => resumeLane(hub.world, link.actor, { laneId: link.laneId }));
    case "skip":
      return skipWhereHalted(played);
  }
}

/** Of an object, in the lane's order, without what undoes others. */
export function bookedOf({ hub, link }: PlayedLane, object: string): Promise<string[]> {
  return hub.world.db.inOrganisation(link.actor.organisationId, "read booked", async (trx) => {
    const rows = await trx
      .selectFrom("posting")
      .select("id")
      .where("object", "=", object)
      .where("state", "=", "booked")
      .where("role", "<>", "reversal")
      .orderBy("sequence")
      .execute();
    return rows.map(({ id }) => id);
  });
}

export function undo({ hub, link }: PlayedLane, postingIds: readonly string[], repost = true): Promise<void> {
  return unlessRefused(() => reversePostings(hub.world, link.actor, { postingIds, reason, repost }));
}

async function skipWhereHalted({ hub, link }: PlayedLane): Promise<void> {
  const { haltedAt, postings } = await laneState(hub, link);
  const posting = postings.find(({ reference, state }) => reference === haltedAt && state === "refused");
  if (posting !== undefined)
    await unlessRefused(() => skipPosting(hub.world, link.actor, { postingId: posting.id, reason }));
}

/** The source's key of what was handed in. */
export async function handInOne({ hub, link }: PlayedLane, record: object): Promise<string> {
  const { organisationId, personId } = link.actor;
  const handedIn = { organisationId, personId, laneId: link.laneId, records: [record] };
  const [answer] = await acceptRecords(hub.world, handedIn);
  return answer?.object ?? "";
}

async function decideOn(
  { hub, link }: PlayedLane,
  object: string,
  decision: "keep" | "replace" | "reverse",
): Promise<void> {
  for (const { id: recordId, state } of await versionsOf({ hub, link }, object))
    if (state === "conflict")
      await unlessRefused(() => decideConflict(hub.world, link.actor, { recordId, decision, reason }));
}

export type KeptVersion = { id: string; state: string; payload: unknown };

export function versionsOf({ hub, link }: PlayedLane, object: string): Promise<KeptVersion[]> {
  return hub.world.db.inOrganisation(link.actor.organisationId, "read records", (trx) =>
    trx.selectFrom("record").select(["id", "state", "payload"]).where("object", "=", object).execute(),
  );
}

/** Nothing is closed or broken any more, and whoever stands still is told to go on. */
export async function comeToRest({ hub, link }: PlayedLane): Promise<void> {
  await closeThrough(hub, link, null);
  await hub.twin.control("DELETE", "/faults");
  await restart(hub, link, { hours: 3 });
  for (let times = 0; times < 3 && (await laneState(hub, link)).halt !== undefined; times += 1) {
    await unlessRefused(() => resumeLane(hub.world, link.actor, { laneId: link.laneId }));
    await hub.run(hub.world, { hours: 3 });
  }
  expect((await laneState(hub, link)).halt).toBeUndefined();
}

export type HeldRow = { on: string; account: string; amountMinor: number };

/** Every row of the object's vouchers in the ledger, debit above zero. */
export async function heldRows({ hub, link }: PlayedLane, object: string): Promise<HeldRow[]> {
  const held = await hub.twin.control("GET", `/books/${link.twinCompanyId}/vouchers`);
  const { postings } = await laneState(hub, link);
  const own = new Set(postings.filter((one) => one.object === object).map((one) => one.token));
  return (held as (TwinVoucher & { on: string })[])
    .filter(({ text }) => own.has(text.slice(0, 14)))
    .flatMap(({ on, rows }) =>
      rows.map(({ account, debitMinor, creditMinor }) => ({
        on,
        account: String(account),
        amountMinor: debitMinor - creditMinor,
      })),
    );
}

/** Sums by a name, without those that are nothing. */
export function sumsOf(rows: readonly HeldRow[], nameOf: (row: HeldRow) => string): Record<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(nameOf(row), (sums.get(nameOf(row)) ?? 0) + row.amountMinor);
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0));
}

/** How many postings of an object, or reversals of them, a person skipped, and how many were taken back for good. */
export function leftOut({ hub, link }: PlayedLane, object: string): Promise<number> {
  return hub.world.db.inOrganisation(link.actor.organisationId, "read skipped", async (trx) => {
    const rows = await trx
      .selectFrom("posting")
      .select(["state", "role", "reposts_record_id"])
      .where("object", "=", object)
      .execute();
    const isForGood = ({ state, role, reposts_record_id: recordId }: (typeof rows)[number]) =>
      state === "excused" || (role === "reversal" && recordId === null);
    return rows.filter(isForGood).length;
  });
}

/** As `leftOut`, without reversals that were skipped: what these would have undone still stands, and counts. */
export function leftOutForGood({ hub, link }: PlayedLane, object: string): Promise<number> {
  return hub.world.db.inOrganisation(link.actor.organisationId, "read left out", async (trx) => {
    const rows = await trx
      .selectFrom("posting")
      .select(["state", "role", "reposts_record_id"])
      .where("object", "=", object)
      .execute();
    const isForGood = ({ state, role, reposts_record_id: recordId }: (typeof rows)[number]) =>
      role === "reversal" ? recordId === null && state !== "excused" : state === "excused";
    return rows.filter(isForGood).length;
  });
}
