/** Files beside vouchers, against the pretend eAccounting: each hangs on its voucher once, whatever became of an answer. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type {
  Journal,
  LedgerContext,
  LedgerIdentity,
  Registers,
  StepOutcome,
  StepPlan,
} from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { kaffebarBooks, read } from "./kaffebar-books.ts";
import { journal, token } from "./sample-journal.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

const file = new TextEncoder().encode("%PDF-1.3 Z 12");
const withFile: Journal = {
  ...journal,
  attachments: [{ fileName: "Z 12 K1.pdf", mediaType: "application/pdf" }],
};
const fileName = `Z 12 K1 ${token}.pdf`;

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

function planned(options: object = {}): [create: StepPlan, attach: StepPlan] {
  const plan = ledger.plan({ document: withFile, token, options, registers });
  if (!Array.isArray(plan) || plan[0] === undefined || plan[1] === undefined)
    throw new Error(JSON.stringify(plan));
  return [plan[0], plan[1]];
}

async function booked(create: StepPlan): Promise<LedgerIdentity> {
  const outcome = await ledger.perform(context, create, { identity: null });
  if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
  return outcome.identity;
}
const attach = (step: StepPlan, identity: LedgerIdentity): Promise<StepOutcome> =>
  ledger.perform(context, step, { identity, file });
const held = async (identity: LedgerIdentity) =>
  read(await ledger.readBack(context, identity, { on: journal.on, registers }));
const isDone = async (step: StepPlan, identity: LedgerIdentity) => {
  const document = await held(identity);
  return document !== null && ledger.isDone(step, document);
};

type InBooks = { fileName: string; size: number; link: { documentId: string } | null };
/** Every file of the company: what it is called, and the voucher it hangs on. */
async function files(): Promise<string[]> {
  const { attachments } = (await session.control("GET", `/companies/${companyId}`)) as {
    attachments: InBooks[];
  };
  return attachments.map(({ fileName, link }) => `${fileName} ${link?.documentId ?? "unmatched"}`);
}
const fault = (kind: string, path: string) =>
  session.control("POST", "/faults", { fault: { kind }, on: { method: "POST", path: `/v2/${path}` } });

