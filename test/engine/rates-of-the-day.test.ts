/** The VAT rate of a document is that of its business day, also where a backlog lies on both sides of a change. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn } from "../support/one-more-settlement.ts";
import { activate, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

type Slots = Record<string, unknown>;

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub, { isActive: false });
});
afterEach(() => hub.close());

const settingsWith = (slots: Slots) => {
  const settings = hub.registry.integrations.get("day-settlements")?.sample.settings as {
    departments: Record<string, Slots>;
  };
  return { ...settings, departments: { "*": { ...settings.departments["*"], ...slots } } };
};
const save = (slots: Slots) =>
  saveSettings(hub.world, link.actor, { linkId: link.linkId, settings: settingsWith(slots), options: {} });
const setUpFindings = async () => {
  const { findings } = await previewLink(hub.world, link.actor, { linkId: link.linkId });
  return findings.map(({ code, severity, field }) => `${severity} ${code} ${field}`);
};
const foodDay = (
  number: number,
  on: string,
  of: { rate: string; gross: string; net: string; vat: string },
) => ({
  registerId: "T1",
  zNumber: String(number),
  businessDate: on,
  sales: [{ vatCode: "31", vatRate: of.rate, gross: of.gross, net: of.net, vat: of.vat }],
  payments: [{ type: "card", amount: of.gross }],
});

describe("a backlog on both sides of a change of rate", () => {
  it("is activated with a slot for each rate, and books each day at its own", async () => {
    await hub.twin.control("PATCH", `/companies/${link.twinCompanyId}/vat-codes/31`, {
      fromOn: "2026-03-01",
      basisPoints: 1200,
    });
    await save({ "sales/12": { account: "3030", vatCode: "31" }, "vat/12": { account: "2701" } });
    await handIn(hub, link, [
      foodDay(1, "2026-02-28", { rate: "15", gross: "115.00", net: "100.00", vat: "15.00" }),
      foodDay(2, "2026-03-01", { rate: "12", gross: "112.00", net: "100.00", vat: "12.00" }),
      foodDay(3, "2026-03-02", { rate: "15", gross: "115.00", net: "100.00", vat: "15.00" }),
    ]);
    expect(await setUpFindings()).toEqual(["warning vat-rate-differs sales/15"]);
    await activate(hub, link);
    await hub.run();
    const { states, finding } = await laneState(hub, link);
    expect(states).toEqual(["booked", "booked", "refused"]);
    expect(finding).toMatchObject({
      code: "vat-rate-differs",
      parameters: { needed: "15", held: "12", on: "2026-03-02" },
    });
  });
});

describe("sales at 25 % on an account whose own VAT code is one of 15 %", () => {
  it.each(["rows", "ledger"])(
    "are not activated where the slot names no code and the VAT comes as %s",
    async (vatShape) => {
      const settings = { ...settingsWith({ "sales/25": { account: "3030" } }), vatShape };
      await saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options: {} });
      expect(await setUpFindings()).toEqual(["error vat-rate-differs sales/25"]);
      await expect(activate(hub, link)).rejects.toMatchObject({ code: "not-valid" });
    },
  );
});
