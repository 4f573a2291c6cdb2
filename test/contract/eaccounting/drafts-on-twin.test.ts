/** Drafts against the pretend eAccounting: left for the bookkeeper, and followed when the bookkeeper makes vouchers of them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type {
  HeldDocument,
  Journal,
  LedgerContext,
  LedgerIdentity,
  Registers,
  StepPlan,
} from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { kaffebarBooks, read } from "./kaffebar-books.ts";
import { journal, token } from "./sample-journal.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

const options = { asDraft: true };

let session: TwinSession;
let companyId: string;
let context: LedgerContext;
let registers: Registers;

beforeAll(async () => {
  session = await startTwinSession();
});
afterAll(() => session.twin.close());
beforeEach(async () => {
  ({ companyId, context, registers } = await kaffebarBooks(session));
});

function planned(document: Journal = journal, more: object = {}): StepPlan {
  const plan = ledger.plan({ document, token, options: { ...options, ...more }, registers });
  if (!Array.isArray(plan) || plan[0] === undefined) throw new Error(JSON.stringify(plan));
  return plan[0];
}
const send = (step: StepPlan) => ledger.perform(context, step, { identity: null });

async function drafted(step: StepPlan = planned()): Promise<LedgerIdentity> {
  const outcome = await send(step);
  if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
  return outcome.identity;
}
const readBack = async (identity: LedgerIdentity) =>
  read(await ledger.readBack(context, identity, { on: journal.on, registers }));
const differences = (held: HeldDocument | null, step: StepPlan = planned()) =>
  held && ledger.compare({ body: step.request.body, token, held, registers }).map(({ field }) => field);
const lookUp = async (step: StepPlan) =>
  ledger.lookUp(context, {
    token,
    document: journal,
    registers,
    bodies: [step.request.body],
    sinceMs: await session.nowMs(),
  });

/** What the bookkeeper does in Visma's own screens. */
async function act(method: string, path: string, body?: unknown): Promise<void> {
  const response = await fetch(`${context.baseUrl}/voucherdrafts/${path}`, {
    method,
    headers: { authorization: `Bearer ${context.accessToken}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}
const draftId = (identity: LedgerIdentity) => identity.id.split("/")[0] ?? "";
const convert = (identity: LedgerIdentity) => act("POST", `${draftId(identity)}/convert`);

describe("a draft", () => {
  it("is left in the ledger and read back equal, standing as a draft and under its series alone", async () => {
    const step = planned(journal, { series: "K" });
    const identity = await drafted(step);
    expect(identity).toEqual({ kind: "voucher-draft", id: `${draftId(identity)}/${token}`, number: "K" });
    const held = await readBack(identity);
    expect(held).toMatchObject({ identity, standing: "draft", on: journal.on });
    expect(held?.text).toBe(`${token} Kasse 1 Z 12`);
    expect(differences(held, step)).toEqual([]);
  });

  it("is no voucher: nothing is booked", async () => {
    await drafted();
    expect(await session.control("GET", `/books/${companyId}/vouchers`)).toEqual([]);
  });

  it("with gross rows is equal, before and after it became a voucher", async () => {
    const rows = [
      { account: "1901", debitMinor: 125_40, creditMinor: 0, origins: [] },
      { account: "3000", debitMinor: 0, creditMinor: 125_40, vatCode: "3", origins: [] },
    ];
    const step = planned({ ...journal, vatShape: "ledger", rows });
    const identity = await drafted(step);
    expect(differences(await readBack(identity), step)).toEqual([]);
    await convert(identity);
    const held = await readBack(identity);
    expect(held?.rows.map((row) => row.account)).toEqual(["1901", "3000", "2700"]);
    expect(differences(held, step)).toEqual([]);
  });

  it("waits with the reason where the product variant has no drafts, and vouchers are looked up all the same", async () => {
    const step = planned();
    await session.control("PATCH", `/companies/${companyId}`, { productVariant: 2 });
    const outcome = await send(step);
    expect(outcome.kind === "later" && outcome.finding?.code).toBe("ledger-no-module");
    const asVoucher = planned(journal, { asDraft: false });
    expect(read(await lookUp(asVoucher))).toEqual({ complete: true, found: [], lookalikes: [] });
  });

  it("that a person changed differs", async () => {
    const identity = await drafted();
    await act("PUT", draftId(identity), {
      VoucherDate: "2026-03-03",
      VoucherText: "Kasse 1",
      Rows: [{ AccountNumber: 1901, DebitAmount: 125.4 }],
    });
    const held = await readBack(identity);
    expect(held?.identity).toEqual(identity);
    expect(differences(held)).toEqual(["token", "text", "on", "rows", "rows[0].text", "rows[1]", "rows[2]"]);
  });
});

describe("a draft that a person converted", () => {
  it("is the voucher from then on, found by its token and posted", async () => {
    const step = planned(journal, { series: "K" });
    const identity = await drafted(step);
    await convert(identity);
    const held = await readBack(identity);
    expect(held).toMatchObject({ standing: "posted", identity: { kind: "voucher", number: "K1" } });
    expect(differences(held, step)).toEqual([]);
    // The engine keeps the draft's identity and has learnt the number: it asks the same way ever after.
    expect(await readBack({ ...identity, number: "K1" })).toEqual(held);
  });

  it("is followed to the day that the person chose, into another fiscal year too", async () => {
    for (const on of ["2026-05-04", "2025-12-31"]) {
      const identity = await drafted();
      const { asDraft, ...body } = planned().request.body as Record<string, unknown>;
      await act("PUT", draftId(identity), { ...body, VoucherDate: on });
      await convert(identity);
      const held = await readBack(identity);
      expect(held).toMatchObject({ standing: "posted", on });
      expect(differences(held)).toEqual(["on"]);
      await session.control("POST", "/reset", {});
      context = session.context(await session.signIn({ userName: "kari@kaffebarnord.example" }));
      registers = read(await ledger.readRegisters(context, { onDays: [journal.on] }));
    }
  });

  it("is the older of two when the voucher was copied with its text", async () => {
    const identity = await drafted();
    await convert(identity);
    const first = await readBack(identity);
    await session.control("POST", `/companies/${companyId}/vouchers/${first?.identity.id}/copy`, {});
    expect(await readBack(identity)).toEqual(first);
  });

  it("is null when the person deleted it instead", async () => {
    const identity = await drafted();
    await act("DELETE", draftId(identity));
    expect(await readBack(identity)).toBeNull();
  });
});

describe("a draft whose answer was lost", () => {
  const fault = (kind: string) =>
    session.control("POST", "/faults", {
      fault: { kind },
      on: { method: "POST", path: "/v2/voucherdrafts" },
    });

  it("is found among the drafts, under the same identity as an answer would have given", async () => {
    await fault("lost-answer");
    const step = planned();
    expect((await send(step)).kind).toBe("unknown");
    const { complete, found } = read(await lookUp(step));
    expect([complete, found.length]).toEqual([true, 1]);
    const [held] = found;
    expect(differences(held ?? null, step)).toEqual([]);
    expect(held && (await readBack(held.identity))).toEqual(held);
  });

  it("is found among the vouchers where a person has converted it meanwhile", async () => {
    await fault("lost-answer");
    const step = planned();
    await send(step);
    const [held] = read(await lookUp(step)).found;
    await convert(held?.identity ?? { kind: "", id: "", number: "" });
    const { found } = read(await lookUp(step));
    expect(found.map(({ identity }) => `${identity.kind} ${identity.number}`)).toEqual(["voucher A1"]);
  });

  it("is absent where the request never arrived", async () => {
    await fault("lost-request");
    const step = planned();
    expect((await send(step)).kind).toBe("unknown");
    expect(read(await lookUp(step))).toEqual({ complete: true, found: [], lookalikes: [] });
  });
});

describe("our stamps", () => {
  it("are listed of drafts of the days and of vouchers, each once", async () => {
    const stamps = async (through: string) =>
      read(await ledger.stampsHeld(context, { from: "2026-03-01", through, registers }));
    const identity = await drafted(planned(journal, { series: "K" }));
    expect(await stamps("2026-03-31")).toEqual([{ token, number: "K", on: journal.on }]);
    expect(await stamps("2026-03-01")).toEqual([]);
    await convert(identity);
    expect(await stamps("2026-03-31")).toEqual([{ token, number: "K1", on: journal.on }]);
  });
});
