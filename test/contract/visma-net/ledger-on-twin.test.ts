/** What is Visma.net's own, against the pretend one over real HTTP: hold and release, jobs, segments, periods, its answers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type {
  HeldDocument,
  Journal,
  LedgerContext,
  LedgerIdentity,
  Reading,
  Registers,
  StepOutcome,
  StepPlan,
} from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-net/ledger.ts";
import { journal, options, token } from "./sample-journal.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

const company = "Fjellheim Bygg AS";
let session: TwinSession;
let context: LedgerContext;
let tenant: string;

beforeAll(async () => {
  session = await startTwinSession();
});
afterAll(() => session.twin.close());
beforeEach(async () => {
  await session.control("POST", "/reset", {});
  await connect(company);
});

async function connect(name: string): Promise<void> {
  context = await session.contextOf(name);
  tenant = await session.tenantOf(name);
}
const books = (method: string, path: string, body?: unknown) =>
  session.control(method, `/visma-net/companies/${tenant}${path}`, body);
const switches = (values: Record<string, unknown>) => session.control("PUT", "/switches", values);

function valueOfReading<Value>(reading: Reading<Value>): Value {
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  return reading.value;
}
const readRegisters = async (): Promise<Registers> =>
  valueOfReading(await ledger.readRegisters(context, { onDays: [] }));

async function steps(document: Journal = journal, more: object = {}): Promise<StepPlan[]> {
  const plan = ledger.plan({
    document,
    token,
    options: { ...options, ...more },
    registers: await readRegisters(),
  });
  if (!Array.isArray(plan)) throw new Error(JSON.stringify(plan));
  return plan;
}
async function firstStep(document?: Journal, more?: object): Promise<StepPlan> {
  const [step] = await steps(document, more);
  if (step === undefined) throw new Error("no step");
  return step;
}
const perform = (step: StepPlan, identity: LedgerIdentity | null = null): Promise<StepOutcome> =>
  ledger.perform(context, step, { identity });

/** Every step, jobs followed to their end, as the engine does it. */
async function send(document?: Journal, more?: object): Promise<StepOutcome> {
  let outcome: StepOutcome = { kind: "unknown", cause: "no step" };
  for (const step of await steps(document, more)) {
    const identity = outcome.kind === "accepted" ? outcome.identity : null;
    outcome = await followed(step, await perform(step, identity));
    if (outcome.kind !== "accepted") return outcome;
  }
  return outcome;
}

async function followed(step: StepPlan, first: StepOutcome): Promise<StepOutcome> {
  let outcome = first;
  for (let asked = 0; outcome.kind === "queued" && asked < 20; asked += 1) {
    await session.control("PUT", "/clock", { advanceMs: 500 });
    // Work that was queued is done on real time, a few turns after its hour has come.
    await new Promise((resolve) => setTimeout(resolve, 5));
    outcome = (await ledger.followJob?.(context, { jobId: outcome.jobId, step })) ?? outcome;
  }
  return outcome;
}

async function book(document: Journal = journal, more: object = {}) {
  const outcome = await send(document, more);
  if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
  return heldAndDifferences(outcome.identity, document, more);
}

async function heldAndDifferences(identity: LedgerIdentity, document: Journal = journal, more: object = {}) {
  const registers = await readRegisters();
  const held = valueOfReading(await ledger.readBack(context, identity, { on: document.on, registers }));
  const { body } = (await firstStep(document, more)).request;
  const differences = held && ledger.compare({ body, token, held, registers }).map(({ field }) => field);
  return { identity, held, differences };
}
const codesOf = (outcome: StepOutcome) =>
  outcome.kind === "refused" ? outcome.findings.map((finding) => finding.code) : outcome.kind;
const rowsOf = (held: HeldDocument | null) =>
  held?.rows.map(({ account, debitMinor, creditMinor }) => `${account} ${debitMinor} ${creditMinor}`);

