/** A finding outside of its record's own page says which record it is about. */
import type { Finding } from "../core/index.ts";

/** `object`: the source's own name of the record, told where the finding does not name it. */
export function namedAfter(object: string, finding: Finding): Finding {
  return { ...finding, record: finding.record ?? object };
}
