/** The ledger client of Visma.net as the engine drives it, in one company of the pretend one, over real HTTP. */
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
import type { TwinSession } from "./twin-session.ts";

export type DrivenCompany = { session: TwinSession; context: LedgerContext; tenant: string };

export async function driveCompany(session: TwinSession, company: string): Promise<DrivenCompany> {
  return { session, context: await session.contextOf(company), tenant: await session.tenantOf(company) };
}

export function valueOfReading<Value>(reading: Reading<Value>): Value {
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  return reading.value;
}

export async function readRegisters({ context }: DrivenCompany): Promise<Registers> {
  return valueOfReading(await ledger.readRegisters(context, { onDays: [] }));
}

/** `more`: options of the ledger on top of the sample's. */
export async function steps(
  of: DrivenCompany,
  document: Journal = journal,
  more: object = {},
): Promise<StepPlan[]> {
  const registers = await readRegisters(of);
  const plan = ledger.plan({ document, token, options: { ...options, ...more }, registers });
  if (!Array.isArray(plan)) throw new Error(JSON.stringify(plan));
  return plan;
}

export async function firstStep(of: DrivenCompany, document?: Journal, more?: object): Promise<StepPlan> {
  const [step] = await steps(of, document, more);
  if (step === undefined) throw new Error("no step");
  return step;
}

export function perform(
  { context }: DrivenCompany,
  step: StepPlan,
  identity: LedgerIdentity | null = null,
): Promise<StepOutcome> {
  return ledger.perform(context, step, { identity });
}

/** Every step, jobs followed to their end, as the engine does it. */
export async function send(of: DrivenCompany, document?: Journal, more?: object): Promise<StepOutcome> {
  let outcome: StepOutcome = { kind: "unknown", cause: "no step" };
  for (const step of await steps(of, document, more)) {
    const identity = outcome.kind === "accepted" ? outcome.identity : null;
    outcome = await followed(of, step, await perform(of, step, identity));
    if (outcome.kind !== "accepted") return outcome;
  }
  return outcome;
}

export async function followed(
  { session, context }: DrivenCompany,
  step: StepPlan,
  first: StepOutcome,
): Promise<StepOutcome> {
  let outcome = first;
  for (let asked = 0; outcome.kind === "queued" && asked < 20; asked += 1) {
    await session.control("PUT", "/clock", { advanceMs: 500 });
    // Work that was queued is done on real time, a few turns after its hour has come.
    await new Promise((resolve) => setTimeout(resolve, 5));
    outcome = (await ledger.followJob?.(context, { jobId: outcome.jobId, step })) ?? outcome;
  }
  return outcome;
}

export async function book(of: DrivenCompany, document: Journal = journal, more: object = {}) {
  const outcome = await send(of, document, more);
  if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
  return heldAndDifferences(of, outcome.identity, document, more);
}

export async function heldAndDifferences(
  of: DrivenCompany,
  identity: LedgerIdentity,
  document: Journal = journal,
  more: object = {},
) {
  const registers = await readRegisters(of);
  const held = valueOfReading(await ledger.readBack(of.context, identity, { on: document.on, registers }));
  const { body } = (await firstStep(of, document, more)).request;
  const differences = held && ledger.compare({ body, token, held, registers }).map(({ field }) => field);
  return { identity, held, differences };
}

export const codesOf = (outcome: StepOutcome) =>
  outcome.kind === "refused" ? outcome.findings.map((finding) => finding.code) : outcome.kind;

export const rowsOf = (held: HeldDocument | null) =>
  held?.rows.map(({ account, debitMinor, creditMinor }) => `${account} ${debitMinor} ${creditMinor}`);