describe("a journal", () => {
  it("is booked with a value in every segment, the reference on every line, and no VAT where none was given", async () => {
    const { identity, held, differences } = await book();
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
    const [kept] = (await session.control("GET", `/visma-net/books/${tenant}/journals`)) as {
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
        expect((await book(journal, { release })).held?.standing).toBe(standing);
      }
    },
  );

  it("stands as released until the company posts it", async () => {
    await books("PATCH", "", { postsOnRelease: false });
    const { identity, held } = await book(journal, { release: "released" });
    expect(held?.standing).toBe("released");
    await books("POST", `/journals/${identity.number}/post`);
    expect((await heldAndDifferences(identity)).held?.standing).toBe("posted");
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
    expect((await book()).differences).toEqual([]);
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
    const { held, differences } = await book(sale, { release: "released" });
    expect(differences).toEqual([]);
    expect(held?.rows.map((row) => row.vatCode ?? "-")).toEqual(["-", "3", "-"]);
    const [kept] = (await session.control("GET", `/visma-net/books/${tenant}/journals`)) as {
      rows: { vatId: string | null }[];
    }[];
    expect(kept?.rows.map((line) => line.vatId)).toEqual([null, "03", null]);
  });

  it("without VAT stays so on an account that has a VAT category of its own", async () => {
    const rows = [
      { account: "3000", debitMinor: 10_00, creditMinor: 0, origins: [] },
      { account: "2930", debitMinor: 0, creditMinor: 10_00, origins: [] },
    ];
    const { held, differences } = await book({ ...journal, rows });
    expect([differences, held?.rows.map((row) => row.vatCode)]).toEqual([[], [undefined, undefined]]);
  });

  it("names the period of a year that begins in July by the ledger's own number", async () => {
    await connect("Nordhavn Cykler A/S");
    const registers = await readRegisters();
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
    const step = await firstStep(document, { defaultSegmentValues });
    expect(step.request.body).toMatchObject({ financialPeriod: { value: "202603" } });
    expect((await book(document, { defaultSegmentValues })).differences).toEqual([]);
  });

  it("has a number of our own where the link opts in and the series allows it", async () => {
    await books("PATCH", "", { allowsManualNumberingOnImport: true });
    const { identity, differences } = await book(journal, { ownNumbers: true });
    expect([identity.number, differences]).toEqual([token, []]);
    // Sent a second time it collides, which proves nothing about the first: it is looked up.
    for (const numberCollisionStatus of ["400", "409", "500"]) {
      await switches({ numberCollisionStatus });
      expect((await send(journal, { ownNumbers: true })).kind).toBe("unknown");
    }
  });

  it("is refused, or differs in its number, where the series does not allow own ones", async () => {
    expect(codesOf(await send(journal, { ownNumbers: true }))).toEqual(["erp-number-not-ours"]);
    await switches({ numberOverrideNotAllowed: "ignored" });
    expect((await book(journal, { ownNumbers: true })).differences).toEqual(["number"]);
  });

  it("goes to the branch that the link names", async () => {
    expect((await book(journal, { branch: "2" })).differences).toEqual([]);
    const plan = ledger.plan({
      document: journal,
      token,
      options: { ...options, branch: "9" },
      registers: await readRegisters(),
    });
    expect(plan).toMatchObject({ kind: "refused", findings: [{ code: "erp-branch-missing", value: "9" }] });
  });

  it("whose text the ledger cuts differs in it", async () => {
    await switches({ journalTextMax: 20, journalTextTooLong: "cut" });
    expect((await book()).differences).toEqual(["text"]);
  });
});

