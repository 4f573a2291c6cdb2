/** The items of a file, and a word where there were none: a file that is read without a fault and holds nothing is likely the wrong one. */
import type { ReadItem } from "../../core/index.ts";

/**
 * Adds the warning `nothing-in-file` at the end of a file that gave neither a record nor an error. A warning and no error:
 * a till that hands in every night has nothing to say of a day on which the shop was closed.
 */
export async function* withEmptyTold<Input>(
  items: AsyncIterable<ReadItem<Input>>,
): AsyncGenerator<ReadItem<Input>> {
  let isTold = false;
  for await (const item of items) {
    isTold ||= item.kind === "record" || item.finding.severity === "error";
    yield item;
  }
  if (!isTold)
    yield { kind: "finding", finding: { code: "nothing-in-file", severity: "warning", record: "file" } };
}
