/**
 * What every ledger client must do, told once and run over each on its twin: book, be refused, be looked up when an answer was lost,
 * and show what stands in the books. What is a ledger's own is tested beside its bench.
 */
import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type {
  HeldDocument,
  Journal,
  Ledger,
  LedgerContext,
  LedgerIdentity,
  LookUpResult,
  Reading,
  Registers,
  StepOutcome,
  StepPlan,
} from "../../src/core/index.ts";
import type { TwinAtNoon } from "./twin-at-noon.ts";

/** A lost, broken or strange answer to a write: the twin's fault, and its details. */
type FaultOf = readonly [kind: string, details: Record<string, unknown>];

export type LedgerBench = {
  ledger: Ledger;
  /** One that the sample company can book. Its day lies in March 2026. */
  journal: Journal;
  token: string;
  options: unknown;
  /** What `identify` says of the sample company. */
  company: { name: string; organisationNumber: string; country: string; currency: string };
  /** The path of the write, as the twin's faults name it. */
  writePath: string;
  /** The codes by which this ledger refuses. */
  codes: { closedPeriod: string; accountMissing: string; accountInactive: string; unbalanced: string };
  /** Faults of this ledger's answers that leave it open whether something was written, though it was. */
  unclearAfterWriting: readonly FaultOf[];
  open(): Promise<OpenBench>;
};

/** The twin with the sample company in it, and what people do in the ledger's own screens. */
export type OpenBench = {
  twin: TwinAtNoon;
  /** The state of the first day, and a fresh sign-in. */
  begin(): Promise<LedgerContext>;
  closePeriod(): Promise<unknown>;
  deactivate(account: string): Promise<unknown>;
  /** On the day of the sample journal: the first row's account against the second's. */
  bookByHand(of: { text: string; amountMinor: number }): Promise<unknown>;
  copy(identity: LedgerIdentity): Promise<unknown>;
};

