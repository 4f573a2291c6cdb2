/** What every row of a filled database shares: ids that read well, a moment, and values that are easily spoilt on the way. */
import type pg from "pg";

export const filledAt = "2026-03-10T09:00:00.000Z";

/** Every byte there is, as a sealed secret may hold it. */
export const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

/** What COPY's text format must escape, and letters beyond ASCII and beyond the basic plane. */
export const awkwardText = 'Ærlig Øl AS – «Ål»\ttab\nline\r\\N \\. "quoted" 🧾 שלום ';

export const firstOrganisation = organisationIdOf(1);
export const secondOrganisation = organisationIdOf(2);

/** The lane of an organisation made here. */
export function laneIdOf(organisation: number): string {
  return idOf(organisation, 6);
}

export function organisationIdOf(organisation: number): string {
  return idOf(organisation, 1);
}

/** Reads well in a failing test: the organisation, then which of its things. */
export function idOf(organisation: number, thing: number): string {
  return `00000000-0000-7000-8000-${String(organisation).padStart(6, "0")}${String(thing).padStart(6, "0")}`;
}

export async function insert(
  client: pg.Client,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await client.query(
    `insert into ${table} (${columns.map((column) => `"${column}"`).join(", ")}) values (${places.join(", ")})`,
    Object.values(row),
  );
}
