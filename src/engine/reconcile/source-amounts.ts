/**
 * What the source says, read once more from its records: each is rendered anew under the settings version that its posting names, so
 * that the source's total is a second opinion and not a copy of the postings' own. Pure but for what it is handed.
 */
import { type CompanyFlags, type Integration, journalTotals, sumMinor } from "../../core/index.ts";
import type { SourceRecord } from "../../db/index.ts";
import { renderRecord } from "../accept/render-record.ts";

export type SourceAmount = { debitMinor: number; currency: string; on: string };

export type SourceReader = {
  /** One part of a record, under a version of the settings; null where the record cannot be rendered. */
  ofPart(record: SourceRecord, version: number, part: string): SourceAmount | null;
  /** The whole record under the settings of today. */
  ofWhole(record: SourceRecord): SourceAmount | null;
  referenceOf(record: SourceRecord): string;
};

export function sourceReader(of: {
  integration: Integration;
  company: CompanyFlags;
  /** By version. */
  settings: ReadonlyMap<number, unknown>;
  currentVersion: number;
}): SourceReader {
  const { integration, company, settings, currentVersion } = of;
  const rendered = new Map<string, ReadonlyMap<string, SourceAmount> | null>();

  function partsOf(record: SourceRecord, version: number): ReadonlyMap<string, SourceAmount> | null {
    const key = `${record.id} ${version}`;
    const known = rendered.get(key);
    if (known !== undefined) return known;
    const parts = render(record, settings.get(version));
    rendered.set(key, parts);
    return parts;
  }

  /** What was set aside breaks a rule of its own: no amount of it can be believed. */
  function render(record: SourceRecord, under: unknown): ReadonlyMap<string, SourceAmount> | null {
    if (!isFit(record) || under === undefined) return null;
    const { flow, payload } = record;
    const parts = renderRecord({ integration, flow, record: payload, settings: under, company });
    const amounts = parts.flatMap(({ part, document }): [string, SourceAmount][] => {
      if (document === null) return [];
      const { debitMinor } = journalTotals(document);
      return [[part, { debitMinor, currency: document.currency, on: document.on }]];
    });
    return amounts.length === 0 ? null : new Map(amounts);
  }

  return {
    ofPart: (record, version, part) => partsOf(record, version)?.get(part) ?? null,
    ofWhole: (record) => {
      const amounts = [...(partsOf(record, currentVersion)?.values() ?? [])];
      const [first] = amounts;
      if (first === undefined) return null;
      return { ...first, debitMinor: sumMinor(amounts.map((amount) => amount.debitMinor)) };
    },
    referenceOf: (record) =>
      isFit(record) ? integration.keyOf(record.flow, record.payload).reference : record.object,
  };
}

function isFit({ state }: SourceRecord): boolean {
  return state !== "set-aside" && state !== "dismissed";
}