export function testLedger(bench: LedgerBench): void {
  const { ledger, journal, token, options } = bench;
  let open: OpenBench;
  let context: LedgerContext;

  beforeAll(async () => {
    open = await bench.open();
  });
  afterAll(() => open.twin.twin.close());
  beforeEach(async () => {
    await open.twin.control("POST", "/reset", {});
    context = await open.begin();
  });

  const readRegisters = async (): Promise<Registers> =>
    readingOf(await ledger.readRegisters(context, { onDays: [journal.on] }));
  const plan = async (document: Journal = journal): Promise<StepPlan> => {
    const steps = ledger.plan({ document, token, options, registers: await readRegisters() });
    if (!Array.isArray(steps) || steps[0] === undefined) throw new Error(JSON.stringify(steps));
    return steps[0];
  };
  const send = (step: StepPlan): Promise<StepOutcome> => ledger.perform(context, step, { identity: null });
  const readBack = async (identity: LedgerIdentity): Promise<HeldDocument | null> =>
    readingOf(await ledger.readBack(context, identity, { on: journal.on, registers: await readRegisters() }));
  const fieldsDiffering = async (step: StepPlan, held: HeldDocument | null | undefined) =>
    held &&
    ledger
      .compare({ body: step.request.body, token, held, registers: await readRegisters() })
      .map(({ field }) => field);
  const booked = async (document: Journal = journal): Promise<LedgerIdentity> => {
    const outcome = await send(await plan(document));
    if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
    return outcome.identity;
  };
  const lookUp = async (steps: readonly StepPlan[], sinceMs: number): Promise<Reading<LookUpResult>> =>
    ledger.lookUp(context, {
      token,
      document: journal,
      registers: await readRegisters(),
      bodies: steps.map((step) => step.request.body),
      sinceMs,
    });
  const fault = ([kind, details]: FaultOf) =>
    open.twin.control("POST", "/faults", {
      fault: { kind, ...details },
      on: { method: "POST", path: bench.writePath },
    });
  const totalMinor = journal.rows.reduce((sum, row) => sum + row.debitMinor, 0);

  describe(`the contract of a ledger, kept by ${ledger.name}: a journal`, () => {
    it("is booked and read back equal, row by row, with our token first in its text", async () => {
      const step = await plan();
      const outcome = await send(step);
      if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
      const held = await readBack(outcome.identity);
      expect(await fieldsDiffering(step, held)).toEqual([]);
      expect([held?.on, held?.text.startsWith(`${token} `)]).toEqual([journal.on, true]);
      expect(
        held?.rows.map(({ account, debitMinor, creditMinor }) => [account, debitMinor, creditMinor]),
      ).toEqual(
        journal.rows.map(({ account, debitMinor, creditMinor }) => [account, debitMinor, creditMinor]),
      );
    });

    it("whose text lost its token differs, and so does one with another amount, day or account", async () => {
      const step = await plan();
      const held = await readBack(await booked());
      if (held === null) throw new Error("not there");
      const [first, ...rest] = held.rows;
      if (first === undefined) throw new Error("no rows");
      const changed = (change: object): HeldDocument => ({
        ...held,
        rows: [{ ...first, ...change }, ...rest],
      });
      expect(await fieldsDiffering(step, { ...held, text: journal.text })).toContain("token");
      expect(await fieldsDiffering(step, { ...held, text: held.text.toLowerCase() })).not.toContain("token");
      expect(await fieldsDiffering(step, { ...held, on: "2026-03-31" })).toContain("on");
      expect(await fieldsDiffering(step, changed({ debitMinor: first.debitMinor + 1 }))).toContain(
        "rows[0].debit",
      );
      expect(await fieldsDiffering(step, changed({ account: "1" }))).toContain("rows[0].account");
      expect(await fieldsDiffering(step, { ...held, rows: rest })).toContain("rows");
    });
  });

  describe(`the contract of a ledger, kept by ${ledger.name}: a refusal`, () => {
    const refusedWith = async (step: StepPlan) => {
      const outcome = await send(step);
      if (outcome.kind !== "refused") return outcome.kind;
      const [finding] = outcome.findings;
      expect(finding?.verbatim ?? "").not.toBe("");
      return finding?.code;
    };

    it("names what is wrong, and keeps the ledger's own words", async () => {
      const missing = { ...journal, rows: journal.rows.with(0, { ...rowAt(journal, 0), account: "9997" }) };
      expect(await refusedWith(await plan(missing))).toBe(bench.codes.accountMissing);
      const short = await plan({ ...journal, rows: journal.rows.slice(0, 2) });
      expect(await refusedWith(short)).toBe(bench.codes.unbalanced);
      const step = await plan();
      await open.deactivate(rowAt(journal, 0).account);
      expect(await refusedWith(step)).toBe(bench.codes.accountInactive);
    });

    it("names a closed period", async () => {
      const step = await plan();
      await open.closePeriod();
      expect(await refusedWith(step)).toBe(bench.codes.closedPeriod);
    });

    it("has a remedy for each of its codes", () => {
      const { closedPeriod, accountMissing, accountInactive, unbalanced } = bench.codes;
      for (const code of [closedPeriod, accountMissing, accountInactive, unbalanced])
        expect(Object.keys(ledger.remedies)).toContain(code);
    });
  });

  describe(`the contract of a ledger, kept by ${ledger.name}: an answer that was lost`, () => {
    it.each([
      ["lost-answer", {}],
      ["gateway-page", { commit: true }],
      ["server-error", { commit: true }],
      ...bench.unclearAfterWriting,
    ] as FaultOf[])("(%s) is unknown, and the look-up finds the journal", async (kind, details) => {
      const step = await plan();
      const sinceMs = await open.twin.nowMs();
      await fault([kind, details]);
      expect((await send(step)).kind).toBe("unknown");
      const { complete, found, lookalikes } = readingOf(await lookUp([step], sinceMs));
      expect([complete, found.length, lookalikes.length]).toEqual([true, 1, 0]);
      expect(await fieldsDiffering(step, found[0])).toEqual([]);
    });

    it.each([
      ["lost-request", {}],
      ["gateway-page", {}],
      ["server-error", {}],
    ] as FaultOf[])(
      "(%s, nothing written) is unknown too, and the look-up finds nothing",
      async (kind, details) => {
        const step = await plan();
        const sinceMs = await open.twin.nowMs();
        await fault([kind, details]);
        expect((await send(step)).kind).toBe("unknown");
        const nothing = { complete: true, found: [], lookalikes: [] };
        expect(readingOf(await lookUp([step], sinceMs))).toEqual(nothing);
      },
    );

    it("shows a journal that someone made by hand on the same day with the same sum as a lookalike", async () => {
      const step = await plan();
      const sinceMs = await open.twin.nowMs();
      await fault(["lost-request", {}]);
      await send(step);
      await open.bookByHand({ text: "by hand", amountMinor: totalMinor });
      await open.bookByHand({ text: "another sum", amountMinor: totalMinor + 1 });
      const { found, lookalikes } = readingOf(await lookUp([step], sinceMs));
      expect(found).toEqual([]);
      expect(lookalikes.map((held) => held.text)).toEqual(["by hand"]);
    });

    it("does not take what stood there long before for a lookalike", async () => {
      await open.bookByHand({ text: "by hand", amountMinor: totalMinor });
      await open.twin.control("PUT", "/clock", { advanceMs: 6 * 60_000 });
      const { lookalikes } = readingOf(await lookUp([await plan()], await open.twin.nowMs()));
      expect(lookalikes).toEqual([]);
    });

    it("shows both when a person copied a journal together with our token", async () => {
      const identity = await booked();
      await open.copy(identity);
      const { found } = readingOf(await lookUp([], await open.twin.nowMs()));
      expect(found).toHaveLength(2);
      expect(found.map((held) => held.identity.number)).toContain(identity.number);
    });

    it("does not find what the ledger does not show yet: hence the settling time", async () => {
      const step = await plan();
      const sinceMs = await open.twin.nowMs();
      await fault(["late-visibility", { delayMs: 60_000 }]);
      expect((await send(step)).kind).toBe("accepted");
      expect(readingOf(await lookUp([step], sinceMs)).found).toEqual([]);
      await open.twin.control("PUT", "/clock", { advanceMs: 60_001 });
      expect(readingOf(await lookUp([step], sinceMs)).found).toHaveLength(1);
    });

    it("is not looked up in half a list: where the ledger stops answering, nothing is said", async () => {
      const step = await plan();
      const registers = await readRegisters();
      await open.twin.control("POST", "/faults", {
        fault: { kind: "too-many-requests", tryAgainInSeconds: 11 },
        on: { method: "GET", path: "/v2/*" },
      });
      const question = { token, document: journal, registers, bodies: [step.request.body], sinceMs: 0 };
      expect(await ledger.lookUp(context, question)).toMatchObject({ kind: "later", retryAfterMs: 11_000 });
    });
  });

  describe(`the contract of a ledger, kept by ${ledger.name}: a request that the ledger did not take`, () => {
    it("waits as long as a 429 says", async () => {
      const step = await plan();
      await fault(["too-many-requests", { tryAgainInSeconds: 17 }]);
      expect(await send(step)).toMatchObject({ kind: "later", retryAfterMs: 17_000 });
    });

    it("asks for a fresh token after a 401, and is surely unsent where nobody listens", async () => {
      const step = await plan();
      const worn = { ...context, accessToken: "worn" };
      expect(await ledger.perform(worn, step, { identity: null })).toMatchObject({
        kind: "later",
        reauthorise: true,
      });
      const away = { ...context, baseUrl: `http://127.0.0.1:${await closedPort()}` };
      const outcome = await ledger.perform(away, step, { identity: null });
      expect([outcome.kind, outcome.kind === "later" && outcome.reauthorise]).toEqual(["later", undefined]);
    });
  });

  describe(`the contract of a ledger, kept by ${ledger.name}: what stands in the books`, () => {
    it("is the company that the token reaches", async () => {
      expect(readingOf(await ledger.identify(context))).toMatchObject({ ...bench.company, findings: [] });
    });

    it("is listed by our stamps, and of anybody with its rows", async () => {
      const { number } = await booked();
      await open.bookByHand({ text: "by hand", amountMinor: 1 });
      const registers = await readRegisters();
      const days = { from: "2026-03-01", through: "2026-03-31", registers };
      expect(readingOf(await ledger.stampsHeld(context, days))).toEqual([{ token, number, on: journal.on }]);
      const held = readingOf(await ledger.heldBetween(context, days));
      const told = held.map(
        ({ text, rows }) => `${text.startsWith(token) ? "ours" : text}: ${rows.length} rows`,
      );
      expect(told.toSorted()).toEqual(["by hand: 2 rows", `ours: ${journal.rows.length} rows`]);
      const elsewhere = { from: "2026-04-01", through: "2026-04-30", registers };
      expect(readingOf(await ledger.heldBetween(context, elsewhere))).toEqual([]);
    });

    it("is found by the number that a person names, and null by an id that the ledger does not know", async () => {
      const identity = await booked();
      const registers = await readRegisters();
      const find = async (number: string) =>
        readingOf(await ledger.find(context, { number, on: journal.on, registers })).map(
          (held) => held.identity.number,
        );
      expect(await find(identity.number)).toEqual([identity.number]);
      expect(await find("Z 12, I think")).toEqual([]);
      const unknown = { ...identity, id: "0b0e6f0e-0000-4000-8000-000000000000" };
      expect(await readBack(unknown)).toBeNull();
    });
  });
}

function readingOf<Value>(reading: Reading<Value>): Value {
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  return reading.value;
}

function rowAt(journal: Journal, index: number): Journal["rows"][number] {
  const row = journal.rows[index];
  if (row === undefined) throw new Error(`the journal has no row ${index}`);
  return row;
}

/** A port that was free a moment ago and that nobody listens on. */
function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
