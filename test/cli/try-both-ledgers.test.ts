/** A trial on either ledger: the same file, the same amounts, in the terms of each product. */
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { jsonOf, runBilag, startBilag } from "./run-bilag.ts";
import type { Trial } from "./trial.ts";

const fixtures = path.resolve(import.meta.dirname, "../../src/integrations/day-settlements/fixtures");
const onLedger = async (ledger: string, ...args: string[]) =>
  jsonOf<Trial>(await runBilag(["try", ...args, "--ledger", ledger, "--json"]));

const ledgers = ["visma-net", "visma-eaccounting"];

describe.each(ledgers)("bilag try on %s", (ledger) => {
  it("books the good settlements of a file with their VAT codes, and sets the bad one aside", async () => {
    const file = path.join(fixtures, "good-and-bad.xml");
    const { ok, findings, documents } = await onLedger(ledger, "day-settlements", file);
    expect(ok).toBe(false);
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors).toEqual([expect.objectContaining({ code: "settlement-unbalanced", record: "K1/42" })]);
    const told = documents.map((held) => [held.ledger, held.reference, held.date, held.period]);
    expect(told).toEqual([
      [ledger, "Z 43", "2026-03-16", "2026-03"],
      [ledger, "Z 44", "2026-03-17", "2026-03"],
    ]);
    for (const { rows, debitMinor, creditMinor } of documents) {
      expect([debitMinor, creditMinor]).toEqual([12_500, 12_500]);
      expect(rows.map((row) => [row.debitMinor, row.creditMinor, row.vatCode])).toEqual([
        [12_500, 0, undefined],
        [0, 10_000, "3"],
        [0, 2_500, undefined],
      ]);
      // A row of Visma.net has a value in every segment; the one that stands for none is not told as one.
      expect(rows.map((row) => row.dimensions)).toEqual([undefined, undefined, undefined]);
    }
  });
});

const payroll = path.resolve(import.meta.dirname, "../../../shared/samples/sie/LON Lönekörning.SI");
if (!existsSync(payroll)) console.warn("skipped: the payroll file, which is not beside this checkout");

describe("bilag try with a payroll run", () => {
  // A short name of eAccounting has nine characters.
  it.runIf(existsSync(payroll)).each([
    ["visma-net", "1234567890"],
    ["visma-eaccounting", "123456789"],
  ])("books it on %s to the öre, with the dimensions of its rows", async (ledger, longest) => {
    const { ok, documents } = await onLedger(ledger, "payroll-journals", payroll);
    expect(ok).toBe(true);
    expect(documents.map(({ debitMinor, creditMinor }) => [debitMinor, creditMinor])).toEqual([
      [21_639_803, 21_639_803],
    ]);
    const [journal] = documents;
    expect(journal?.rows).toHaveLength(25);
    const at = (account: string, debitMinor: number) =>
      journal?.rows.find((row) => row.account === account && row.debitMinor === debitMinor)?.dimensions;
    expect(at("7010", 2_415_000)).toEqual({ Kostnadsställe: "200" });
    expect(at("7210", 131_289)).toEqual({ Kostnadsställe: longest, Projekt: "5200", "Nivå 4": "N12" });
    const bank = journal?.rows.find(({ account }) => account === "1940");
    expect([bank?.creditMinor, bank?.dimensions]).toEqual([11_548_600, undefined]);
  });
});

describe("bilag try", () => {
  it("knows a ledger by the name that people call it", async () => {
    const file = path.join(fixtures, "settlements.json");
    const { documents } = await onLedger("Visma.net", "day-settlements", file);
    expect(new Set(documents.map(({ ledger }) => ledger))).toEqual(new Set(["visma-net"]));
  });
});

describe("bilag twin", () => {
  it("tells both products' addresses, and the people of both with their companies", async () => {
    const twin = startBilag(["twin", "--port", "0", "--json"]);
    await twin.said("ready");
    const told: unknown = JSON.parse(twin.heard());
    twin.child.kill("SIGTERM");
    await twin.ended;
    const { url, endpoints, signIns } = told as {
      url: string;
      endpoints: Record<string, unknown>;
      signIns: { userName: string; companies: string[] }[];
    };
    expect(endpoints).toEqual({
      "visma-eaccounting": {
        apiUrl: `${url}/v2`,
        identityUrl: url,
        clientId: "bilag-twin",
        clientSecret: "bilag-twin-secret",
      },
      "visma-net": {
        apiUrl: url,
        identityUrl: url,
        clientId: "bilag-twin-net",
        clientSecret: "bilag-twin-net-secret",
      },
    });
    const companiesOf = (userName: string) => signIns.find((one) => one.userName === userName)?.companies;
    expect(companiesOf("kari@kaffebarnord.example")).toEqual(["Kaffebar Nord AS"]);
    expect(companiesOf("vera@regnskap.example")).toEqual(["Fjellheim Bygg AS", "Nordlys Handel AS"]);
  });
});
