/** What the twin holds, against what the hub was handed: the truth that every fault test ends with. */
import type { SampleLink, SteppedHub } from "./stepped-hub.ts";

export type HeldVoucher = { id: string; number: string; token: string; text: string; debitMinor: number };

export async function heldVouchers(hub: SteppedHub, twinCompanyId: string): Promise<HeldVoucher[]> {
  const vouchers = (await hub.twin.control("GET", `/books/${twinCompanyId}/vouchers`)) as {
    id: string;
    numberAndSeries: string;
    text: string;
    debitMinor: number;
  }[];
  return vouchers.map(({ id, numberAndSeries, text, debitMinor }) => ({
    id,
    number: numberAndSeries,
    text,
    token: text.slice(0, 14),
    debitMinor,
  }));
}

export type Verdict = { duplicates: number; losses: number; notBooked: string[]; outOfOrder: number };

/** Every posting of the lane: exactly one voucher with its token, booked, numbers rising with the order of the source. */
export async function judgeBooks(hub: SteppedHub, link: SampleLink): Promise<Verdict> {
  const vouchers = await heldVouchers(hub, link.twinCompanyId);
  const postings = await hub.world.db.inOrganisation(link.actor.organisationId, "judge", (trx) =>
    trx
      .selectFrom("posting")
      .select(["token", "state", "ledger_id", "ledger_number", "sequence", "findings"])
      .where("organisation_id", "=", link.actor.organisationId)
      .where("lane_id", "=", link.laneId)
      .orderBy("sequence")
      .execute(),
  );
  const counts = postings.map(
    (posting) => vouchers.filter((voucher) => voucher.token === posting.token).length,
  );
  const numbers = postings.map((posting) => Number((posting.ledger_number ?? "").replace(/^\D+/, "")));
  return {
    duplicates: counts.filter((count) => count > 1).length,
    losses: counts.filter((count) => count === 0).length,
    notBooked: postings
      .filter((posting) => posting.state !== "booked")
      .map((posting) => `${posting.sequence} ${posting.state} ${JSON.stringify(posting.findings)}`),
    outOfOrder: numbers.filter((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0)).length,
  };
}

export const perfect: Verdict = { duplicates: 0, losses: 0, notBooked: [], outOfOrder: 0 };
