/**
 * The list envelope and its query: `$page`, `$pagesize` (50, at most 1000), `$filter`, `$orderby`, `$select`.
 * visma-facts §3. `$top`, `$skip` and every unknown parameter are ignored.
 */
import { type Answer, type Call, ok } from "./call.ts";
import { type DayRange, type Filter, parseFilter } from "./filter.ts";
import type { Filterable } from "./filter-values.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";

type Shown = Record<string, unknown>;

export type Listing<T> = {
  /** The candidates; a range of days, where the filter gives one for `dayProperty`, lets an index answer. */
  items(range: DayRange): T[];
  dayProperty?: string;
  show(item: T): Shown;
  /** What `$filter` and `$orderby` see; left out, it is what is shown. */
  filterable?(item: T): Filterable;
  /** The properties by name: those shown, and hidden ones that may be filtered and ordered by. */
  properties: string[];
};

const pageSizeMax = 1000;
const anyDay: DayRange = { fromOn: null, toOn: null };

export function list<T>(call: Call, listing: Listing<T>): Answer | Refusal {
  const paging = pagingOf(call);
  if (isRefusal(paging)) return paging;
  const filter = filterOf(call, listing.properties);
  if (isRefusal(filter)) return filter;
  const order = orderOf(call, listing.properties);
  if (isRefusal(order)) return order;
  const select = selectionOf(call, listing.properties);
  if (isRefusal(select)) return select;

  const filterable = listing.filterable ?? listing.show;
  const range = filter && listing.dayProperty ? filter.range(listing.dayProperty) : anyDay;
  let found = listing.items(range);
  if (filter) found = found.filter((item) => filter.test(filterable(item)));
  if (order) found = sorted(found, (item) => filterable(item)[order.property], order.descending);

  const { page, pageSize } = paging;
  const shown = found
    .slice((page - 1) * pageSize, page * pageSize)
    .map((item) => only(listing.show(item), select));
  return ok({
    Meta: {
      CurrentPage: page,
      PageSize: pageSize,
      TotalNumberOfPages: Math.ceil(found.length / pageSize),
      TotalNumberOfResults: found.length,
      ServerTimeUtc: call.eaccounting.world.clock.shown(),
    },
    Data: shown,
  });
}

function pagingOf(call: Call): { page: number; pageSize: number } | Refusal {
  const page = wholeNumber(call.query.get("$page") ?? "1");
  const pageSize = wholeNumber(call.query.get("$pagesize") ?? "50");
  if (page === null) return refuse("badQuery", "$page must be a whole number of 1 or more.");
  if (pageSize === null) return refuse("badQuery", "$pagesize must be a whole number of 1 or more.");
  if (pageSize > pageSizeMax && call.eaccounting.switches.pageSizeAboveMax === "refuse")
    return refuse("badQuery", `$pagesize must be ${pageSizeMax} or less.`);
  return { page, pageSize: Math.min(pageSize, pageSizeMax) };
}

function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function filterOf(call: Call, properties: string[]): Filter | null | Refusal {
  const text = call.query.get("$filter");
  if (!text) return null;
  const filter = parseFilter(text, properties, call.eaccounting.switches.filterFunctions === "work");
  return "problem" in filter ? refuse("badQuery", filter.problem) : filter;
}

function orderOf(
  call: Call,
  properties: string[],
): { property: string; descending: boolean } | null | Refusal {
  const text = call.query.get("$orderby")?.trim();
  if (!text) return null;
  const [, property = "", direction = "asc"] = text.match(/^(\w+)(?: +(asc|desc))?$/) ?? [];
  // One property only. §3
  if (!properties.includes(property)) return refuse("badQuery", `Could not order by '${text}'.`);
  return { property, descending: direction === "desc" };
}

function selectionOf(call: Call, properties: string[]): string[] | null | Refusal {
  const text = call.query.get("$select");
  if (!text) return null;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !properties.includes(name));
  return unknown === undefined ? names : refuse("badQuery", `Could not find a property named '${unknown}'.`);
}

function sorted<T>(items: T[], keyOf: (item: T) => unknown, descending: boolean): T[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => sign * compareKeys(a.key, b.key));
  return keyed.map(({ item }) => item);
}

function compareKeys(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a ?? ""), String(b ?? "")];
  return left < right ? -1 : left > right ? 1 : 0;
}

function only(shown: Shown, names: string[] | null): Shown {
  return names === null ? shown : Object.fromEntries(names.map((name) => [name, shown[name]]));
}
