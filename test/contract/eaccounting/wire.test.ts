/** Every request of the client and every answer of the twin against the distilled list of operations. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LedgerIdentity } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { answerComplaints, operationOf, requestComplaints } from "./conformance.ts";
import { operations } from "./operations.ts";
import { journal, token } from "./sample-journal.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

let session: TwinSession;

/** One of everything that the client can ask. */
beforeAll(async () => {
  session = await startTwinSession();
  const tokens = await session.signIn({ userName: "kari@kaffebarnord.example" });
  const context = session.context(tokens);
  await ledger.identify(context);
  const reading = await ledger.readRegisters(context, { onDays: [journal.on] });
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  const registers = reading.value;
  const writes = [
    [journal, {}],
    [journal, { series: "K" }],
    [{ ...journal, vatShape: "ledger" }, {}],
    [journal, { asDraft: true, series: "K" }],
    [{ ...journal, attachments: [{ fileName: "Z 12.pdf", mediaType: "application/pdf" }] }, {}],
  ] as const;
  for (const [document, options] of writes) {
    const plan = ledger.plan({ document, token, options, registers });
    if (!Array.isArray(plan) || plan[0] === undefined) throw new Error(JSON.stringify(plan));
    let identity: LedgerIdentity | null = null;
    for (const step of plan) {
      const outcome = await ledger.perform(context, step, {
        identity,
        file: new Uint8Array([37, 80, 68, 70]),
      });
      if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
      identity = outcome.identity;
    }
    if (identity !== null) await ledger.readBack(context, identity, { on: journal.on, registers });
  }
  await ledger.lookUp(context, { token, document: journal, registers, bodies: [], sinceMs: 0 });
  await ledger.stampsHeld(context, { from: "2026-03-01", through: "2026-03-31", registers });
  await ledger.find(context, { number: "A1", on: journal.on, registers });
});
afterAll(() => session.twin.close());

const apiCalls = () => session.exchanged.filter(({ url }) => !new URL(url).pathname.startsWith("/connect/"));

describe("the wire", () => {
  it("carries each operation of the list", () => {
    const seen = new Set(apiCalls().map(({ method, url }) => operationOf(method, url)));
    const missing = operations.filter((operation) => !seen.has(operation));
    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it("carries no request that the list does not allow", () => {
    expect(apiCalls().flatMap(requestComplaints)).toEqual([]);
  });

  it("carries no answer of the twin that is not as described", () => {
    expect(apiCalls().flatMap(answerComplaints)).toEqual([]);
  });
});

describe("conformance", () => {
  const post = (body: unknown) => ({
    method: "POST",
    url: "https://api.example/v2/vouchers?useDefaultVatCodes=false",
    body: JSON.stringify(body),
    status: 201,
    answer: "{}",
  });
  const voucher = { VoucherDate: "2026-03-02", VoucherText: "text", Rows: [] };

  it.each([
    ["a missing field", { ...voucher, VoucherDate: undefined }, "POST /vouchers: VoucherDate is missing"],
    ["a field that only the ledger writes", { ...voucher, Id: "x" }, "POST /vouchers: Id may not be sent"],
    [
      "a text that is too long",
      { ...voucher, VoucherText: "x".repeat(1001) },
      "POST /vouchers: VoucherText is too long",
    ],
    [
      "a third decimal",
      { ...voucher, Rows: [{ AccountNumber: 1920, DebitAmount: 1.005 }] },
      "POST /vouchers: Rows DebitAmount is no amount",
    ],
  ])("complains of %s", (_, body, complaint) => {
    expect(requestComplaints(post(body))).toContain(complaint);
  });

  it("complains of an address and of a parameter that are not in the list", () => {
    const call = { method: "GET", status: 200, answer: "{}" };
    expect(requestComplaints({ ...call, url: "https://api.example/v2/customers" })).toHaveLength(1);
    expect(requestComplaints({ ...call, url: "https://api.example/v2/projects?$top=5" })).toEqual([
      "GET /projects: no parameter $top",
    ]);
  });
});
