/** What is eAccounting's own, against the pretend one over real HTTP: VAT rows, series, years, its codes. What every ledger does: contract.test.ts. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type {
  HeldDocument,
  Journal,
  LedgerContext,
  LookUpResult,
  Reading,
  Registers,
  StepOutcome,
  StepPlan,
} from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { read } from "./kaffebar-books.ts";
import { journal, token } from "./sample-journal.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

let session: TwinSession;
let companyId: string;
let context: LedgerContext;

beforeAll(async () => {
  session = await startTwinSession();
});
afterAll(() => session.twin.close());
beforeEach(async () => {
  await session.control("POST", "/reset", {});
  await connect("kari@kaffebarnord.example", "Kaffebar Nord AS");
});

async function connect(userName: string, company: string): Promise<void> {
  context = session.context(await session.signIn({ userName, company }));
  const companies = (await session.control("GET", "/companies")) as { id: string; name: string }[];
  companyId = companies.find((one) => one.name === company)?.id ?? "";
}

const readRegisters = async (on = "2026-03-02"): Promise<Registers> =>
  read(await ledger.readRegisters(context, { onDays: [on] }));

function planned(document: Journal, registers: Registers, options: unknown = {}): StepPlan {
  const plan = ledger.plan({ document, token, options, registers });
  if (!Array.isArray(plan) || plan[0] === undefined) throw new Error(JSON.stringify(plan));
  return plan[0];
}
const send = (step: StepPlan): Promise<StepOutcome> => ledger.perform(context, step, { identity: null });

/** Plans, sends, reads back and compares, as the engine does it. */
async function book(document: Journal, options: unknown = {}) {
  const registers = await readRegisters(document.on);
  const step = planned(document, registers, options);
  const outcome = await send(step);
  if (outcome.kind !== "accepted") return { outcome, held: null, differences: null };
  const held = read(await ledger.readBack(context, outcome.identity, { on: document.on, registers }));
  const differences =
    held && ledger.compare({ body: step.request.body, token, held, registers }).map(({ field }) => field);
  return { outcome, held, differences };
}
async function lookUp(document: Journal, bodies: unknown[], sinceMs: number): Promise<Reading<LookUpResult>> {
  return ledger.lookUp(context, {
    token,
    document,
    registers: await readRegisters(document.on),
    bodies,
    sinceMs,
  });
}
const fault = (kind: string, more: Record<string, unknown> = {}) =>
  session.control("POST", "/faults", {
    fault: { kind, ...more },
    on: { method: "POST", path: "/v2/vouchers" },
  });
const switches = (values: Record<string, unknown>) => session.control("PUT", "/switches", values);
/** 125.40 and 100.03 with 25 % VAT inside them. */
const gross: Journal = {
  ...journal,
  vatShape: "ledger",
  rows: [
    { account: "1901", debitMinor: 225_43, creditMinor: 0, text: "Kort", origins: [] },
    {
      account: "3000",
      debitMinor: 0,
      creditMinor: 125_40,
      vatCode: "3",
      dimensions: { Avdeling: "10" },
      origins: [],
    },
    { account: "3000", debitMinor: 0, creditMinor: 100_03, vatCode: "3", text: "Kiosk", origins: [] },
  ],
};
const rowsOf = (held: HeldDocument | null) =>
  held?.rows.map(({ account, debitMinor, creditMinor }) => `${account} ${debitMinor} ${creditMinor}`);
const codesOf = (outcome: StepOutcome) =>
  outcome.kind === "refused" ? outcome.findings.map((finding) => finding.code) : outcome.kind;

