/**
 * The dimensions of this ledger are the segments of its subaccount, known by their descriptions (Visma.net §7). Their numbers are
 * their order, so the place of a dimension in the registers is its segment: a plan needs no more.
 */
import { z } from "zod";
import type { DimensionEntry, DimensionValueEntry, LedgerContext, Reading } from "../../core/index.ts";
import { readOne } from "./read-one.ts";

const segment = z.object({
  segmentId: z.int(),
  description: z.string().nullish(),
  length: z.int().nullish(),
  validate: z.boolean().nullish(),
  segmentValues: z
    .array(
      z.object({
        valueId: z.string(),
        description: z.string().nullish(),
        active: z.boolean().nullish(),
      }),
    )
    .nullish(),
});
type Segment = z.infer<typeof segment>;

const dimension = z.object({ segments: z.array(segment).nullish() });

export type Segments = {
  dimensions: readonly DimensionEntry[];
  dimensionValues: readonly DimensionValueEntry[];
};

/** A company without subaccounts has no dimensions. */
export async function readSegments(context: LedgerContext): Promise<Reading<Segments>> {
  const reading = await readOne(context, {
    purpose: "read",
    path: "/v1/dimension/SUBACCOUNT",
    query: { expandSegmentsValues: "true" },
    shape: dimension,
  });
  if (reading.kind === "missing") return { kind: "read", value: { dimensions: [], dimensionValues: [] } };
  if (reading.kind !== "read") return reading;
  const segments = named(reading.value.segments ?? []);
  return {
    kind: "read",
    value: {
      dimensions: segments.map(({ name, held }) => ({
        name,
        isRequired: true,
        isListed: held.validate ?? false,
        ...(held.length ? { maxLength: held.length } : {}),
      })),
      dimensionValues: segments.flatMap(({ name, held }) => valuesOf(name, held)),
    },
  };
}

/** By number. Of two segments with one description the second is told by its number: the name alone would mean either. */
function named(segments: readonly Segment[]): { name: string; held: Segment }[] {
  const inOrder = segments.toSorted((left, right) => left.segmentId - right.segmentId);
  const taken = new Set<string>();
  return inOrder.map((held) => {
    const description = held.description || `Segment ${held.segmentId}`;
    const name = taken.has(description) ? `${description} (${held.segmentId})` : description;
    taken.add(name);
    return { name, held };
  });
}

/** The id keeps segment and value as the ledger writes them, blanks at the end included. */
function valuesOf(name: string, held: Segment): DimensionValueEntry[] {
  return (held.segmentValues ?? []).map((value) => ({
    dimension: name,
    value: value.valueId.trimEnd(),
    id: segmentValueId(held.segmentId, value.valueId),
    name: value.description || value.valueId.trimEnd(),
    isActive: value.active ?? true,
  }));
}

function segmentValueId(segmentId: number, valueId: string): string {
  return `${segmentId}/${valueId}`;
}

/** Throws on an id that this file did not make: the registers belong to another ledger. */
export function segmentOf(id: string): { segmentId: number; segmentValue: string } {
  const [, number, segmentValue] = /^(\d+)\/(.*)$/s.exec(id) ?? [];
  if (number === undefined || segmentValue === undefined)
    throw new Error(`not a segment of this ledger: ${id}`);
  return { segmentId: Number(number), segmentValue };
}
