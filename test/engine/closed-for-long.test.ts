/** Periods that stay closed up to today and beyond: the first open day may lie ahead, and the preview foretells what happens. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { laneState } from "../support/lane-state.ts";
import {
  closeThrough,
  handInRuns,
  heldRuns,
  payrollLedgers,
  payrollLink,
  runOfMarch,
  threeJournals,
} from "../support/payroll-link.ts";
import { activate, type SampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;

beforeEach(async () => {
  hub = await steppedHub();
});
afterEach(() => hub.close());

const firstOpen = { settings: { closedPeriod: "first-open" } };
const moved = [
  "2026-04 Lön 6 Månadslön 2026-01 [2026-01] 105136",
  "2026-04 Lön 6 Månadslön 2026-02 [2026-02] 197130",
  "2026-04 Lön 6 Månadslön 2026-03 [2026-03] 6571000",
];

describe.each(payrollLedgers)("a first open day that lies ahead, in %s", (ledger) => {
  it("is no day that anybody meant: the run waits for a person, and goes there once it has come", async () => {
    link = await payrollLink(hub, { ledger, ...firstOpen });
    await closeThrough(hub, link, "2026-03");
    // The registers are believed for a quarter of an hour.
    hub.clock.advance(16 * 60_000);
    await handInRuns(hub, link, runOfMarch);
    await hub.run(hub.world, { hours: 1 });
    const { halt, postings } = await laneState(hub, link);
    expect([await heldRuns(hub, link), halt]).toEqual([[], "open-period-ahead"]);
    expect(postings[0]?.findings[0]).toMatchObject({
      value: "2026-01-31",
      parameters: { firstOpenOn: "2026-04-01" },
    });
    hub.clock.advance(23 * 86_400_000);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual(moved);
  });

  it("is waited for no longer once the run's own periods are open again", async () => {
    link = await payrollLink(hub, { ledger, ...firstOpen });
    await closeThrough(hub, link, "2026-03");
    await handInRuns(hub, link, runOfMarch);
    await hub.run(hub.world, { hours: 1 });
    await closeThrough(hub, link, null);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual(threeJournals);
  });

  it("is taken where it lies in the month that the run is paid in: runs are handed in before that", async () => {
    link = await payrollLink(hub, { ledger, ...firstOpen });
    await closeThrough(hub, link, "2026-03");
    const paidInApril = { ...runOfMarch, paymentDate: "2026-04-24" };
    await handInRuns(hub, link, paidInApril);
    await hub.run();
    expect(await heldRuns(hub, link)).toEqual(moved);
  });
});

describe("the preview of a closed period", () => {
  const previewed = async () => {
    const { postings } = await previewLink(hub.world, link.actor, { linkId: link.linkId });
    return postings.map(({ on, document, findings, requests }) => [
      on,
      document?.text,
      ...findings
        .filter(({ code }) => code !== "side-turned")
        .map(({ code, severity }) => `${severity} ${code}`),
      requests === null ? "not sent" : "sent",
    ]);
  };

  it("shows the journal where it will go, with its own period in the text, and says so", async () => {
    link = await payrollLink(hub, { ledger: "visma-net", ...firstOpen, isActive: false });
    await closeThrough(hub, link, "2026-01");
    await handInRuns(hub, link, runOfMarch);
    expect(await previewed()).toEqual([
      ["2026-02-01", "Lön 6 Månadslön 2026-01 [2026-01]", "warning moved-to-open-period", "sent"],
      ["2026-02-28", "Lön 6 Månadslön 2026-02", "sent"],
      ["2026-03-09", "Lön 6 Månadslön 2026-03", "sent"],
    ]);
    await activate(hub, link);
    await hub.run();
    expect((await heldRuns(hub, link))[0]).toBe("2026-02 Lön 6 Månadslön 2026-01 [2026-01] 105136");
  });

  it("says where the first open day lies ahead, and sends nothing", async () => {
    link = await payrollLink(hub, { ledger: "visma-net", ...firstOpen, isActive: false });
    await closeThrough(hub, link, "2026-03");
    await handInRuns(hub, link, runOfMarch);
    expect((await previewed())[0]).toEqual([
      "2026-01-31",
      "Lön 6 Månadslön 2026-01",
      "error open-period-ahead",
      "error period-closed",
      "not sent",
    ]);
  });
});