describe("a release", () => {
  const identityOf = (outcome: StepOutcome): LedgerIdentity => {
    if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
    return outcome.identity;
  };
  const created = async (): Promise<{ identity: LedgerIdentity; release: StepPlan }> => {
    const [create, release] = await steps(journal, { release: "released" });
    if (create === undefined || release === undefined) throw new Error("two steps");
    return { identity: identityOf(await perform(create)), release };
  };

  it("that is queued is followed on the journal until it shows there", async () => {
    await switches({ releaseAnswer: "Queued" });
    const { identity, release } = await created();
    const outcome = await perform(release, identity);
    expect(outcome).toMatchObject({ kind: "queued" });
    expect(await followed(release, outcome)).toMatchObject({ kind: "accepted", identity });
  });

  it("whose answer was lost shows on the journal, and is not made again", async () => {
    const { identity, release } = await created();
    await session.control("POST", "/faults", {
      fault: { kind: "lost-answer" },
      on: { method: "POST", path: "*/action/release" },
    });
    expect((await perform(release, identity)).kind).toBe("unknown");
    const { held } = await heldAndDifferences(identity);
    expect(held && ledger.isDone(release, held)).toBe(true);
    const before = session.exchanged.filter(({ method }) => method === "POST").length;
    expect(await perform(release, identity)).toMatchObject({ kind: "accepted", identity });
    expect(session.exchanged.filter(({ method }) => method === "POST").length).toBe(before);
  });

  it("sends the version that was looked at, so that a change in between is turned away", async () => {
    const { identity, release } = await created();
    await perform(release, identity);
    const sent = session.exchanged.findLast(({ url }) => url.endsWith("/action/release"));
    expect(sent?.headers["if-match"]).toMatch(/^"?[A-Za-z0-9+/=]{12}"?$/);
  });

  it.each(["error", "Failed"])(
    "that the rules refuse (%s) says why, and leaves the journal",
    async (releaseFailure) => {
      await switches({ releaseFailure });
      const { identity, release } = await created();
      await books("PATCH", "/periods/202603", { isClosed: true });
      expect(codesOf(await perform(release, identity))).toEqual(["erp-period-closed"]);
      const { held } = await heldAndDifferences(identity);
      expect(held && [held.standing, ledger.isDone(release, held)]).toEqual(["balanced", false]);
    },
  );

  it("tells of a journal that the ledger does not show, and writes nothing", async () => {
    const { identity, release } = await created();
    const before = session.exchanged.filter(({ method }) => method === "POST").length;
    const unseen = { ...identity, id: "999999", number: "999999" };
    expect(await perform(release, unseen)).toMatchObject({
      kind: "unseen",
      finding: { code: "erp-journal-gone", value: "999999" },
    });
    expect(session.exchanged.filter(({ method }) => method === "POST").length).toBe(before);
  });

  it("is not made of a journal that is no longer ours", async () => {
    const { identity, release } = await created();
    await books("PATCH", `/journals/${identity.number}`, { description: "something else" });
    expect(codesOf(await perform(release, identity))).toEqual(["erp-journal-gone"]);
    expect((await heldAndDifferences(identity)).differences).toEqual(["token", "text"]);
  });
});

