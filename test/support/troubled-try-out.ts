/**
 * What goes wrong in a month, done to the try-out's two companies: a till's day that came again otherwise, a lane that stands
 * still in either ledger, and vouchers that somebody changed or deleted in the ledger afterwards.
 */
import { expect, vi } from "vitest";
import { at, list } from "../../src/http/testing/served-hub.ts";
import type { TryOutHub } from "./try-out-hub.ts";

export type Troubled = {
  till: LaneOf;
  payroll: LaneOf;
  /** Booked, and untouched in the ledger. */
  postingId: string;
  /** Refused by eAccounting. */
  refusedPostingId: string;
  /** Its voucher is not in the ledger any more. */
  missingPostingId: string;
  conflictId: string;
};

export type LaneOf = {
  laneId: string;
  linkId: string;
  companyId: string;
  connectionId: string;
  /** The company's place in the twin's control API. */
  twinPath: string;
  /** Closed in the ledger, which is why the lane stands still. */
  account: string;
};

type Settlement = { zNumber: string; businessDate: string; closedAt: string } & Record<string, unknown>;

const patience = { timeout: 60_000, interval: 250 };
const items = (answer: unknown) => list(at(answer, "items"));
const idOf = (thing: unknown) => String(at(thing, "id"));

export async function troubleTryOut(hub: TryOutHub): Promise<Troubled> {
  const till = await laneOf(hub, { flow: "settlements", account: "1901", path: "/companies" });
  const payroll = await laneOf(hub, { flow: "journals", account: "7510", path: "/visma-net/companies" });
  const booked = await hub.ask("GET", `/postings?laneId=${till.laneId}&state=booked&limit=3`);
  const [untouched, missing, changed] = items(booked).map(idOf);
  const conflictId = await conflict(hub, till);
  await halt(hub, till, nextDay);
  await halt(hub, payroll, nextRun);
  await drift(hub, till, { missing, changed });
  const [refused] = items(await hub.ask("GET", `/postings?laneId=${till.laneId}&state=refused`));
  return {
    till,
    payroll,
    postingId: untouched ?? "",
    refusedPostingId: idOf(refused),
    missingPostingId: missing ?? "",
    conflictId,
  };
}

async function laneOf(
  hub: TryOutHub,
  { flow, account, path }: { flow: string; account: string; path: string },
): Promise<LaneOf> {
  const lane = items(await hub.ask("GET", "/lanes")).find((one) => at(one, "flow") === flow);
  const link = await hub.ask("GET", `/links/${at(lane, "linkId")}`);
  const connection = await hub.ask("GET", `/connections/${at(link, "connectionId")}`);
  const { companyId: twinCompanyId } = await hub.twin.companyNamed(String(at(connection, "company", "name")));
  return {
    laneId: idOf(lane),
    linkId: idOf(link),
    companyId: String(at(link, "companyId")),
    connectionId: idOf(connection),
    twinPath: `${path}/${twinCompanyId}`,
    account,
  };
}

async function newest(hub: TryOutHub, { laneId }: LaneOf): Promise<Settlement> {
  const [last] = items(await hub.ask("GET", `/lanes/${laneId}/records?newestFirst=true&limit=1`));
  return (await hub.ask("GET", `/records/${idOf(last)}`).then((whole) => at(whole, "payload"))) as Settlement;
}

/** The till sends a day once more, closed a second later. */
async function conflict(hub: TryOutHub, till: LaneOf): Promise<string> {
  const payload = await newest(hub, till);
  const again = { ...payload, closedAt: payload.closedAt.replace(/:\d\d(?=$|[+Z.-])/, ":59") };
  const answers = await hub.ask("POST", `/lanes/${till.laneId}/records`, { records: [again] });
  return String(at(answers, "answers", 0, "recordId"));
}

/** Closes the account in the ledger's chart, and hands in one record more that would go there. */
async function halt(hub: TryOutHub, lane: LaneOf, follow: (last: Settlement) => unknown): Promise<void> {
  const before = items(await hub.ask("GET", "/halts")).length;
  const record = follow(await newest(hub, lane));
  await hub.twin.control("PATCH", `${lane.twinPath}/accounts/${lane.account}`, { isActive: false });
  await hub.ask("POST", `/lanes/${lane.laneId}/records`, { records: [record] });
  await hub.ask("POST", `/lanes/${lane.laneId}/run`);
  await vi.waitFor(
    async () => expect(items(await hub.ask("GET", "/halts"))).toHaveLength(before + 1),
    patience,
  );
}

export function nextDay(settlement: Settlement): Settlement {
  const day = settlement.closedAt.slice(0, 10);
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const moved = JSON.stringify(settlement).replaceAll(day, next);
  return { ...JSON.parse(moved), zNumber: String(Number(settlement.zNumber) + 1) };
}

const nextRun = (run: object) => ({ ...run, runNumber: "99" });

/** Deletes one voucher in the ledger, writes other words on another, and has the ledger looked at. */
async function drift(
  hub: TryOutHub,
  till: LaneOf,
  of: { missing: string | undefined; changed: string | undefined },
): Promise<void> {
  const company = till.twinPath.split("/").at(-1);
  const vouchers = (await hub.twin.control("GET", `/books/${company}/vouchers`)) as {
    id: string;
    numberAndSeries: string;
    text: string;
  }[];
  const numberOf = async (postingId: string | undefined) =>
    at(await hub.ask("GET", `/postings/${postingId}`), "ledgerNumber");
  const voucherOf = async (postingId: string | undefined) => {
    const number = await numberOf(postingId);
    return vouchers.find((voucher) => voucher.numberAndSeries === number);
  };
  const changed = await voucherOf(of.changed);
  await hub.twin.control("DELETE", `${till.twinPath}/vouchers/${(await voucherOf(of.missing))?.id}`);
  await hub.twin.control("PATCH", `${till.twinPath}/vouchers/${changed?.id}`, {
    text: `${changed?.text} *`,
  });
  await hub.ask("PATCH", `/connections/${till.connectionId}/watch`, { now: true });
  await vi.waitFor(async () => expect(items(await hub.ask("GET", "/drifts"))).toHaveLength(2), patience);
}
