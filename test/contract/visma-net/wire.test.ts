/** Every request of the client and every answer of the twin against Visma's published description, where it is at hand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StepOutcome, StepPlan } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-net/ledger.ts";
import type { Exchanged } from "../exchanged.ts";
import { createConformance, isDescribed, readDescription } from "./conformance.ts";
import { journal, options, token } from "./sample-journal.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

if (!isDescribed)
  console.warn("skipped: no published description in ../shared/specs/visma-net to compare with");

describe.skipIf(!isDescribed)("the wire to Visma.net", () => {
  let session: TwinSession;
  let calls: Exchanged[] = [];
  // Read inside, so that a checkout without the description still loads this file.
  const conformance = isDescribed ? createConformance(readDescription()) : null;

  /** One of everything that the client can ask. */
  beforeAll(async () => {
    session = await startTwinSession();
    const company = "Fjellheim Bygg AS";
    const context = await session.contextOf(company);
    const tenant = await session.tenantOf(company);
    const own = { allowsManualNumberingOnImport: true };
    await session.control("PATCH", `/visma-net/companies/${tenant}`, own);
    await ledger.identify(context);
    const reading = await ledger.readRegisters(context, { onDays: [journal.on] });
    if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
    const registers = reading.value;
    const sale = journal.rows.with(1, { ...(journal.rows[1] ?? never()), account: "3000", vatCode: "3" });
    const writes = [
      [journal, { release: "released", ownNumbers: true, branch: "1", ledger: "1" }],
      [{ ...journal, rows: sale }, { release: "hold" }],
      [
        { ...journal, attachments: [{ fileName: "Z 12.pdf", mediaType: "application/pdf" }] },
        { largeFromLines: 2 },
      ],
      [
        { ...journal, text: "Released as a job" },
        { largeFromLines: 2, release: "released" },
      ],
    ] as const;
    let lastJob = null as { jobId: string; step: StepPlan } | null;
    const file = new TextEncoder().encode("%PDF-1.3 Z 12");
    for (const [document, chosen] of writes) {
      const plan = ledger.plan({ document, token, options: { ...options, ...chosen }, registers });
      if (!Array.isArray(plan)) throw new Error(JSON.stringify(plan));
      let outcome: StepOutcome | null = null;
      for (const step of plan) {
        const identity = outcome?.kind === "accepted" ? outcome.identity : null;
        outcome = await followed(step, await ledger.perform(context, step, { identity, file }));
      }
      if (outcome?.kind !== "accepted") throw new Error(JSON.stringify(outcome));
      await ledger.readBack(context, outcome.identity, { on: journal.on, registers });
    }
    // A job that the ledger does not know, and one whose answer was thrown away after a day.
    if (lastJob === null) throw new Error("no job was made");
    const { jobId, step } = lastJob;
    await ledger.followJob?.(context, { jobId: "background/00000000-0000-4000-8000-000000000000", step });
    await session.control("PUT", "/clock", { advanceMs: 25 * 3_600_000 });
    const later = await session.contextOf(company);
    await ledger.followJob?.(later, { jobId, step });
    await ledger.lookUp(later, { token, document: journal, registers, bodies: [], sinceMs: 0 });
    calls = session.exchanged.filter(({ url }) => !new URL(url).pathname.startsWith("/connect/"));

    async function followed(step: StepPlan, first: StepOutcome): Promise<StepOutcome> {
      let now = first;
      for (let asked = 0; now.kind === "queued" && asked < 20; asked += 1) {
        lastJob = { jobId: now.jobId, step };
        await session.control("PUT", "/clock", { advanceMs: 500 });
        await new Promise((resolve) => setTimeout(resolve, 5));
        now = (await ledger.followJob?.(context, { jobId: now.jobId, step })) ?? now;
      }
      return now;
    }
  });
  afterAll(() => session.twin.close());

  it("carries the writes and reads that a posting needs", () => {
    const seen = new Set(calls.map((call) => conformance?.operationOf(call)?.path));
    expect([...seen].toSorted()).toEqual(
      [
        "/v1/account",
        "/v1/background/{requestId}",
        "/v1/background/{requestId}/content",
        "/v1/branch",
        "/v1/dimension/{dimensionId}",
        "/v1/financialPeriod",
        "/v1/organization",
        "/v1/vat",
        "/v1/vatCategory",
        "/v2/journaltransaction",
        "/v2/journaltransaction/{journalTransactionNumber}",
        "/v2/journaltransaction/{journalTransactionNumber}/action/release",
        "/v2/journaltransaction/module/{module}/{journalTransactionNumber}/attachment",
      ].toSorted(),
    );
  });

  it("carries every answer that a question about a job may get", () => {
    const asked = calls.filter(({ url }) => url.includes("/v1/background/"));
    expect([...new Set(asked.map(({ status }) => status))].toSorted()).toEqual([200, 404, 410]);
  });

  it("carries no request that is not described: names, wrappers and parameters", () => {
    expect(calls.flatMap((call) => conformance?.requestComplaints(call) ?? [])).toEqual([]);
  });

  it("carries no answer of the twin that is not as described", () => {
    expect([...new Set(calls.flatMap((call) => conformance?.answerComplaints(call) ?? []))]).toEqual([]);
  });

  const post = (body: unknown): Exchanged => ({
    method: "POST",
    url: "https://api.example/v2/journaltransaction",
    headers: {},
    body: JSON.stringify(body),
    status: 201,
    answer: "",
  });
  it.each([
    ["a bare value", { hold: false }, "JournalTransactionUpdateDto.hold is not wrapped"],
    ["a name of its own", { inBackground: true }, "JournalTransactionUpdateDto has no inBackground"],
    ["a value of another type", { hold: { value: "no" } }, "JournalTransactionUpdateDto.hold does not fit"],
  ])("would complain of %s", (_, body, complaint) => {
    expect(conformance?.requestComplaints(post(body))).toEqual([`POST /v2/journaltransaction: ${complaint}`]);
  });

  it("would complain of an address and a parameter that are not described", () => {
    const call = { ...post(null), method: "GET", status: 200 };
    expect(conformance?.requestComplaints({ ...call, url: "https://api.example/v1/nothing" })).toHaveLength(
      1,
    );
    const filtered = { method: "GET", url: "https://api.example/v2/journaltransaction?date=2026" };
    expect(conformance?.requestComplaints({ headers: {}, status: 200, answer: "", ...filtered })).toEqual([
      "GET /v2/journaltransaction: no parameter date",
    ]);
  });
});

function never(): never {
  throw new Error("the sample journal has rows");
}
