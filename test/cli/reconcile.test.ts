/** `bilag reconcile` on a hub's own data, with a twin that goes on living: equal, then not, as an accountant would see it. */
import { describe, expect, it, onTestFinished } from "vitest";
import { startTwin } from "../../twin/start-twin.ts";
import { controlOf } from "../support/twin-control.ts";
import { dataFolder, jsonOf, runBilag } from "./run-bilag.ts";

type Shown = {
  ok: boolean;
  links: { isEqual: boolean; sums: { gapMinor: number }[]; objects: { status: string }[] }[];
};

describe("bilag reconcile", () => {
  it("ends with 0 while source, sent and ledger are equal, and with 1 and the reason when a voucher is gone", async () => {
    const twin = await startTwin({ port: 0, seed: 1 });
    onTestFinished(() => twin.close());
    const control = controlOf(twin.url);
    const environment = { BILAG_DATA_DIR: dataFolder(), BILAG_TWIN_URL: twin.url };
    await runBilag(["start", "--once", "--json"], environment);
    const { companyId } = await control.companyNamed("Kaffebar Nord AS");
    type Held = { id: string; on: string; numberAndSeries: string };
    const [first] = (await control.control("GET", `/books/${companyId}/vouchers`)) as Held[];
    const month = first?.on.slice(0, 7) ?? "";
    const link = ["--link", "kaffebar-nord/day-settlements", "--month", month];
    const equal = await runBilag(["reconcile", ...link, "--json"], environment);
    expect(equal.status).toBe(0);
    expect(jsonOf<Shown>(equal)).toMatchObject({
      ok: true,
      links: [{ isEqual: true, sums: [{ gapMinor: 0 }] }],
    });
    await control.control("DELETE", `/companies/${companyId}/vouchers/${first?.id}`);
    const table = await runBilag(["reconcile", "--company", "Kaffebar Nord AS", "--month", month], {
      ...environment,
      BILAG_LANGUAGE: "nb",
    });
    expect(table.status).toBe(1);
    expect(table.output).toContain(`Avstemming ${month}: Kaffebar Nord AS, day-settlements`);
    expect(table.output).toMatch(/A1 .*mangler i regnskapet/);
    expect(table.output).toMatch(/^1900 Kasse, kroner {2}/m);
    expect(table.output).toContain("Kilde, sendt og regnskap er ikke like.");
    expect(table.output).toContain("Dato ____________");
  });
});
