/** Files beside journals, against the pretend Visma.net: each hangs on its journal, before that is released. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type {
  Journal,
  LedgerContext,
  LedgerIdentity,
  StepOutcome,
  StepPlan,
} from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-net/ledger.ts";
import { journal, options, token } from "./sample-journal.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

/** Bytes that are no text, a line end and something like a boundary among them. */
const file = Uint8Array.from([...Buffer.from("%PDF-1.3 \r\n--"), 0, 255, 254, 13, 10]);
const fileName = 'Z 12 "Kjøkken".pdf';
const withFile: Journal = { ...journal, attachments: [{ fileName, mediaType: "application/pdf" }] };

let session: TwinSession;
let context: LedgerContext;
let tenant: string;

beforeAll(async () => {
  session = await startTwinSession();
});
afterAll(() => session.twin.close());
beforeEach(async () => {
  await session.control("POST", "/reset", {});
  context = await session.contextOf("Fjellheim Bygg AS");
  tenant = await session.tenantOf("Fjellheim Bygg AS");
});

async function steps(): Promise<StepPlan[]> {
  const reading = await ledger.readRegisters(context, { onDays: [] });
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  const registers = reading.value;
  const chosen = { ...options, release: "released" };
  const plan = ledger.plan({ document: withFile, token, options: chosen, registers });
  if (!Array.isArray(plan)) throw new Error(JSON.stringify(plan));
  return plan;
}
const perform = (step: StepPlan | undefined, identity: LedgerIdentity | null): Promise<StepOutcome> => {
  if (step === undefined) throw new Error("no such step");
  return ledger.perform(context, step, { identity, file });
};
async function created(): Promise<{ identity: LedgerIdentity; attach: StepPlan | undefined }> {
  const [create, attach] = await steps();
  const outcome = await perform(create, null);
  if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
  return { identity: outcome.identity, attach };
}
const files = async () => {
  const journals = (await session.control("GET", `/visma-net/books/${tenant}/journals`)) as {
    attachments: { name: string; sha256: string }[];
  }[];
  return journals.map(({ attachments }) => attachments.map(({ name, sha256 }) => ({ name, sha256 })));
};
const isDone = async (step: StepPlan | undefined, identity: LedgerIdentity) => {
  const reading = await ledger.readRegisters(context, { onDays: [] });
  if (reading.kind !== "read" || step === undefined) throw new Error("no registers");
  const held = await ledger.readBack(context, identity, { on: journal.on, registers: reading.value });
  return held.kind === "read" && held.value !== null && ledger.isDone(step, held.value);
};

describe("a file", () => {
  it("goes to its journal byte by byte, between writing and releasing", async () => {
    expect((await steps()).map(({ name }) => name)).toEqual(["create", "attach", "release"]);
    const { identity, attach } = await created();
    expect(await isDone(attach, identity)).toBe(false);
    expect(await perform(attach, identity)).toEqual({ kind: "accepted", identity });
    const sha256 = createHash("sha256").update(file).digest("hex");
    expect(await files()).toEqual([[{ name: fileName.replaceAll('"', "_"), sha256 }]]);
    expect(await perform((await steps())[2], identity)).toEqual({ kind: "accepted", identity });
  });

  it("whose answer was lost shows on the journal", async () => {
    const { identity, attach } = await created();
    const on = { method: "POST", path: "*/attachment" };
    await session.control("POST", "/faults", { fault: { kind: "lost-answer" }, on });
    expect((await perform(attach, identity)).kind).toBe("unknown");
    expect(await isDone(attach, identity)).toBe(true);
    await session.control("POST", "/faults", { fault: { kind: "lost-request" }, on });
    const other = await created();
    expect((await perform(other.attach, other.identity)).kind).toBe("unknown");
    expect(await isDone(other.attach, other.identity)).toBe(false);
  });

  it("that the ledger does not take is told as that, with its words", async () => {
    const { attach } = await created();
    const outcome = await perform(attach, { kind: "journal", id: "999999", number: "999999" });
    expect(outcome).toMatchObject({
      kind: "refused",
      findings: [{ code: "erp-file-refused", value: fileName, verbatim: expect.stringContaining("999999") }],
    });
  });
});
