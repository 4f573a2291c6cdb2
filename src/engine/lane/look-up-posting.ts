/**
 * One look-up of a posting that may or may not be in the ledger: by token and content for its first step, by the document that the
 * first step wrote for a later one.
 */
import type { Finding, LedgerContext, LookUpResult, Reading } from "../../core/index.ts";
import type { attemptsOf, Posting } from "../../db/index.ts";
import type { Drain, Ready } from "./drain.ts";
import { ledgerContext } from "./ledger-context.ts";
import { identityOf } from "./send-posting.ts";

export type Attempts = Awaited<ReturnType<typeof attemptsOf>>;

type Asked =
  | { kind: "read"; value: LookUpResult }
  | { kind: "later"; cause: string; retryAfterMs?: number }
  | { kind: "refused"; finding: Finding };

export async function lookUpPosting(
  drain: Drain,
  posting: Posting,
  { access, registers }: Ready,
  attempts: Attempts,
): Promise<Asked> {
  const { ledger } = drain;
  if (posting.document === null) throw new Error(`posting ${posting.id} is uncertain without a document`);
  const context = ledgerContext(drain, access);
  const reading: Reading<LookUpResult> =
    posting.step === 0
      ? await ledger.lookUp(context, {
          token: posting.token,
          document: posting.document,
          registers,
          bodies: bodiesOf(posting, attempts),
          sinceMs: sinceOf(posting, attempts),
        })
      : await readWritten(drain, posting, { context, registers });
  if (reading.kind === "read") return reading;
  // A ledger that will not answer a question decides nothing; but it is told, and asked again later.
  if (reading.kind === "refused") {
    const [finding] = reading.findings;
    if (finding === undefined)
      throw new Error(`the look-up of posting ${posting.id} was refused without a finding`);
    return { kind: "refused", finding };
  }
  if (reading.reauthorise === true) access.reject();
  const { cause, retryAfterMs = 0 } = reading;
  return { kind: "later", cause, retryAfterMs };
}

/** A later step is never looked for by token: the document that the first one wrote shows whether it is done. */
async function readWritten(
  drain: Drain,
  posting: Posting,
  { context, registers }: { context: LedgerContext; registers: Ready["registers"] },
): Promise<Reading<LookUpResult>> {
  const identity = identityOf(posting);
  if (identity === null) throw new Error(`posting ${posting.id} is past its first step without an identity`);
  const reading = await drain.ledger.readBack(context, identity, { on: posting.document_on, registers });
  if (reading.kind !== "read") return reading;
  const found = reading.value === null ? [] : [reading.value];
  return { kind: "read", value: { complete: true, found, lookalikes: [] } };
}

/** The bodies of the posting's first step, all attempts, or as planned where none was made. */
export function bodiesOf(posting: Posting, attempts: Attempts): unknown[] {
  const sent = attempts
    .filter((attempt) => attempt.step === 0)
    .map((attempt) => attempt.request.request.body);
  const planned = posting.steps?.[0]?.request.body;
  return sent.length > 0 ? sent : [planned];
}

/** Before a restore's lost history began nobody knows: the record's own day bounds it well enough, far in the past. */
function sinceOf(posting: Posting, attempts: Attempts): number {
  const [first] = attempts;
  return Date.parse(first === undefined ? `${posting.document_on}T00:00:00Z` : first.started_at);
}
