/** What is Visma.net's own, against the pretend one over real HTTP: segments, periods, VAT, its refusals, its registers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Journal } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-net/ledger.ts";
import {
  book,
  codesOf,
  type DrivenCompany,
  driveCompany,
  firstStep,
  heldAndDifferences,
  perform,
  readRegisters,
  rowsOf,
  send,
  valueOfReading,
} from "./driven-company.ts";
import { journal, options, token } from "./sample-journal.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

const company = "Fjellheim Bygg AS";
let session: TwinSession;
let net: DrivenCompany;

beforeAll(async () => {
  session = await startTwinSession();
});
afterAll(() => session.twin.close());
beforeEach(async () => {
  await session.control("POST", "/reset", {});
  net = await driveCompany(session, company);
});

const connect = async (name: string) => {
  net = await driveCompany(session, name);
};
const books = (method: string, path: string, body?: unknown) =>
  session.control(method, `/visma-net/companies/${net.tenant}${path}`, body);
const switches = (values: Record<string, unknown>) => session.control("PUT", "/switches", values);

describe("a journal", () => {
  it("is booked with a value in every segment, the reference on every line, and no VAT where none was given", async () => {
    const { identity, held, differences } = await book(net);
    expect(differences).toEqual([]);
    expect(held).toMatchObject({ standing: "balanced", on: "2026-03-02", text: `${token} Lønn mars` });
    expect(held?.rows).toEqual([
      {
        account: "5000",
        debitMinor: 1_000_10,
        creditMinor: 0,
        text: "Fastlønn",
        dimensions: { Avdeling: "100", Prosjekt: "10010" },
      },
      {
        account: "2600",
        debitMinor: 0,
        creditMinor: 300_05,
        text: "Skattetrekk",
        dimensions: { Avdeling: "000", Prosjekt: "00000" },
      },
      {
        account: "2930",
        debitMinor: 0,
        creditMinor: 700_05,
        text: "Lønn mars",
        dimensions: { Avdeling: "000", Prosjekt: "00000" },
      },
    ]);
    const [kept] = (await session.control("GET", `/visma-net/books/${net.tenant}/journals`)) as {
      number: string;
      rows: { reference: string }[];
    }[];
    expect(kept?.number).toBe(identity.number);
    expect(kept?.rows.map((line) => line.reference)).toEqual(["2026-03/1", "2026-03/1", "2026-03/1"]);
  });

  it.each([
    ["hold", "hold"],
    ["balanced", "balanced"],
    ["released", "posted"],
  ])(
    "is left %s where the link says so, whatever the company puts new journals on",
    async (release, standing) => {
      for (const holdsNewBatches of [true, false]) {
        await books("PATCH", "", { holdsNewBatches });
        expect((await book(net, journal, { release })).held?.standing).toBe(standing);
      }
    },
  );

  it("stands as released until the company posts it", async () => {
    await books("PATCH", "", { postsOnRelease: false });
    const { identity, held } = await book(net, journal, { release: "released" });
    expect(held?.standing).toBe("released");
    await books("POST", `/journals/${identity.number}/post`);
    expect((await heldAndDifferences(net, identity)).held?.standing).toBe("posted");
  });

  it.each([
    { dateTimeShape: "offset" },
    { dateTimeShape: "mixed" },
    { locationAddress: "http-api-host" },
    { segmentPadding: "zeros-left" },
    { periodEnd: "exclusive" },
    { periodField: "PPYYYY" },
    { stampTimeZone: "company" },
    { missingSegment: "zeros" },
    { lineWithoutOperation: "inserted" },
    { bareScalar: "taken" },
  ])("is equal under the reading %o", async (reading) => {
    await switches(reading);
    expect((await book(net)).differences).toEqual([]);
  });

  it("with VAT carries category and VAT id on the sales row, and an own VAT row to the øre", async () => {
    const sale: Journal = {
      ...journal,
      rows: [
        { account: "1901", debitMinor: 125_40, creditMinor: 0, origins: [] },
        { account: "3000", debitMinor: 0, creditMinor: 100_32, vatCode: "3", origins: [] },
        { account: "2700", debitMinor: 0, creditMinor: 25_08, origins: [] },
      ],
    };
    const { held, differences } = await book(net, sale, { release: "released" });
    expect(differences).toEqual([]);
    expect(held?.rows.map((row) => row.vatCode ?? "-")).toEqual(["-", "3", "-"]);
    const [kept] = (await session.control("GET", `/visma-net/books/${net.tenant}/journals`)) as {
      rows: { vatId: string | null }[];
    }[];
    expect(kept?.rows.map((line) => line.vatId)).toEqual([null, "03", null]);
  });

  it("without VAT stays so on an account that has a VAT category of its own", async () => {
    const rows = [
      { account: "3000", debitMinor: 10_00, creditMinor: 0, origins: [] },
      { account: "2930", debitMinor: 0, creditMinor: 10_00, origins: [] },
    ];
    const { held, differences } = await book(net, { ...journal, rows });
    expect([differences, held?.rows.map((row) => row.vatCode)]).toEqual([[], [undefined, undefined]]);
  });

  it("names the period of a year that begins in July by the ledger's own number", async () => {
    await connect("Nordhavn Cykler A/S");
    const registers = await readRegisters(net);
    const [debit, credit] = registers.accounts.filter(
      (one) => one.isActive && !one.isBlockedForManualBooking,
    );
    const defaultSegmentValues = Object.fromEntries(
      registers.dimensions.map(({ name }) => [
        name,
        registers.dimensionValues.find((one) => one.dimension === name)?.value ?? "",
      ]),
    );
    const document: Journal = {
      ...journal,
      currency: "DKK",
      on: "2025-09-30",
      rows: [
        { account: debit?.number ?? "", debitMinor: 99_99, creditMinor: 0, origins: [] },
        { account: credit?.number ?? "", debitMinor: 0, creditMinor: 99_99, origins: [] },
      ],
    };
    const step = await firstStep(net, document, { defaultSegmentValues });
    expect(step.request.body).toMatchObject({ financialPeriod: { value: "202603" } });
    expect((await book(net, document, { defaultSegmentValues })).differences).toEqual([]);
  });

  it("has a number of our own where the link opts in and the series allows it", async () => {
    await books("PATCH", "", { allowsManualNumberingOnImport: true });
    const { identity, differences } = await book(net, journal, { ownNumbers: true });
    expect([identity.number, differences]).toEqual([token, []]);
    // Sent a second time it collides, which proves nothing about the first: it is looked up.
    for (const numberCollisionStatus of ["400", "409", "500"]) {
      await switches({ numberCollisionStatus });
      expect((await send(net, journal, { ownNumbers: true })).kind).toBe("unknown");
    }
  });

  it("is refused, or differs in its number, where the series does not allow own ones", async () => {
    expect(codesOf(await send(net, journal, { ownNumbers: true }))).toEqual(["erp-number-not-ours"]);
    await switches({ numberOverrideNotAllowed: "ignored" });
    expect((await book(net, journal, { ownNumbers: true })).differences).toEqual(["number"]);
  });

  it("goes to the branch that the link names", async () => {
    expect((await book(net, journal, { branch: "2" })).differences).toEqual([]);
    const plan = ledger.plan({
      document: journal,
      token,
      options: { ...options, branch: "9" },
      registers: await readRegisters(net),
    });
    expect(plan).toMatchObject({ kind: "refused", findings: [{ code: "erp-branch-missing", value: "9" }] });
  });

  it("whose text the ledger cuts differs in it", async () => {
    await switches({ journalTextMax: 20, journalTextTooLong: "cut" });
    expect((await book(net)).differences).toEqual(["text"]);
  });
});

describe("a refusal", () => {
  const unbalanced = { ...journal, rows: journal.rows.slice(0, 2) };
  const withAccount = (account: string): Journal => ({
    ...journal,
    rows: journal.rows.map((row, index) => (index === 0 ? { ...row, account } : row)),
  });

  it.each([
    ["an unbalanced journal", "erp-unbalanced", unbalanced, null],
    ["an account that is not there", "erp-reference-missing", withAccount("9997"), null],
    ["an inactive account", "erp-account-inactive", journal, ["/accounts/5000", { isActive: false }]],
    ["the year's result", "erp-result-account", withAccount("2050"), null],
    ["a control account", "erp-manual-entry", withAccount("2400"), null],
    [
      "an account in another currency",
      "erp-account-currency",
      journal,
      ["/accounts/5000", { currencyId: "USD" }],
    ],
    ["a closed period", "erp-period-closed", journal, ["/periods/202603", { isClosed: true }]],
    ["an inactive period", "erp-period-inactive", journal, ["/periods/202603", { isActive: false }]],
  ] as [string, string, Journal, [string, object] | null][])("names %s", async (_, code, document, act) => {
    const step = await firstStep(net, document);
    if (act !== null) await books("PATCH", act[0], act[1]);
    for (const ruleErrorShape of ["message", "ipp", "model-state"]) {
      await switches({ ruleErrorShape });
      const outcome = await perform(net, step);
      expect(codesOf(outcome)).toEqual([code]);
      expect(outcome.kind === "refused" && outcome.findings[0]?.verbatim).not.toBe("");
    }
  });

  it("is told as the key that is missing, whatever comes before it and however the key is written", async () => {
    const step = await firstStep(net, withAccount("9997"));
    for (const reading of [{ vismaIdPrefix: false }, { messageKey: "Message" }]) {
      await switches(reading);
      const outcome = await perform(net, step);
      expect(outcome.kind === "refused" && outcome.findings[0]).toMatchObject({
        value: "9997",
        parameters: { what: "Account" },
      });
    }
  });

  it("with status 500 proves nothing: it is unknown, and its words are kept for people", async () => {
    const step = await firstStep(net, unbalanced);
    await switches({ ruleErrorStatus: "500" });
    expect(await perform(net, step)).toMatchObject({
      kind: "unknown",
      cause: "status 500",
      finding: { code: "erp-unbalanced", verbatim: expect.stringContaining("out of balance") },
    });
  });
});

describe("a connection", () => {
  it("to the customer's tenant instead of the company's gets a token, and says so with the first call", async () => {
    const state = (await session.control("GET", "/visma-net/companies")) as {
      name: string;
      customerTenantId: string;
    }[];
    const customer = state.find((one) => one.name === company)?.customerTenantId ?? "";
    const outcome = await session.direct(customer);
    if (outcome.kind !== "tokens") throw new Error(JSON.stringify(outcome));
    for (const gatewayErrorShape of ["ipp", "message", "empty"]) {
      await switches({ gatewayErrorShape });
      const reading = await ledger.identify(session.context(outcome.tokens));
      expect(reading).toMatchObject({ kind: "later", reauthorise: true });
      const code = reading.kind === "later" ? reading.finding?.code : undefined;
      expect(["erp-token-not-accepted", "erp-no-licence"]).toContain(code);
    }
  });

  it("with a worn token asks for a fresh one", async () => {
    const step = await firstStep(net);
    expect(
      await ledger.perform({ ...net.context, accessToken: "worn" }, step, { identity: null }),
    ).toMatchObject({
      kind: "later",
      reauthorise: true,
    });
  });

  it.each([
    ["seconds", 17_000],
    ["epoch", 17_000],
  ])(
    "that is throttled waits as long as it is told, the window's end in %s",
    async (erpRateReset, waitMs) => {
      await switches({ erpRateReset });
      const step = await firstStep(net);
      await session.control("POST", "/faults", {
        fault: { kind: "too-many-requests", tryAgainInSeconds: 17 },
        on: { method: "POST", path: "/v2/journaltransaction" },
      });
      expect(await perform(net, step)).toMatchObject({ kind: "later", retryAfterMs: waitMs });
    },
  );
});

describe("the registers", () => {
  it("hold chart, VAT with rates and accounts, periods, years, segments with their values, and branches", async () => {
    const registers = await readRegisters(net);
    expect(registers.accounts.find((one) => one.number === "3000")).toEqual({
      number: "3000",
      name: "Salg 25 %",
      isActive: true,
      isBlockedForManualBooking: false,
      vatCode: "3",
      allowsCostCentre: true,
      allowsProject: true,
    });
    expect(registers.vatCodes.find((one) => one.code === "31")).toMatchObject({
      id: "31",
      rates: [{ ratePercent: "15" }],
      accounts: ["2701"],
    });
    expect(registers.dimensions).toEqual([
      { name: "Avdeling", isRequired: true, isListed: true, maxLength: 3 },
      { name: "Prosjekt", isRequired: true, isListed: true, maxLength: 5 },
    ]);
    expect(
      registers.dimensionValues.map(({ dimension, value, name }) => `${dimension}=${value} ${name}`),
    ).toContain("Avdeling=100 Butikk");
    expect(registers.branches.map(({ code }) => code)).toEqual(["1", "2"]);
    expect(registers.periods.find((one) => one.id === "202603")).toMatchObject({
      from: "2026-03-01",
      to: "2026-03-31",
      isActive: true,
      isClosed: false,
    });
    expect(registers.fiscalYears.find((one) => one.id === "2026")).toEqual({
      id: "2026",
      from: "2026-01-01",
      to: "2026-12-31",
      isLocked: false,
    });
  });

  it.each(["inclusive", "exclusive"])(
    "read a period's last day safely where it is written %s",
    async (periodEnd) => {
      await switches({ periodEnd });
      const { periods } = await readRegisters(net);
      expect(periods.filter((one) => one.id.startsWith("2024")).map((one) => one.to)).toContain("2024-02-29");
      expect(periods.at(-1)?.to).toBe("2030-12-31");
    },
  );

  it("call accounts of the subledgers blocked only where they take no manual entry", async () => {
    await books("PATCH", "/accounts/2400", { allowsManualEntry: false });
    const { accounts } = await readRegisters(net);
    const blocked = accounts.filter((one) => one.isBlockedForManualBooking).map((one) => one.number);
    expect(blocked).toEqual(["2400"]);
  });
});

describe("lists of journals", () => {
  it("are whole however small the pages are, with journals split between them", async () => {
    await book(net);
    await book(net, { ...journal, on: "2026-03-09" });
    await switches({ erpPageSizeMax: 2 });
    const registers = await readRegisters(net);
    const held = valueOfReading(
      await ledger.heldBetween(net.context, { from: "2026-03-01", through: "2026-03-31", registers }),
    );
    expect(held.map((document) => rowsOf(document)?.length)).toEqual([3, 3]);
  });

  it("leave out what a person voided, but know that it was sent", async () => {
    const { identity } = await book(net);
    await books("PATCH", `/journals/${identity.number}`, { isVoided: true });
    const registers = await readRegisters(net);
    const days = { from: "2026-03-01", through: "2026-03-31", registers };
    expect(valueOfReading(await ledger.heldBetween(net.context, days))).toEqual([]);
    expect(valueOfReading(await ledger.stampsHeld(net.context, days))).toEqual([
      { token, number: identity.number, on: journal.on },
    ]);
    expect((await heldAndDifferences(net, identity)).differences).toContain("rows");
  });
});