describe("a large journal", () => {
  const large = { background: "large", largeFromLines: 3 };

  it("is worked on in the background, and followed by its id", async () => {
    const step = await firstStep(journal, large);
    const outcome = await perform(step);
    expect(outcome).toMatchObject({ kind: "queued", jobId: expect.stringMatching(/^background\//) });
    const ended = await followed(step, outcome);
    expect(ended.kind).toBe("accepted");
    if (ended.kind === "accepted")
      expect((await heldAndDifferences(ended.identity, journal, large)).differences).toEqual([]);
  });

  it("is released in the background too", async () => {
    const { held } = await book(journal, { ...large, release: "released" });
    expect(held?.standing).toBe("posted");
  });

  it("is refused where the job finished with a 400, in the ledger's own words", async () => {
    const step = await firstStep(journal, large);
    await books("PATCH", "/periods/202603", { isClosed: true });
    const ended = await followed(step, await perform(step));
    expect(codesOf(ended)).toEqual(["erp-period-closed"]);
    expect(ended.kind === "refused" && ended.findings[0]?.verbatim).toContain("is closed");
  });

  it("is unknown once the ledger has forgotten the job", async () => {
    const step = await firstStep(journal, large);
    const jobId = "background/0b0e6f0e-0000-4000-8000-000000000000";
    expect(await ledger.followJob?.(context, { jobId, step })).toMatchObject({ kind: "unknown" });
  });

  it("of one line fewer is sent like every other", async () => {
    expect((await firstStep(journal, { ...large, largeFromLines: 4 })).request.body).not.toHaveProperty(
      "inBackground",
    );
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
    const step = await firstStep(document);
    if (act !== null) await books("PATCH", act[0], act[1]);
    for (const ruleErrorShape of ["message", "ipp", "model-state"]) {
      await switches({ ruleErrorShape });
      const outcome = await perform(step);
      expect(codesOf(outcome)).toEqual([code]);
      expect(outcome.kind === "refused" && outcome.findings[0]?.verbatim).not.toBe("");
    }
  });

  it("is told as the key that is missing, whatever comes before it and however the key is written", async () => {
    const step = await firstStep(withAccount("9997"));
    for (const reading of [{ vismaIdPrefix: false }, { messageKey: "Message" }]) {
      await switches(reading);
      const outcome = await perform(step);
      expect(outcome.kind === "refused" && outcome.findings[0]).toMatchObject({
        value: "9997",
        parameters: { what: "Account" },
      });
    }
  });

  it("with status 500 proves nothing: it is unknown, and its words are kept for people", async () => {
    const step = await firstStep(unbalanced);
    await switches({ ruleErrorStatus: "500" });
    expect(await perform(step)).toMatchObject({
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
    const step = await firstStep();
    expect(await ledger.perform({ ...context, accessToken: "worn" }, step, { identity: null })).toMatchObject(
      {
        kind: "later",
        reauthorise: true,
      },
    );
  });

  it.each([
    ["seconds", 17_000],
    ["epoch", 17_000],
  ])(
    "that is throttled waits as long as it is told, the window's end in %s",
    async (erpRateReset, waitMs) => {
      await switches({ erpRateReset });
      const step = await firstStep();
      await session.control("POST", "/faults", {
        fault: { kind: "too-many-requests", tryAgainInSeconds: 17 },
        on: { method: "POST", path: "/v2/journaltransaction" },
      });
      expect(await perform(step)).toMatchObject({ kind: "later", retryAfterMs: waitMs });
    },
  );
});

describe("the registers", () => {
  it("hold chart, VAT with rates and accounts, periods, years, segments with their values, and branches", async () => {
    const registers = await readRegisters();
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
      const { periods } = await readRegisters();
      expect(periods.filter((one) => one.id.startsWith("2024")).map((one) => one.to)).toContain("2024-02-29");
      expect(periods.at(-1)?.to).toBe("2030-12-31");
    },
  );

  it("call accounts of the subledgers blocked only where they take no manual entry", async () => {
    await books("PATCH", "/accounts/2400", { allowsManualEntry: false });
    const { accounts } = await readRegisters();
    const blocked = accounts.filter((one) => one.isBlockedForManualBooking).map((one) => one.number);
    expect(blocked).toEqual(["2400"]);
  });
});

describe("lists of journals", () => {
  it("are whole however small the pages are, with journals split between them", async () => {
    await book();
    await book({ ...journal, on: "2026-03-09" });
    await switches({ erpPageSizeMax: 2 });
    const registers = await readRegisters();
    const held = valueOfReading(
      await ledger.heldBetween(context, { from: "2026-03-01", through: "2026-03-31", registers }),
    );
    expect(held.map((document) => rowsOf(document)?.length)).toEqual([3, 3]);
  });

  it("leave out what a person voided, but know that it was sent", async () => {
    const { identity } = await book();
    await books("PATCH", `/journals/${identity.number}`, { isVoided: true });
    const registers = await readRegisters();
    const days = { from: "2026-03-01", through: "2026-03-31", registers };
    expect(valueOfReading(await ledger.heldBetween(context, days))).toEqual([]);
    expect(valueOfReading(await ledger.stampsHeld(context, days))).toEqual([
      { token, number: identity.number, on: journal.on },
    ]);
    expect((await heldAndDifferences(identity)).differences).toContain("rows");
  });
});
