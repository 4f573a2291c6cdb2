/** What the twin holds, against what the hub was handed: the truth that every fault test ends with. On either ledger. */
import type { SampleLink } from "./sample-link.ts";
import type { SteppedHub } from "./stepped-hub.ts";

export type HeldVoucher = {
  id: string;
  number: string;
  token: string;
  text: string;
  createdAt: string;
  debitMinor: number;
  creditMinor: number;
  /** Visma.net only. */
  status?: string;
};

/** The vouchers, or journals, of a company of either product. */
export async function heldVouchers(hub: SteppedHub, twinCompanyId: string): Promise<HeldVoucher[]> {
  const { product } = await hub.twin.companyWithId(twinCompanyId);
  return product === "visma-net" ? heldJournals(hub, twinCompanyId) : heldInEaccounting(hub, twinCompanyId);
}

type Told = { text: string; createdAt: string; debitMinor: number; creditMinor: number };

async function heldInEaccounting(hub: SteppedHub, twinCompanyId: string): Promise<HeldVoucher[]> {
  const vouchers = (await hub.twin.control("GET", `/books/${twinCompanyId}/vouchers`)) as (Told & {
    id: string;
    numberAndSeries: string;
  })[];
  return vouchers.map(({ id, numberAndSeries, text, createdAt, debitMinor, creditMinor }) => ({
    id,
    number: numberAndSeries,
    text,
    token: tokenOf(text),
    createdAt,
    debitMinor,
    creditMinor,
  }));
}

async function heldJournals(hub: SteppedHub, twinCompanyId: string): Promise<HeldVoucher[]> {
  const journals = (await hub.twin.control("GET", `/visma-net/books/${twinCompanyId}/journals`)) as (Told & {
    number: string;
    status: string;
    description: string;
  })[];
  return journals.map(({ number, status, description, createdAt, debitMinor, creditMinor }) => ({
    id: number,
    number,
    status,
    text: description,
    token: tokenOf(description),
    createdAt,
    debitMinor,
    creditMinor,
  }));
}

function tokenOf(text: string): string {
  return text.slice(0, 14);
}

export type Verdict = { duplicates: number; losses: number; notBooked: string[]; outOfOrder: number };

/** Every posting of the lane: exactly one voucher with its token, booked, written in the order of the source. */
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
  const written = postings.map((posting) => vouchers.find((voucher) => voucher.id === posting.ledger_id));
  return {
    duplicates: counts.filter((count) => count > 1).length,
    losses: counts.filter((count) => count === 0).length,
    notBooked: postings
      .filter((posting) => posting.state !== "booked")
      .map((posting) => `${posting.sequence} ${posting.state} ${JSON.stringify(posting.findings)}`),
    outOfOrder: written.filter((voucher, index) => index > 0 && !isAfter(voucher, written[index - 1])).length,
  };
}

/** By the number of the series; a number of our own says nothing, so there the moment of writing counts. */
function isAfter(later: HeldVoucher | undefined, earlier: HeldVoucher | undefined): boolean {
  if (later === undefined || earlier === undefined) return false;
  const numbers = [later, earlier].map(({ number }) => /^[A-Z]{0,2}(\d+)$/.exec(number)?.[1]);
  const [one, other] = numbers;
  if (one === undefined || other === undefined) return later.createdAt >= earlier.createdAt;
  return Number(one) > Number(other);
}

export const perfect: Verdict = { duplicates: 0, losses: 0, notBooked: [], outOfOrder: 0 };
