/** Whatever comes in and whatever becomes of it: what the tills sold is in the ledger, waiting, aside or left out, to the øre. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { laneSummaries } from "../../src/db/index.ts";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { recordArbitrary } from "../../src/integrations/day-settlements/fixtures/settlement-arbitrary.ts";
import { laneState } from "../support/lane-state.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import type { TwinVoucher } from "../support/twin-control.ts";

/** Sales and VAT of the sample's set-up: what is credited there is what the tills sold, VAT included. */
const salesAccounts = [3000, 3010, 3030, 3040, 3050, 3100, 3105, 3200, 2700, 2701, 2703];

/** How a day comes in: as it is, a little or far out of balance, or paid by something that no slot is for. */
const fates = ["right", "right", "right", "a little off", "far off", "unknown payment"] as const;
type Fate = (typeof fates)[number];
type Sold = { fate: Fate; record: { sales: readonly { gross: string }[] } & Record<string, unknown> };

const minorOf = (text: string) => Number(text.replace(".", ""));
const soldIn = (records: readonly Pick<Sold["record"], "sales">[]) =>
  records.flatMap(({ sales }) => sales).reduce((total, { gross }) => total + minorOf(gross), 0);

function handedIn({ fate, record }: Sold, index: number) {
  const base = {
    ...record,
    registerId: "T1",
    zNumber: String(index + 1),
    businessDate: `2026-03-0${index + 1}`,
  };
  const moved = (minor: number) => ({
    ...base,
    tips: ((minorOf(String(record.tips)) + minor) / 100).toFixed(2),
  });
  if (fate === "a little off") return moved(40);
  if (fate === "far off") return moved(123_456);
  if (fate !== "unknown payment") return base;
  const payments = (record.payments as { type: string }[]).map((row) => ({ ...row, type: "mystery" }));
  return { ...base, payments };
}

async function inLedger(hub: SteppedHub, link: SampleLink): Promise<number> {
  const vouchers = (await hub.twin.control("GET", `/books/${link.twinCompanyId}/vouchers`)) as TwinVoucher[];
  return vouchers
    .flatMap((voucher) => voucher.rows)
    .filter(({ account }) => salesAccounts.includes(account))
    .reduce((total, { creditMinor, debitMinor }) => total + creditMinor - debitMinor, 0);
}

/** Sold by place: each record once, by the state of its posting, or its own where it has none. */
async function soldByPlace(hub: SteppedHub, { actor, laneId }: SampleLink): Promise<Map<string, number>> {
  const { organisationId } = actor;
  const rows = await hub.world.db.inOrganisation(organisationId, "read", (trx) =>
    trx
      .selectFrom("record")
      .leftJoin("posting_record", "posting_record.record_id", "record.id")
      .leftJoin("posting", "posting.id", "posting_record.posting_id")
      .select(["record.payload", "record.state as recordState", "posting.state"])
      .where("record.organisation_id", "=", organisationId)
      .where("record.lane_id", "=", laneId)
      .execute(),
  );
  const places = new Map<string, number>();
  for (const { payload, recordState, state } of rows) {
    const place = state ?? recordState;
    places.set(place, (places.get(place) ?? 0) + soldIn([payload as Sold["record"]]));
  }
  return places;
}

it("closes for any days, with some of them wrong and one left out by a person", async () => {
  const soldArbitrary: fc.Arbitrary<Sold> = fc.record({
    fate: fc.constantFrom(...fates),
    record: recordArbitrary as unknown as fc.Arbitrary<Sold["record"]>,
  });
  let bookedMinor = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(soldArbitrary, { minLength: 3, maxLength: 6 }),
      fc.boolean(),
      async (days, skips) => {
        const hub = await steppedHub();
        try {
          const link = await sampleLink(hub);
          const records = days.map(handedIn);
          await acceptRecords(hub.world, { ...link.actor, laneId: link.laneId, records });
          await hub.run(hub.world, { hours: 0.2 });
          const { postings } = await laneState(hub, link);
          const refused = postings.find((posting) => posting.state === "refused");
          if (skips && refused !== undefined) {
            await skipPosting(hub.world, link.actor, { postingId: refused.id, reason: "booked by hand" });
            await hub.run(hub.world, { hours: 0.2 });
          }
          const places = await soldByPlace(hub, link);
          const known = ["booked", "planned", "refused", "set-aside", "excused", "empty"];
          expect([...places.keys()].filter((place) => !known.includes(place))).toEqual([]);
          expect([...places.values()].reduce((total, minor) => total + minor, 0)).toBe(
            soldIn(days.map((day) => day.record)),
          );
          expect(await inLedger(hub, link)).toBe(places.get("booked") ?? 0);
          bookedMinor += places.get("booked") ?? 0;
          const { organisationId } = link.actor;
          const [summary] = await hub.world.db.inOrganisation(organisationId, "read", (trx) =>
            laneSummaries(trx, { organisationId, laneIds: [link.laneId] }),
          );
          const { records: count = 0, booked = 0, waiting = 0, halted = 0, excused = 0 } = summary ?? {};
          expect(booked + waiting + halted + excused).toBe(count);
          // A settlement of nothing is kept and not counted: there is nothing of it to be anywhere.
          expect(count).toBeLessThanOrEqual(days.length);
        } finally {
          await hub.close();
        }
      },
    ),
    { numRuns: 6 },
  );
  expect(bookedMinor).not.toBe(0);
}, 180_000);
