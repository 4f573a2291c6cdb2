/** Cursors of lists: opaque to the caller, and nothing but the keys of the last row. They carry no rights. */
import { z } from "@hono/zod-openapi";
import { AppError, isDay } from "../core/index.ts";
import { dayField } from "./fields.ts";

const keySchemas = {
  id: z.uuid(),
  dayAndId: z.strictObject({ on: dayField, id: z.uuid() }),
  dayAndSequence: z.strictObject({ on: dayField, sequence: z.int(), id: z.uuid() }),
  instantAndId: z.strictObject({
    at: z.iso.datetime().refine((text) => isDay(text.slice(0, 10))),
    id: z.uuid(),
  }),
  needAndName: z.strictObject({ need: z.int().min(0).max(9), name: z.string().max(1_000), id: z.uuid() }),
  countAndId: z.strictObject({ count: z.int().min(1), id: z.uuid() }),
  nameAndId: z.strictObject({ name: z.string().max(1_000), id: z.uuid() }),
  sequence: z.int().min(0),
  position: z.string().min(1).max(20),
};
type Keys = { [Name in keyof typeof keySchemas]: z.output<(typeof keySchemas)[Name]> };

export const pageQuery = {
  cursor: z
    .string()
    .min(1)
    // A name of two hundred letters of four bytes each, in base64.
    .max(2_000)
    .optional()
    .openapi({ description: "`next` of the page before; without it the list begins." }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

type PageQuery = { cursor?: string | undefined; limit: number };

/** Asks for one row more than the page holds, so that the last page knows that it is the last. */
export function pageFrom<Name extends keyof Keys>(
  query: PageQuery,
  name: Name,
): { after: Keys[Name] | null; limit: number } {
  const limit = query.limit + 1;
  if (query.cursor === undefined) return { after: null, limit };
  const parsed = keySchemas[name].safeParse(decoded(query.cursor));
  if (parsed.success) return { after: parsed.data as Keys[Name], limit };
  throw new AppError("not-valid", "The cursor is not one of this list.", [
    { code: "cursor-invalid", severity: "error", field: "cursor", value: query.cursor.slice(0, 100) },
  ]);
}

export function pageAnswer<Row, Item>(
  rows: readonly Row[],
  query: PageQuery,
  of: { key: (row: Row) => Keys[keyof Keys]; item: (row: Row) => Item },
): { items: Item[]; next: string | null } {
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return { items: page.map(of.item), next: hasMore ? encoded(of.key(last)) : null };
}

export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().openapi({ description: "The cursor of the next page; null at the end." }),
  });
}

/** Of a list that is searched: each page says how many are found, so that nobody reads them all to count them. */
export function foundPageSchema<Item extends z.ZodType>(item: Item) {
  return pageSchema(item).extend({
    found: z.int().openapi({ description: "How many are found, on all pages." }),
    total: z.int().openapi({ description: "How many there are without the search." }),
  });
}

/** Of a list that is a part of one thing, as the rows of a document: what comes before is counted. */
export function partFrom(query: PageQuery): { from: number; limit: number } {
  const { after } = pageFrom(query, "sequence");
  return { from: after ?? 0, limit: query.limit };
}

/** The cursor of the next part, null where this is the last. */
export function partAnswer({ from, limit }: { from: number; limit: number }, count: number): string | null {
  return from + limit < count ? encoded(from + limit) : null;
}

/** The cursor of a list that another part of the hub has paged by its sequence. */
export function sequenceCursor(sequence: number): string {
  return encoded(sequence);
}

function encoded(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    // The parser says no by throwing; what is no JSON is no cursor of ours.
    return undefined;
  }
}
