/** What the books must have before a file can be booked, in ledger-neutral terms: told by the documents that it would make. */
import {
  type CompanyFlags,
  type Day,
  type Finding,
  hasErrors,
  type Integration,
  type Need,
} from "../../core/index.ts";

export type NeededBooks = {
  days: readonly Day[];
  needs: readonly Need[];
  /** Every account of a row, with the dimension names that it must allow. */
  accounts: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the source calls its accounts, where it does. */
  accountNames: ReadonlyMap<string, string>;
  /** Dimension name → values. */
  dimensions: ReadonlyMap<string, ReadonlySet<string>>;
  /** What accompanies documents that are made all the same. */
  warnings: readonly Finding[];
};

export type TriedRecord = { flow: string; record: unknown };

export function neededBooks(
  integration: Integration,
  of: { records: readonly TriedRecord[]; settings: unknown; company: CompanyFlags },
): NeededBooks {
  const renderings = of.records
    .map(({ flow, record }) =>
      integration.render({ flow, record, settings: of.settings, company: of.company }),
    )
    .filter(({ findings }) => !hasErrors(findings));
  const documents = renderings.flatMap((rendering) => rendering.documents.map(({ document }) => document));
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
    accountNames: accountNamesOf(integration, of),
    dimensions,
    warnings: renderings.flatMap(({ findings }) => findings),
  };
}

function accountNamesOf(
  integration: Integration,
  { records, settings }: { records: readonly TriedRecord[]; settings: unknown },
): Map<string, string> {
  const fit = records.filter(({ flow, record }) => !hasErrors(integration.check(flow, record, settings)));
  const { needs } = integration.settingsFor(
    fit.map(({ record }) => record),
    settings,
  );
  return new Map(
    needs.flatMap(({ account, accountName }) => (accountName === undefined ? [] : [[account, accountName]])),
  );
}

function entry(map: Map<string, Set<string>>, key: string): Set<string> {
  const held = map.get(key) ?? new Set<string>();
  map.set(key, held);
  return held;
}
