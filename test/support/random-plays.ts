/** Random acts on one lane, and how often they are played. What the acts do stands in made-anew.ts. */
import fc from "fast-check";

/** Of versions from `first` to `last`. */
export const randomHandIn = (first: number, last: number) =>
  fc.record({
    kind: fc.constantFrom("hand in" as const, "keep" as const, "replace" as const, "reverse" as const),
    version: fc.integer({ min: first, max: last }),
  });

/** `months`: through which books are closed. `requests`, `edges`: how many a fault or a crash may let pass first. */
export const randomActs = (of: { months: readonly string[]; requests: number; edges: number }) => [
  fc.record({ kind: fc.constant("close" as const), month: fc.constantFrom(null, ...of.months) }),
  fc.record({
    kind: fc.constant("fault" as const),
    fault: fc.constantFrom("lost-request", "lost-answer", "server-error", "too-many-requests"),
    after: fc.integer({ min: 0, max: of.requests }),
  }),
  fc.record({ kind: fc.constant("take back" as const), which: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ kind: fc.constant("work" as const), hours: fc.constantFrom(0.02, 0.3) }),
  fc.record({ kind: fc.constant("crash" as const), edge: fc.integer({ min: 1, max: of.edges }) }),
  fc.record({ kind: fc.constantFrom("undo all" as const, "resume" as const, "skip" as const) }),
];

/** Plays random acts after a random beginning, PLAYS times by SEED. */
export async function playRandomly<Begun, Act>(
  of: { begun: fc.Arbitrary<Begun>; act: fc.Arbitrary<Act>; actsMax: number },
  play: (begun: Begun, acts: Act[]) => Promise<void>,
): Promise<void> {
  const acts = fc.array(of.act, { minLength: 3, maxLength: of.actsMax });
  // Each play goes on in the books of the one before, and cannot be made smaller by itself.
  await fc.assert(fc.asyncProperty(of.begun, acts, play), {
    numRuns: Number(process.env.PLAYS ?? 25),
    seed: Number(process.env.SEED ?? 20260310),
    endOnFailure: true,
  });
}
