/** A record of a flow to show people: the shortest of a month of its sample, as a JSON file would have it. */
import type { Integration } from "../../core/index.ts";

/** Enough for flows that bring one record a month. */
const month = { upTo: "2026-03-31", count: 40 } as const;

/** Null where the sample has none of the flow. */
export function exampleRecord({ sample }: Pick<Integration, "sample">, flow: string): unknown {
  const written = sample.records({ flow, ...month }).map((record) => JSON.stringify(record));
  const [shortest] = written.toSorted((left, right) => left.length - right.length);
  return shortest === undefined ? null : JSON.parse(shortest);
}
