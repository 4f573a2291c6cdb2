/** How many lines a run may have, with the objects of each: what the largest employers report, and few enough to be read at once. */
import type { LinesMax } from "../../core/index.ts";

/** The schema allows 200,000 lines. */
export const linesMax: LinesMax = { lines: 400_000, unknownFields: 10_000 };