describe("a journal", () => {
  it("is booked and read back equal, with codes and dimension values as the bookkeeper knows them", async () => {
    const { outcome, held, differences } = await book(journal);
    expect(outcome).toMatchObject({ kind: "accepted", identity: { kind: "voucher", number: "A1" } });
    expect(differences).toEqual([]);
    expect(held).toMatchObject({ on: "2026-03-02", standing: "posted", text: `${token} Kasse 1 Z 12` });
    expect(held?.rows).toEqual([
      { account: "1901", debitMinor: 125_40, creditMinor: 0, text: "Kort" },
      {
        account: "3000",
        debitMinor: 0,
        creditMinor: 100_32,
        vatCode: "3",
        dimensions: { Avdeling: "10", project: "1001" },
      },
      { account: "2700", debitMinor: 0, creditMinor: 25_08 },
    ]);
  });

  it.each([
    { vatCodeBlankRow: "account-code" },
    { vatCodeBlankRow: "no-vat-code" },
    { voucherSeries: "not-used" },
    { vatRateUnit: "percent" },
    { dateShape: "date-time" },
    { listOrder: "newest-first" },
    { locationHeader: true },
  ])("is equal under the reading %o", async (reading) => {
    await switches(reading);
    expect((await book(journal)).differences).toEqual([]);
  });

  it("goes into the series that the link chose", async () => {
    const { outcome, differences } = await book(journal, { series: "K" });
    expect(outcome).toMatchObject({ identity: { number: "K1" } });
    expect(differences).toEqual([]);
  });

  it("differs where the ledger adds VAT rows on top of ours", async () => {
    await session.control("PATCH", `/companies/${companyId}`, { usesAutomaticVat: true });
    await switches({ automaticVatTrigger: "flag-or-company" });
    const { held, differences } = await book(journal);
    // 100.32 with 25 % inside it is 80.256 net; the ledger takes 20.06 out for VAT.
    expect(rowsOf(held)).toEqual(["1901 12540 0", "3000 0 8026", "2700 0 2006", "2700 0 2508"]);
    expect(differences).toContain("rows");
  });

  it.each([
    ["half-up", 20_01],
    ["down", 20_00],
  ])(
    "is equal under the shape in which the ledger makes the VAT rows, rounded %s",
    async (automaticVatRounding, vatMinor) => {
      await switches({ automaticVatRounding });
      const { held, differences } = await book(gross);
      expect(rowsOf(held)?.slice(0, 3)).toEqual(["1901 22543 0", "3000 0 10032", "2700 0 2508"]);
      // 100.03 with 25 % inside it holds 20.006.
      expect(rowsOf(held)?.slice(3)).toEqual([`3000 0 ${100_03 - vatMinor}`, `2700 0 ${vatMinor}`]);
      expect(differences).toEqual([]);
    },
  );

  it("differs where the ledger computes the VAT at another rate, or not at all", async () => {
    const registers = await readRegisters();
    const step = planned(gross, registers);
    const differencesOf = async () => {
      const outcome = await send(step);
      if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
      const held = read(await ledger.readBack(context, outcome.identity, { on: gross.on, registers }));
      return held && ledger.compare({ body: step.request.body, token, held, registers });
    };
    const rate = (basisPoints: number) =>
      session.control("PATCH", `/companies/${companyId}/vat-codes/3`, { fromOn: "2026-03-01", basisPoints });
    await rate(1500);
    // 125.40 × 15 / 115 = 16.356…
    expect((await differencesOf())?.[0]).toEqual({
      field: "rows[1].vat",
      sent: "3000 0.00 125.40 (25 %)",
      held: "3000 0.00 109.04 + 2700 0.00 16.36",
    });
    await rate(0);
    expect((await differencesOf())?.map(({ field }) => field)).toEqual(["rows[1].vat", "rows[2].vat"]);
  });

  it("is booked in a Swedish and a Dutch company just so", async () => {
    const simple = (debit: string, credit: string, currency: string): Journal => ({
      ...journal,
      currency,
      rows: [
        { account: debit, debitMinor: 99_99, creditMinor: 0, origins: [] },
        { account: credit, debitMinor: 0, creditMinor: 99_99, origins: [] },
      ],
    });
    await connect("sven@fikahuset.example", "Fikahuset i Umeå AB");
    expect((await book(simple("1910", "3001", "SEK"))).differences).toEqual([]);
    await connect("joris@koffiehuis.example", "Koffiehuis Utrecht B.V.");
    expect((await book(simple("1000", "8000", "EUR"))).differences).toEqual([]);
  });
});

