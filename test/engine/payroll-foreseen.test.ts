/** A payroll file that is only looked at, and the preview: what the books will refuse is told before anything is handed in, and what they get is shown whole. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { acts } from "../../src/core/index.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { createApiKey } from "../../src/engine/acts/people.ts";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { at, list, type ServedHub, servedHub } from "../../src/http/testing/served-hub.ts";
import { laneState } from "../support/lane-state.ts";
import { closeThrough, handInRuns, payrollLink, runOfMarch } from "../support/payroll-link.ts";

let served: ServedHub;
beforeAll(async () => {
  served = await servedHub();
});
afterAll(() => served.close());

/** 79999 is no account of the books, 67 no cost centre of theirs; 2821 has no value in any segment. */
const table = (run: string, ...rows: readonly string[]) =>
  ["Runnummer;Jaar;Periode;Betaaldatum;Grootboekrekening;Debet;Credit;Kostenplaats", ...rows]
    .map((line) => line.replace("RUN", run))
    .join("\n");
const wrong = [
  "RUN;2026;3;09-03-2026;7999;60,00;;10",
  "RUN;2026;3;09-03-2026;7210;40,00;;67",
  "RUN;2026;3;09-03-2026;2821;;100,00;",
];

const told = (findings: unknown) =>
  list(findings).map((one) => ["severity", "code", "value"].map((name) => at(one, name)).join(" "));

it("is warned of at the check, with every account and value that the books lack, in one round", async () => {
  const link = await payrollLink(served.hub, { ledger: "visma-net" });
  const { key } = await createApiKey(served.hub.world, link.actor, { name: "all", scopes: [...acts] });
  const path = `/api/v1/lanes/${link.laneId}/files`;
  // The registers as they were last read: the preview has read them.
  await previewLink(served.hub.world, link.actor, { linkId: link.linkId });
  const { body } = await served.ask("POST", `${path}/check`, { key, bytes: table("21", ...wrong) });
  expect(told(at(body, "findings"))).toEqual([
    "warning account-unknown 7999",
    "warning dimension-value-unknown 67",
  ]);
  const sentence = (index: number, part: string) => String(at(body, "findings", index, "remedy", part));
  expect(sentence(0, "fix")).toContain("correct it at the source and hand in the corrected file");
  expect(sentence(1, "means")).toContain('The ledger has: "0000", "10", "20"');
  expect((await laneState(served.hub, link)).postings).toEqual([]);
});

it("is shown on the day that its closed month would send it to, and that a closed month keeps it where it waits", async () => {
  const link = await payrollLink(served.hub, { ledger: "visma-eaccounting" });
  const { linkId, actor } = link;
  const { key } = await createApiKey(served.hub.world, actor, { name: "all", scopes: [...acts] });
  const sample = served.hub.registry.integrations.get("payroll-journals")?.sample.settings;
  await closeThrough(served.hub, link, "2026-02");
  served.hub.clock.advance(16 * 60_000);
  const rows = ["RUN;2026;2;27-02-2026;7210;100,00;;10", "RUN;2026;2;27-02-2026;2821;;100,00;"];
  const checked = async (closedPeriod: string) => {
    const settings = { ...(sample as object), closedPeriod };
    await saveSettings(served.hub.world, actor, { linkId, settings, options: {} });
    await previewLink(served.hub.world, actor, { linkId });
    const path = `/api/v1/lanes/${link.laneId}/files/check`;
    const { body } = await served.ask("POST", path, { key, bytes: table("25", ...rows) });
    return [at(body, "documents", 0, "on"), ...told(at(body, "findings"))];
  };
  expect(await checked("first-open")).toEqual(["2026-03-01", "warning moved-to-open-period 2026-02-27"]);
  expect(await checked("hold")).toEqual(["2026-02-27", "warning period-locked 2026-02-27"]);
  await closeThrough(served.hub, link, null);
});

it("is halted over everything at once, segments without a value too, and the setting is named", async () => {
  const link = await payrollLink(served.hub, { ledger: "visma-net" });
  const sample = served.hub.registry.integrations.get("payroll-journals")?.sample.settings;
  await saveSettings(served.hub.world, link.actor, { linkId: link.linkId, settings: sample, options: {} });
  const { key } = await createApiKey(served.hub.world, link.actor, { name: "all", scopes: [...acts] });
  const path = `/api/v1/lanes/${link.laneId}/files`;
  await served.ask("POST", path, { key, bytes: table("22", ...wrong) });
  await served.hub.run(served.hub.world, { hours: 0.02 });
  const [posting] = (await laneState(served.hub, link)).postings;
  const codes = new Set((posting?.findings ?? []).map(({ code, value }) => `${code} ${value}`));
  expect([...codes].toSorted()).toEqual([
    "account-unknown 7999",
    "dimension-value-missing ",
    "dimension-value-unknown 67",
  ]);
});

it("is told to correct what is older than the start date, in the preview, and is booked whole", async () => {
  const link = await payrollLink(served.hub, { ledger: "visma-net", isActive: false });
  const { linkId, actor } = link;
  await changeLink(served.hub.world, actor, { linkId, startOn: "2026-03-01" });
  expect(await handInRuns(served.hub, link, { ...runOfMarch, runNumber: "24" })).toEqual(["taken"]);
  const { postings } = await previewLink(served.hub.world, actor, { linkId });
  const warned = postings.map(({ on, findings }) => [
    on.slice(0, 7),
    findings.filter(({ code }) => code === "part-before-start").map(({ severity }) => severity),
  ]);
  expect(warned).toEqual([
    ["2026-01", ["warning"]],
    ["2026-02", ["warning"]],
    ["2026-03", []],
  ]);
});

it("is previewed with the values that the settings give to rows without one, as it is written", async () => {
  const link = await payrollLink(served.hub, { ledger: "visma-net" });
  const sample = served.hub.registry.integrations.get("payroll-journals")?.sample.settings;
  const options = { defaultSegmentValues: { Kostnadsställe: "0000", Projekt: "000000" } };
  await saveSettings(served.hub.world, link.actor, { linkId: link.linkId, settings: sample, options });
  await handInRuns(served.hub, link, { ...runOfMarch, runNumber: "23" });
  const { postings } = await previewLink(served.hub.world, link.actor, { linkId: link.linkId });
  const shown = postings.map(({ document }) => document?.rows.map((row) => row.dimensions));
  const dimensions = shown.flat();
  expect(dimensions.length).toBeGreaterThan(0);
  for (const one of dimensions)
    expect(Object.keys(one ?? {}).toSorted()).toEqual(["Kostnadsställe", "Projekt"]);
  expect(dimensions).toContainEqual({ Kostnadsställe: "0000", Projekt: "000000" });
});
