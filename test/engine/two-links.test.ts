/** A company with a link for all of it and one for a department: each till is booked once, whichever it is handed in under. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { changeCompany } from "../../src/engine/acts/companies.ts";
import { skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { changeLink, createLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { heldVouchers } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { activate, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let whole: SampleLink;
let centre: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  whole = await sampleLink(hub);
  const { linkId, lanes } = await createLink(hub.world, whole.actor, {
    companyId: whole.companyId,
    connectionId: whole.connectionId,
    integration: "day-settlements",
    departmentCode: "10",
    startOn: "2026-01-01",
  });
  centre = { ...whole, linkId, laneId: lanes[0]?.laneId ?? "" };
  const settings = hub.registry.integrations.get("day-settlements")?.sample.settings;
  await saveSettings(hub.world, whole.actor, { linkId, settings, options: {} });
  await activate(hub, centre);
});
afterEach(() => hub.close());

const day = (zNumber: string, department?: string, registerId = "T1") => ({
  registerId,
  zNumber,
  department,
  businessDate: "2026-03-08",
  sales: [{ vatRate: "0", vatCode: "5", gross: "100.00", net: "100.00", vat: "0.00" }],
  payments: [{ type: "cash", amount: "100.00" }],
});
async function told(link: SampleLink, ...records: unknown[]): Promise<string[]> {
  const answers = await acceptRecords(hub.world, { ...link.actor, laneId: link.laneId, records });
  return answers.map(({ outcome, findings }) => [outcome, ...findings.map(({ code }) => code)].join(" "));
}

describe("a link for a department", () => {
  it("takes its own days and those that name none, and sets another department's aside", async () => {
    expect(await told(centre, day("1", "10"), day("1", undefined, "T2"), day("1", "20", "T3"))).toEqual([
      "taken",
      "taken",
      "set-aside department-differs",
    ]);
  });

  it("sets aside what the company's other link books already, and books the rest of the delivery", async () => {
    expect(await told(whole, day("1", "10"))).toEqual(["taken"]);
    expect(await told(centre, day("1", "10"), day("2", "10"))).toEqual([
      "set-aside handed-in-elsewhere",
      "taken",
    ]);
    await saveSettings(hub.world, whole.actor, {
      linkId: centre.linkId,
      settings: hub.registry.integrations.get("day-settlements")?.sample.settings,
      options: {},
    });
    await hub.run();
    const vouchers = await heldVouchers(hub, whole.twinCompanyId);
    expect(vouchers.map(({ text }) => text.slice(15))).toEqual(["Dagsoppgjør T1 Z 1", "Dagsoppgjør T1 Z 2"]);
  });

  it("sets aside what the other link has booked meanwhile when its start date is moved back, and takes the rest", async () => {
    const { linkId, actor } = centre;
    await changeLink(hub.world, actor, { linkId, startOn: "2026-03-09" });
    expect(await told(centre, day("1", "10"), day("2", "10"))).toEqual([
      "before-start before-start",
      "before-start before-start",
    ]);
    expect(await told(whole, day("1", "10"))).toEqual(["taken"]);
    await changeLink(hub.world, actor, { linkId, startOn: "2026-03-01" });
    expect(await told(centre, day("1", "10"), day("2", "10"))).toEqual([
      "set-aside handed-in-elsewhere",
      "already",
    ]);
    await hub.run();
    const vouchers = await heldVouchers(hub, whole.twinCompanyId);
    expect(vouchers.map(({ text }) => text.slice(15)).toSorted()).toEqual([
      "Dagsoppgjør T1 Z 1",
      "Dagsoppgjør T1 Z 2",
    ]);
  });

  it("takes a day once that both links are handed at the same moment", async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1));
    const answers = await Promise.all(
      numbers.flatMap((number) => [told(whole, day(number, "10")), told(centre, day(number, "10"))]),
    );
    const outcomes = answers.flat();
    expect(outcomes.filter((outcome) => outcome.startsWith("taken"))).toHaveLength(12);
    expect(outcomes.filter((outcome) => outcome.startsWith("set-aside handed-in-elsewhere"))).toHaveLength(
      12,
    );
  });

  it("takes a day once where the start dates of both links are moved back at the same moment", async () => {
    const links = [whole, centre];
    for (const { linkId, actor } of links)
      await changeLink(hub.world, actor, { linkId, startOn: "2026-03-09" });
    const days = Array.from({ length: 12 }, (_, index) => day(String(index + 1), "10"));
    for (const link of links) await told(link, ...days);
    await Promise.all(
      links.map(({ linkId, actor }) => changeLink(hub.world, actor, { linkId, startOn: "2026-03-01" })),
    );
    const taken = await Promise.all(links.map(async (link) => (await laneState(hub, link)).postings.length));
    expect(taken.toSorted((left, right) => left - right)).toEqual([0, 12]);
  });

  it("goes on taking days while the company is renamed and moved", async () => {
    const { companyId, actor } = whole;
    const calls = Array.from({ length: 15 }, (_, index) => [
      told(whole, day(String(index + 1), "10")),
      told(centre, day(String(index + 1), "10")),
      changeCompany(hub.world, actor, { companyId, name: `Kaffebar ${index}` }),
      changeCompany(hub.world, actor, {
        companyId,
        timeZone: index % 2 === 0 ? "Europe/Lisbon" : "Europe/Oslo",
      }),
    ]);
    await Promise.all(calls.flat());
    const counts = await Promise.all(
      [whole, centre].map(async (one) => (await laneState(hub, one)).postings.length),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(15);
  });

  it("leaves to the other link what was left out there", async () => {
    await hub.twin.control("POST", `/companies/${whole.twinCompanyId}/lock`, { to: "2026-03-08" });
    await told(whole, day("1", "10"));
    await hub.run(hub.world, { hours: 0.1 });
    const [posting] = (await laneState(hub, whole)).postings;
    await skipPosting(hub.world, whole.actor, { postingId: posting?.id ?? "", reason: "Belongs to Sentrum" });
    expect(await told(centre, day("1", "10"))).toEqual(["set-aside handed-in-elsewhere"]);
  });
});
