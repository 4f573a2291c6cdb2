/** An open halt: why, what waits behind it, what may be done, and what a resume would do. */
import { z } from "@hono/zod-openapi";
import { type Finding, mayRead, type PostingState, postingStates } from "../../core/index.ts";
import type { OpenHaltRow } from "../../db/index.ts";
import { isNeverShown } from "../../engine/acts/resolve-posting.ts";
import { waitsForPerson } from "../../engine/lane/waits-for-person.ts";
import { dayField, environmentField, idField, instantField, minorField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import type { Call } from "../route.ts";

const choices = ["resume", "skip", "name", "absent", "keep"] as const;
type Choice = (typeof choices)[number];

/** What can help, by the state of the posting that the lane stands at; the acts of the same names check it again. */
const choicesByState: Readonly<Partial<Record<PostingState, readonly Choice[]>>> = {
  planned: ["resume", "skip"],
  refused: ["resume", "skip"],
  uncertain: ["name", "absent", "resume"],
  differs: ["keep"],
};

/** What the ledger took and never showed is as open as an answer that was lost. */
function choicesAt(state: PostingState, finding: Finding): readonly Choice[] {
  const isOpen = state === "accepted" && isNeverShown(finding);
  return choicesByState[isOpen ? "uncertain" : state] ?? ["resume"];
}

/** Where a resume helps nobody: a person decides about the posting itself. */
export const statesDecidedOtherwise = postingStates.filter(
  (state) => choicesByState[state]?.includes("resume") === false,
);

export const causeField = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: "The same for all halts of one cause, in every company and organisation." });

export const haltConnectionSchema = z.strictObject({ id: idField, name: z.string() });

export const haltSchema = z
  .strictObject({
    id: idField,
    laneId: idField,
    linkId: idField,
    companyName: z.string(),
    connection: haltConnectionSchema.nullable().openapi({
      description: "By which the ledger is reached; null where the caller may not read connections.",
    }),
    environment: environmentField,
    integration: z.string(),
    flow: z.string(),
    finding: findingSchema,
    cause: causeField,
    besides: z.array(findingSchema).openapi({
      description: "What else stands in the posting's way, as the hub has seen it since it halted.",
    }),
    openedAt: instantField,
    probedAt: instantField.nullable(),
    posting: z
      .strictObject({
        id: idField,
        state: z.enum(postingStates),
        reference: z.string(),
        object: z.string(),
      })
      .nullable()
      .openapi({
        description: "What the lane stands at; null where the cause is the connection or the set-up.",
      }),
    waiting: z
      .strictObject({
        count: z.int(),
        oldestOn: dayField.nullable(),
        amountMinor: minorField,
        currency: z.string(),
      })
      .openapi({ description: "Unsent postings behind it, as far as the lane was let go." }),
    choices: z.array(z.enum(choices)),
    resume: z
      .strictObject({
        rendersAgain: z.int().openapi({ description: "Unsent postings that are rendered anew first." }),
        sends: z
          .int()
          .openapi({ description: "Postings that go out after that, if nothing else is in the way." }),
        happensByItself: z
          .boolean()
          .openapi({ description: "The hub looks by itself whether the cause is gone." }),
      })
      .openapi({ description: "What a resume will do." }),
  })
  .openapi("Halt");
export type HaltAnswer = z.output<typeof haltSchema>;

/** A posting that was never sent keeps what the hub has found since; what the halt says itself is not said twice. */
function besidesOf({ finding, postingState, postingFindings }: OpenHaltRow): Finding[] {
  if (postingState !== "refused") return [];
  return (postingFindings ?? []).filter(
    ({ code, severity, field, value }) =>
      severity === "error" && !(code === finding.code && field === finding.field && value === finding.value),
  );
}

/** In whose words, and how much of it, halts are told. */
export type Teller = { explain: Explain; mayReadConnections: boolean };

export function tellerOf({ explain, signed }: Pick<Call, "explain" | "signed">): Teller {
  return { explain, mayReadConnections: mayRead("connections", signed.rights) };
}

export function haltAnswer(row: OpenHaltRow, { explain, mayReadConnections }: Teller): HaltAnswer {
  const { postingId, postingState, reference, object } = row;
  const hasPosting = postingId !== null && postingState !== null;
  const besides = besidesOf(row);
  const isUnsent = postingState === "refused" || postingState === "planned";
  return {
    id: row.id,
    laneId: row.laneId,
    linkId: row.linkId,
    companyName: row.companyName,
    connection: mayReadConnections ? { id: row.connectionId, name: row.connectionName } : null,
    environment: row.environment,
    integration: row.integration,
    flow: row.flow,
    finding: explain(row.finding),
    cause: row.cause,
    besides: besides.map(explain),
    openedAt: row.openedAt,
    probedAt: row.probedAt,
    posting: hasPosting
      ? { id: postingId, state: postingState, reference: reference ?? "", object: object ?? "" }
      : null,
    waiting: {
      count: row.waitingCount,
      oldestOn: row.waitingOldestOn,
      amountMinor: row.waitingMinor,
      currency: row.currency,
    },
    choices: [...(hasPosting ? choicesAt(postingState, row.finding) : ["resume" as const])],
    resume: {
      rendersAgain: row.unsentCount,
      sends: row.waitingCount + (isUnsent ? 1 : 0),
      happensByItself: row.resumesItself && ![row.finding, ...besides].some(waitsForPerson),
    },
  };
}
