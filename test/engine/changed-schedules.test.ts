/** When a lane runs next, after its schedule or its company's time zone was changed: the wall clock of the new place, over both clock changes. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeCompany } from "../../src/engine/acts/companies.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { tick } from "../../src/engine/tick.ts";
import { haltsOf, nextRunAtOf } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { closeThrough, payrollLink } from "../support/payroll-link.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

type Schedule = { kind: "daily" | "weekly" | "monthly" | "hourly" | "never" | "at-once"; time?: string };

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

const nextRunAt = () => nextRunAtOf(hub, link);
const schedule = (wanted: Schedule) =>
  changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: wanted });
const moveTo = (timeZone: string) =>
  changeCompany(hub.world, link.actor, { companyId: link.companyId, timeZone });
const passTo = (instant: string) => hub.clock.advance(Date.parse(instant) - hub.clock.now());

describe("a lane's next run", () => {
  it("is of the new schedule as soon as it is changed", async () => {
    // A Tuesday, 10:00 in Oslo, winter time.
    await schedule({ kind: "daily" });
    expect(await nextRunAt()).toBe("2026-03-11T04:00:00.000Z");
    await schedule({ kind: "weekly", time: "06:30" });
    expect(await nextRunAt()).toBe("2026-03-16T05:30:00.000Z");
    // 1 April lies behind the clock change: 05:00 is 03:00 in UTC.
    await schedule({ kind: "monthly" });
    expect(await nextRunAt()).toBe("2026-04-01T03:00:00.000Z");
    await schedule({ kind: "never" });
    expect(await nextRunAt()).toBeNull();
  });

  it("keeps the wall clock's time where the company's time zone is changed", async () => {
    await schedule({ kind: "daily" });
    await moveTo("Europe/Helsinki");
    expect(await nextRunAt()).toBe("2026-03-11T03:00:00.000Z");
    await moveTo("America/New_York");
    // There summer time began on 8 March already.
    expect(await nextRunAt()).toBe("2026-03-11T09:00:00.000Z");
    // In Auckland it is 22:00 on the 10th: the 11th begins in two hours.
    await moveTo("Pacific/Auckland");
    expect(await nextRunAt()).toBe("2026-03-10T16:00:00.000Z");
  });

  it("is right over a clock change that only one of the two zones has on that night", async () => {
    await schedule({ kind: "daily" });
    passTo("2026-03-28T12:00:00.000Z");
    await tick(hub.world);
    // The night to Sunday the 29th: Oslo's clocks go forward, those of New York did three weeks ago.
    expect(await nextRunAt()).toBe("2026-03-29T03:00:00.000Z");
    await moveTo("America/New_York");
    expect(await nextRunAt()).toBe("2026-03-29T09:00:00.000Z");
    await moveTo("Europe/Oslo");
    expect(await nextRunAt()).toBe("2026-03-29T03:00:00.000Z");
    passTo("2026-10-24T12:00:00.000Z");
    await tick(hub.world);
    await moveTo("Europe/London");
    // Both go back that night: 05:00 in London is 05:00 in UTC.
    expect(await nextRunAt()).toBe("2026-10-25T05:00:00.000Z");
  });

  it("whose hour has come is not lost by moving, and the one after it is of the new zone", async () => {
    await schedule({ kind: "daily" });
    passTo("2026-03-11T04:00:01.000Z");
    await moveTo("Europe/Helsinki");
    expect(await nextRunAt()).toBe("2026-03-11T04:00:00.000Z");
    await tick(hub.world);
    expect(await nextRunAt()).toBe("2026-03-12T03:00:00.000Z");
  });

  it("is none where there is no schedule, wherever the company moves, and no other company's moves", async () => {
    const other = await payrollLink(hub, { ledger: "visma-eaccounting", isActive: false });
    await schedule({ kind: "daily" });
    await changeCompany(hub.world, other.actor, { companyId: other.companyId, timeZone: "Asia/Tokyo" });
    expect(await nextRunAt()).toBe("2026-03-11T04:00:00.000Z");
    await schedule({ kind: "at-once" });
    await moveTo("Europe/Helsinki");
    expect(await nextRunAt()).toBeNull();
  });
});

describe("what was never sent", () => {
  it("gets the business day of the new place", async () => {
    const sample = hub.registry.integrations.get("day-settlements")?.sample;
    const settings = { ...(sample?.settings as object), dayEndsAt: { "*": "05:00" } };
    await schedule({ kind: "never" });
    await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
    const closedAt = "2026-03-10T03:30:00Z";
    const [record] = settlementsOf(hub, 1);
    await handIn(hub, link, [
      { ...(record as object), businessDate: "2026-03-10", openedAt: undefined, closedAt },
    ]);
    const { organisationId } = link.actor;
    const days = async () =>
      hub.world.db.inOrganisation(organisationId, "read", (trx) =>
        trx
          .selectFrom("posting")
          .select(["document_on", "state"])
          .where("organisation_id", "=", organisationId)
          .execute(),
      );
    // 04:30 in Oslo is before the end of the day of the 9th; 05:30 in Helsinki is not.
    expect(await days()).toEqual([{ document_on: "2026-03-09", state: "planned" }]);
    await moveTo("Europe/Helsinki");
    expect(await days()).toEqual([{ document_on: "2026-03-10", state: "planned" }]);
  });

  it("and was refused stays so where it is the same there: nobody is told that the lane went on and stopped again", async () => {
    await closeThrough(hub, link, "2026-03");
    await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
    await hub.run(hub.world, { hours: 0.1 });
    expect(await haltsOf(hub, link)).toEqual([null]);
    await moveTo("Europe/Helsinki");
    await changeCompany(hub.world, link.actor, {
      companyId: link.companyId,
      name: "Kaffebar Nord og Sør AS",
    });
    await hub.run(hub.world, { hours: 0.1 });
    expect(await haltsOf(hub, link)).toEqual([null]);
    await closeThrough(hub, link, null);
    await hub.run(hub.world, { hours: 1 });
    expect(await haltsOf(hub, link)).toEqual(["healed"]);
  });
});