describe("a refusal", () => {
  const withAccount = (account: string): Journal => ({
    ...journal,
    rows: journal.rows.map((row, index) => (index === 0 ? { ...row, account } : row)),
  });

  it.each([
    ["a locked period", "ledger-period-locked", {}, journal],
    ["a locked period, the other code", "ledger-period-locked", { lockedPeriod: "4013" }, journal],
    ["a locked year", "ledger-year-locked", {}, { ...journal, on: "2025-06-01" }],
    ["a day in no fiscal year", "ledger-fiscal-year-missing", {}, { ...journal, on: "2031-01-01" }],
    ["an account that is not in the chart", "ledger-account-missing", {}, withAccount("9997")],
    ["an inactive account", "ledger-rule", {}, withAccount("1002")],
    ["a field that is wrong", "ledger-validation", { voucherRowsMax: 2 }, journal],
    [
      "a field that is wrong, in the web framework's shape",
      "ledger-validation",
      { voucherRowsMax: 2, modelErrorShape: "problem-details" },
      journal,
    ],
  ] as [string, string, Record<string, unknown>, Journal][])(
    "names %s",
    async (what, code, reading, document) => {
      await switches(reading);
      const registers = await readRegisters("2026-03-02");
      if (what.startsWith("a locked period"))
        await session.control("POST", `/companies/${companyId}/lock`, { to: "2026-03-31" });
      await session.control("PATCH", `/companies/${companyId}/fiscal-years/2025-01-01`, { isLocked: true });
      expect(codesOf(await send(planned(document, registers)))).toEqual([code]);
    },
  );

  it("names an unbalanced voucher under either code", async () => {
    const unbalanced = { ...journal, rows: journal.rows.slice(0, 2) };
    const step = planned(unbalanced, await readRegisters());
    for (const unbalancedVoucher of ["4002", "2000"]) {
      await switches({ unbalancedVoucher });
      expect(codesOf(await send(step))).toEqual(["ledger-unbalanced"]);
    }
  });

  it("names an ended project and an inactive cost centre", async () => {
    const step = planned(journal, await readRegisters());
    await session.control("PATCH", `/companies/${companyId}/projects/1001`, { status: 2 });
    expect(codesOf(await send(step))).toEqual(["project-ended"]);
    await session.control("PATCH", `/companies/${companyId}/projects/1001`, { status: 1 });
    await session.control("PATCH", `/companies/${companyId}/cost-center-items/10`, { isActive: false });
    expect(codesOf(await send(step))).toEqual(["cost-centre-inactive"]);
  });

  it.each([
    [{ hasFinishedStartUpGuide: false }, "start-up-guide-open"],
    [{ hasAcceptedLicence: false }, "licence-terms-open"],
    [{ hasApiModule: false }, "ledger-no-module"],
    [{ status: 0 }, "company-inactive"],
    [{ status: 2 }, "read-only-user"],
  ])("is later with its reason while the company is %o", async (settings, code) => {
    const step = planned(journal, await readRegisters());
    await session.control("PATCH", `/companies/${companyId}`, settings);
    const outcome = await send(step);
    expect(outcome.kind === "later" && outcome.finding?.code).toBe(code);
  });
});

describe("an answer that was lost", () => {
  it("is found and known as ours although the ledger added its VAT rows", async () => {
    await fault("lost-answer");
    const registers = await readRegisters();
    const step = planned(gross, registers);
    expect((await send(step)).kind).toBe("unknown");
    const { found } = read(await lookUp(gross, [step.request.body], await session.nowMs()));
    expect(found.map((held) => held.rows.length)).toEqual([5]);
    const [held] = found;
    expect(held && ledger.compare({ body: step.request.body, token, held, registers })).toEqual([]);
  });
});

describe("a request that the ledger did not take", () => {
  it("waits as long as a 429 says, with the header and without it", async () => {
    const step = planned(journal, await readRegisters());
    for (const retryAfterHeader of [false, true]) {
      await switches({ retryAfterHeader });
      await fault("too-many-requests", { tryAgainInSeconds: 17 });
      expect(await send(step)).toMatchObject({ kind: "later", retryAfterMs: 17_000 });
    }
  });
});

