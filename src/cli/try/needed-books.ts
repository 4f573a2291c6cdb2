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
  /** Dimension name → value → what the source calls it. */
  dimensions: ReadonlyMap<string, ReadonlyMap<string, string>>;
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
  const named = namesOf(integration, of);
  const dimensions = new Map<string, Map<string, string>>();
  // A set-up may name dimensions that no row of the file carries.
  for (const { dimension } of integration.dimensionNeeds?.(of.settings) ?? [])
    entry(dimensions, dimension, () => new Map<string, string>());
  for (const row of documents.flatMap((document) => document.rows)) {
    const allowed = entry(accounts, row.account, () => new Set<string>());
    for (const [name, value] of Object.entries(row.dimensions ?? {})) {
      allowed.add(name);
      entry(dimensions, name, () => new Map<string, string>()).set(
        value,
        named.values.get(name)?.get(value) ?? value,
      );
    }
  }
  return {
    days: [...new Set([...days, ...documents.map((document) => document.on)])].sort(),
    needs: integration.needs(of.settings),
    accounts,
    accountNames: named.accounts,
    dimensions,
    warnings: renderings.flatMap(({ findings }) => findings),
  };
}

type Names = { accounts: Map<string, string>; values: Map<string, Map<string, string>> };

function namesOf(
  integration: Integration,
  { records, settings }: { records: readonly TriedRecord[]; settings: unknown },
): Names {
  const fit = records.filter(({ flow, record }) => !hasErrors(integration.check(flow, record, settings)));
  const { needs, dimensionValues = [] } = integration.settingsFor(
    fit.map(({ record }) => record),
    settings,
  );
  const values: Names["values"] = new Map();
  for (const { dimension, value, name } of dimensionValues)
    if (name !== undefined) entry(values, dimension, () => new Map<string, string>()).set(value, name);
  const accounts = needs.flatMap(({ account, accountName }) =>
    accountName === undefined ? [] : [[account, accountName] as const],
  );
  return { accounts: new Map(accounts), values };
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const held = map.get(key) ?? make();
  map.set(key, held);
  return held;
}
