/** Everything that stands still, read to its end up to a bound, and put together by its cause. */
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";
import type { components } from "../api/schema.ts";

export type Halt = NonNullable<components["schemas"]["Halt"]>;

const haltsMax = 1_000;

export const haltsQuery = {
  queryKey: ["halts"],
  queryFn: () =>
    everyPage(
      (cursor) =>
        answered(
          api.GET("/api/v1/halts", {
            params: { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
          }),
        ),
      haltsMax,
    ),
  refetchInterval: 5_000,
};

/** One problem, one entry: the same code on the same thing in the same words. The most frequent first. */
export function byCause(halts: readonly Halt[]): Map<string, Halt[]> {
  const causes = new Map<string, Halt[]>();
  for (const halt of halts) {
    const { code, field = "", value = "", verbatim = "" } = halt.finding;
    const cause = JSON.stringify([code, field, value, verbatim]);
    causes.set(cause, [...(causes.get(cause) ?? []), halt]);
  }
  return new Map([...causes].toSorted(([, left], [, right]) => right.length - left.length));
}