describe("a file of a document", () => {
  it("hangs on the voucher, under its own name and the token", async () => {
    const [create, step] = planned();
    const identity = await booked(create);
    expect(await isDone(step, identity)).toBe(false);
    expect(await attach(step, identity)).toEqual({ kind: "accepted", identity });
    expect(await files()).toEqual([`${fileName} ${identity.id}`]);
    expect((await held(identity))?.attachments).toEqual([fileName]);
    expect(await isDone(step, identity)).toBe(true);
  });

  it("leaves the voucher equal to what was sent", async () => {
    const [create, step] = planned();
    const identity = await booked(create);
    await attach(step, identity);
    const document = await held(identity);
    expect(
      document && ledger.compare({ body: create.request.body, token, held: document, registers }),
    ).toEqual([]);
  });

  it("is linked and not sent again when the answer to its upload was lost", async () => {
    const [create, step] = planned();
    const identity = await booked(create);
    await fault("lost-answer", "attachments");
    expect((await attach(step, identity)).kind).toBe("unknown");
    expect(await isDone(step, identity)).toBe(false);
    expect((await attach(step, identity)).kind).toBe("accepted");
    expect(await files()).toEqual([`${fileName} ${identity.id}`]);
  });

  it("shows on the voucher when the answer to its link was lost", async () => {
    const [create, step] = planned();
    const identity = await booked(create);
    await fault("lost-answer", "attachmentlinks");
    expect((await attach(step, identity)).kind).toBe("unknown");
    expect(await isDone(step, identity)).toBe(true);
  });

  it("is told apart from a file of another posting with the same name", async () => {
    const [create, step] = planned();
    const identity = await booked(create);
    const other = {
      ...step,
      request: {
        ...step.request,
        body: { ...(step.request.body as object), FileName: "Z 12 K1 B0000000000000.pdf" },
      },
    };
    await attach(other, identity);
    expect(await isDone(step, identity)).toBe(false);
    await attach(step, identity);
    expect((await held(identity))?.attachments).toEqual(["Z 12 K1 B0000000000000.pdf", fileName]);
  });

  it("that is too large is refused in the ledger's words, and the voucher stands", async () => {
    const [create, step] = planned();
    const identity = await booked(create);
    await session.control("PUT", "/switches", { attachmentBytesMax: 5 });
    const outcome = await attach(step, identity);
    expect(outcome).toMatchObject({
      kind: "refused",
      findings: [
        { code: "attachment-refused", value: fileName, parameters: { fileName, cause: "ledger-validation" } },
      ],
    });
    expect(outcome.kind === "refused" && outcome.findings[0]?.verbatim).toContain("5 bytes at most");
    expect((await held(identity))?.standing).toBe("posted");
  });

  it("is refused, and does not wait for ever, where the company has no module for it", async () => {
    const [create, step] = planned();
    const identity = await booked(create);
    await session.control("PATCH", `/companies/${companyId}`, { hasApiModule: false });
    expect(await attach(step, identity)).toMatchObject({
      kind: "refused",
      findings: [{ code: "attachment-refused", parameters: { cause: "ledger-no-module" } }],
    });
  });

  it("waits for a fresh token and for the limit like any write", async () => {
    const [create, step] = planned();
    const identity = await booked(create);
    await session.control("POST", "/faults", {
      fault: { kind: "too-many-requests", tryAgainInSeconds: 7 },
      on: { method: "POST", path: "/v2/attachments" },
    });
    expect(await attach(step, identity)).toMatchObject({ kind: "later", retryAfterMs: 7000 });
    expect((await attach(step, identity)).kind).toBe("accepted");
    expect(await files()).toHaveLength(1);
  });

  it("lies unmatched beside a draft, for the bookkeeper to pick, and counts as there before and after the conversion", async () => {
    const [create, step] = planned({ asDraft: true });
    const identity = await booked(create);
    expect(await isDone(step, identity)).toBe(false);
    expect(await attach(step, identity)).toEqual({ kind: "accepted", identity });
    expect(await files()).toEqual([`${fileName} unmatched`]);
    expect(await isDone(step, identity)).toBe(true);
    await attach(step, identity);
    expect(await files()).toHaveLength(1);
    const draftId = identity.id.split("/")[0];
    await fetch(`${context.baseUrl}/voucherdrafts/${draftId}/convert`, {
      method: "POST",
      headers: { authorization: `Bearer ${context.accessToken}` },
    });
    const voucher = await held(identity);
    expect(voucher).toMatchObject({ standing: "posted", attachments: [fileName] });
    await attach(step, voucher?.identity ?? identity);
    expect(await files()).toEqual([`${fileName} ${voucher?.identity.id}`]);
    expect(await held(identity)).toEqual({ ...voucher, attachments: [fileName] });
  });
});

describe("a row without a VAT code of its own", () => {
  /** As SIE files have them: accounts and amounts, no codes. 3000 has code 3 in the chart, 2700 and 1901 have none. */
  const bare: Journal = {
    ...journal,
    rows: journal.rows.map(({ vatCode: _, dimensions: __, ...row }) => row),
  };

  it.each(["no-vat-code", "account-code"])(
    "gets the account's code under either reading: %s",
    async (vatCodeBlankRow) => {
      await session.control("PUT", "/switches", { vatCodeBlankRow });
      const plan = ledger.plan({ document: bare, token, options: {}, registers });
      const [create] = Array.isArray(plan) ? plan : [];
      if (create === undefined) throw new Error(JSON.stringify(plan));
      const document = await held(await booked(create));
      expect(
        document?.rows.map(({ account, debitMinor, creditMinor, vatCode }) => [
          account,
          debitMinor,
          creditMinor,
          vatCode,
        ]),
      ).toEqual([
        ["1901", 125_40, 0, undefined],
        ["3000", 0, 100_32, "3"],
        ["2700", 0, 25_08, undefined],
      ]);
      expect(
        document && ledger.compare({ body: create.request.body, token, held: document, registers }),
      ).toEqual([]);
    },
  );
});
