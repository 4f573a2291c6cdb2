/** What a link's set-up names is told when it is saved and in its preview, not with the first voucher: both ledgers, both integrations. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../src/core/index.ts";
import { confirmPreview } from "../../src/engine/acts/confirm-preview.ts";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { payrollLink } from "../support/payroll-link.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
beforeAll(async () => {
  hub = await steppedHub();
});
afterAll(() => hub.close());

type Slots = Record<string, { account: string; vatCode?: string; dimensions?: Record<string, string> }>;
type Told = readonly { severity: string; code: string; field?: string; value?: string }[];
const told = (findings: Told) =>
  // The database keeps the members of an object in an order of its own.
  findings.map(({ severity, code, field, value }) => `${severity} ${code} ${field} = ${value}`).toSorted();

/** What saving says, and what the preview that follows says. */
async function saved(
  link: SampleLink,
  settings: object,
  options: object = {},
): Promise<[string[], string[]]> {
  const { linkId, actor } = link;
  const { findings } = await saveSettings(hub.world, actor, { linkId, settings, options });
  const preview = await previewLink(hub.world, actor, { linkId });
  return [told(findings), told(preview.findings)];
}

/** Looked at once, so that the ledger's registers are known. */
async function known(link: SampleLink): Promise<SampleLink> {
  await previewLink(hub.world, link.actor, { linkId: link.linkId });
  return link;
}

const sample = (name: string) => hub.registry.integrations.get(name)?.sample.settings as object;
function dayWith(change: Slots, more: object = {}): object {
  const { departments, ...rest } = sample("day-settlements") as { departments: Record<string, Slots> };
  return { ...rest, ...more, departments: { ...departments, "*": { ...departments["*"], ...change } } };
}

describe("the set-up of day settlements in eAccounting", () => {
  let link: SampleLink;
  beforeAll(async () => {
    link = await known(await sampleLink(hub, { isActive: false }));
  });

  it("names cost centres and projects that the ledger must have", async () => {
    const card = { account: "1901", dimensions: { Avdelinger: "10" } };
    const app = { account: "1904", dimensions: { Avdeling: "NOWHERE", project: "P-404" } };
    const findings = await saved(
      link,
      dayWith({ "payment/card": card, "payment/app": app }, { voucherDimensions: { "1": "Sted" } }),
    );
    const expected = [
      "error dimension-unknown payment/card = Avdelinger",
      "error dimension-value-unknown payment/app: Avdeling = NOWHERE",
      "error dimension-value-unknown payment/app: project = P-404",
      "error dimension-unknown voucherDimensions.1 = Sted",
    ];
    expect(findings).toEqual([expected.toSorted(), expected.toSorted()]);
  });

  it("is not activated while one of them is unknown", async () => {
    const { linkId, actor } = link;
    const { previewHash } = await previewLink(hub.world, actor, { linkId });
    const error = await confirmPreview(hub.world, actor, { linkId, previewHash }).catch(
      (one: unknown) => one,
    );
    expect(error instanceof AppError ? error.code : error).toBe("not-valid");
  });

  it("says of a voucher series that nobody but the ledger's screens can tell whether it is there", async () => {
    const warning = "warning series-not-listed series = Q";
    expect(await saved(link, sample("day-settlements"), { series: "Q" })).toEqual([[warning], [warning]]);
    expect(await saved(link, sample("day-settlements"))).toEqual([[], []]);
  });

  it("warns of sales at a rate on an account without a VAT code, naming slot and account", async () => {
    const warning = "warning rate-without-vat-code sales/25 = 1920";
    const findings = await saved(link, dayWith({ "sales/25": { account: "1920" } }));
    expect(findings).toEqual([[warning], [warning]]);
  });
});

describe("the set-up of day settlements in Visma.net", () => {
  it("names segment values and a branch that the ledger must have", async () => {
    const link = await known(await sampleLink(hub, { ledger: "visma-net", isActive: false }));
    const app = { account: "1904", dimensions: { Bydel: "10" } };
    const [told] = await saved(link, dayWith({ "payment/app": app }), {
      branch: "MÅNEN",
      defaultSegmentValues: { Avdeling: "99999", Bydel: "1" },
    });
    expect(told).toEqual([
      "error dimension-unknown defaultSegmentValues = Bydel",
      "error dimension-unknown payment/app = Bydel",
      expect.stringMatching(/^error dimension-value-\S+ defaultSegmentValues: Avdeling = 99999$/),
      "error erp-branch-missing branch = MÅNEN",
    ]);
  });
});

describe.each(["visma-net", "visma-eaccounting"] as const)("the set-up of payroll in %s", (ledger) => {
  it("names values that the source's are to become, which the ledger must have", async () => {
    const link = await known(await payrollLink(hub, { ledger, isActive: false }));
    const { dimensions } = sample("payroll-journals") as { dimensions: Record<string, object> };
    const costCentre = { ...dimensions.costCentre, values: { "100": "NOWHERE" } };
    const settings = { ...sample("payroll-journals"), dimensions: { ...dimensions, costCentre } };
    const [told] = await saved(link, settings);
    expect(told).toEqual([
      expect.stringMatching(/^error dimension-value-\S+ dimensions.costCentre: Kostnadsställe = NOWHERE$/),
    ]);
  });
});