describe("the registers", () => {
  it("hold the whole chart of the year, over all pages", async () => {
    const registers = await readRegisters();
    expect(registers.accounts.length).toBeGreaterThan(1300);
    expect(registers.accounts.find((entry) => entry.number === "3000")).toMatchObject({
      name: "Varesalg 25 %",
      isActive: true,
      vatCode: "3",
      allowsCostCentre: true,
    });
    expect(registers.fiscalYears.map(({ from, to }) => `${from}/${to}`)).toEqual([
      "2025-01-01/2025-12-31",
      "2026-01-01/2026-12-31",
    ]);
    expect(registers.dimensionValues.map(({ dimension, value }) => `${dimension}=${value}`)).toEqual([
      "Avdeling=10",
      "Avdeling=20",
      "project=1001",
    ]);
  });

  it.each(["fraction", "percent"])(
    "tell VAT rates in percent when the ledger writes them as %s",
    async (vatRateUnit) => {
      await switches({ vatRateUnit });
      await session.control("PATCH", `/companies/${companyId}/vat-codes/31`, {
        fromOn: "2026-07-01",
        basisPoints: 1250,
      });
      const rates = Object.fromEntries(
        (await readRegisters()).vatCodes.map((entry) => [entry.code, entry.rates]),
      );
      expect(rates["3"]).toEqual([{ from: "2000-01-01", ratePercent: "25" }]);
      expect(rates["32"]).toEqual([{ from: "2000-01-01", ratePercent: "11.11" }]);
      expect(rates["6"]).toEqual([{ from: "2000-01-01", ratePercent: "0" }]);
      expect(rates["31"]?.map((rate) => rate.ratePercent)).toEqual(["15", "12.5"]);
    },
  );

  it("hold the lock day, and no dimensions where the product variant has none", async () => {
    expect((await readRegisters()).bookLock).toEqual({});
    await session.control("POST", `/companies/${companyId}/lock`, { to: "2026-01-31" });
    await session.control("PATCH", `/companies/${companyId}`, { productVariant: 4 });
    const registers = await readRegisters();
    expect(registers.bookLock).toEqual({ lockedTo: "2026-01-31" });
    expect(registers.dimensionValues.filter((entry) => entry.dimension !== "project")).toEqual([]);
  });
});

describe("the company", () => {
  it("is the one that the token reaches", async () => {
    await connect("rita@regnskap.example", "Fjord Sport AS");
    expect(read(await ledger.identify(context))).toMatchObject({
      name: "Fjord Sport AS",
      organisationNumber: "987654325",
      country: "NO",
      currency: "NOK",
      findings: [],
    });
  });

  it("says that it is open for reading only", async () => {
    await session.control("PATCH", `/companies/${companyId}`, { status: 2 });
    const { findings } = read(await ledger.identify(context));
    expect(findings.map((finding) => finding.code)).toEqual(["company-read-only"]);
  });
});

describe("a voucher that a person names", () => {
  it("is found by its number with or without its series", async () => {
    await book(journal);
    await book(journal, { series: "K" });
    const registers = await readRegisters();
    const numbers = async (number: string) =>
      read(await ledger.find(context, { number, on: "2026-12-01", registers })).map(
        (held) => held.identity.number,
      );
    expect(await numbers("k 1")).toEqual(["K1"]);
    expect(await numbers("1")).toEqual(["A1", "K1"]);
    expect(await numbers("A31")).toEqual([]);
    expect(await numbers("Z 12, I think")).toEqual([]);
  });
});

describe("a day that lies in no fiscal year", () => {
  it("gives a reason instead of calling a voucher gone", async () => {
    const identity = { kind: "voucher", id: "0b0e6f0e-0000-4000-8000-000000000000", number: "A9" };
    const registers = await readRegisters();
    const readings = [
      await ledger.readBack(context, identity, { on: "2031-01-01", registers }),
      await ledger.find(context, { number: "A9", on: "2031-01-01", registers }),
    ];
    expect(readings.map((reading) => reading.kind === "refused" && reading.findings[0]?.code)).toEqual([
      "ledger-fiscal-year-missing",
      "ledger-fiscal-year-missing",
    ]);
  });
});

describe("our stamps in the ledger", () => {
  it("are listed over the fiscal years that the days span", async () => {
    await book({ ...journal, on: "2025-12-31" });
    await book(journal);
    const rows = [
      { account: 1901, debitMinor: 1 },
      { account: 3100, creditMinor: 1 },
    ];
    await session.control("POST", `/companies/${companyId}/vouchers`, {
      on: journal.on,
      text: "by hand",
      rows,
    });
    const registers = await readRegisters();
    const stamps = await ledger.stampsHeld(context, { from: "2025-12-01", through: "2026-03-31", registers });
    expect(read(stamps)).toEqual([
      { token, number: "A1", on: "2025-12-31" },
      { token, number: "A1", on: "2026-03-02" },
    ]);
  });
});
