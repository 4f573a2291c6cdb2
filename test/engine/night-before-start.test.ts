/** A till that closes after midnight, and the date on which a link starts: what the settings put before it is kept and not sent. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { changeLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { handIn } from "../support/one-more-settlement.ts";
import { activate, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub, { isActive: false });
  await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-03-02" });
});
afterEach(() => hub.close());

const closed = (zNumber: string, businessDate: string, time: string) => ({
  registerId: "T1",
  zNumber,
  businessDate,
  closedAt: `${businessDate}T${time}`,
  sales: [{ vatRate: "0", vatCode: "5", gross: "100.00", net: "100.00", vat: "0.00" }],
  payments: [{ type: "cash", amount: "100.00" }],
});
/** The night to 2 March, the evening of 2 March. */
const nightAndEvening = [closed("7", "2026-03-02", "01:30:00"), closed("8", "2026-03-02", "22:00:00")];

async function dayEndsAt(time: string | undefined): Promise<void> {
  const { sample } = hub.registry.integrations.get("day-settlements") ?? {};
  const { dayEndsAt: _, ...rest } = (sample?.settings ?? {}) as { dayEndsAt?: object };
  const settings = time === undefined ? rest : { ...rest, dayEndsAt: { "*": time } };
  await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
}

/** Each record's own state, and of those that were taken the days of their vouchers. */
async function standing(): Promise<unknown[][]> {
  const { organisationId } = link.actor;
  return hub.world.db.inOrganisation(organisationId, "read", async (trx) => {
    const records = await trx
      .selectFrom("record")
      .select(["object", "state", "findings"])
      .where("organisation_id", "=", organisationId)
      .orderBy("source_order")
      .execute();
    const postings = await trx
      .selectFrom("posting")
      .select(["object", "state", "document_on"])
      .where("organisation_id", "=", organisationId)
      .where("state", "<>", "superseded")
      .execute();
    return records.map(({ object, state, findings }) => {
      const posting = postings.find((candidate) => candidate.object === object);
      const codes = findings.map(({ code }) => code);
      return [state, ...(posting === undefined ? codes : [posting.state, posting.document_on])];
    });
  });
}

const held = [
  ["before-start", "before-start"],
  ["taken", "planned", "2026-03-02"],
];

it("steps aside when its day ends at five from now on, and is taken when the day ends at midnight again", async () => {
  await dayEndsAt(undefined);
  expect(await handIn(hub, link, nightAndEvening)).toEqual(["taken", "taken"]);
  await dayEndsAt("05:00");
  expect(await standing()).toEqual(held);
  await dayEndsAt(undefined);
  expect(await standing()).toEqual([
    ["taken", "planned", "2026-03-02"],
    ["taken", "planned", "2026-03-02"],
  ]);
});

it("is never booked, and comes again as what was said of it", async () => {
  await dayEndsAt(undefined);
  await handIn(hub, link, nightAndEvening);
  await dayEndsAt("05:00");
  await activate(hub, link);
  await hub.run();
  expect(await standing()).toEqual([held[0], ["taken", "booked", "2026-03-02"]]);
  expect(await handIn(hub, link, nightAndEvening)).toEqual(["before-start", "already"]);
});

it("steps aside too when the start moves on to the day after that night, and comes back with it", async () => {
  await dayEndsAt("05:00");
  await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-03-01" });
  expect(await handIn(hub, link, nightAndEvening)).toEqual(["taken", "taken"]);
  await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-03-02" });
  expect((await standing()).map(([state]) => state)).toEqual(["before-start", "taken"]);
  await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-03-01" });
  expect(await standing()).toEqual([
    ["taken", "planned", "2026-03-01"],
    ["taken", "planned", "2026-03-02"],
  ]);
});
