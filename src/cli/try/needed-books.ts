/** What the books must have before a file can be booked, in ledger-neutral terms: told by the documents that it would make. */
import {
  type CompanyFlags,
  type Day,
  type Document,
  hasErrors,
  type Integration,
  type Need,
} from "../../core/index.ts";

export type NeededBooks = {
  days: readonly Day[];
  needs: readonly Need[];
  /** Every account of a row, with the dimension names that it must allow. */
  accounts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Dimension name → values. */
  dimensions: ReadonlyMap<string, ReadonlySet<string>>;
};

export type TriedRecord = { flow: string; record: unknown };

export function neededBooks(
  integration: Integration,
  of: { records: readonly TriedRecord[]; settings: unknown; company: CompanyFlags },
): NeededBooks {
  const documents = of.records.flatMap((tried) => documentsOf(integration, tried, of));
  const days = of.records.map(({ flow, record }) => integration.keyOf(flow, record).on);
  const accounts = new Map<string, Set<string>>();
  const dimensions = new Map<string, Set<string>>();
  for (const row of documents.flatMap((document) => document.rows)) {
    const allowed = entry(accounts, row.account);
    for (const [name, value] of Object.entries(row.dimensions ?? {})) {
      allowed.add(name);
      entry(dimensions, name).add(value);
    }
  }
  return {
    days: [...new Set([...days, ...documents.map((document) => document.on)])].sort(),
    needs: integration.needs(of.settings),
    accounts,
    dimensions,
  };
}

function documentsOf(
  integration: Integration,
  { flow, record }: TriedRecord,
  { settings, company }: { settings: unknown; company: CompanyFlags },
): Document[] {
  const { documents, findings } = integration.render({ flow, record, settings, company });
  return hasErrors(findings) ? [] : documents.map(({ document }) => document);
}

function entry(map: Map<string, Set<string>>, key: string): Set<string> {
  const held = map.get(key) ?? new Set<string>();
  map.set(key, held);
  return held;
}
