/** The journal batches of one company by module and number, with an index by period: a test may write thousands. */
import type { Batch, Module } from "./company.ts";

export type BatchStore = {
  add(batch: Batch): void;
  get(module: Module, number: string): Batch | undefined;
  has(module: Module, number: string): boolean;
  /** In the order of module and number. */
  all(): Batch[];
  inPeriod(periodId: string): Batch[];
  /** A change of the period moves the batch in the index. */
  move(batch: Batch, periodId: string): void;
  count(): number;
};

export function createBatchStore(): BatchStore {
  const byKey = new Map<string, Batch>();
  const byPeriod = new Map<string, Set<Batch>>();
  const keyOf = (module: Module, number: string) => `${module} ${number}`;
  const index = (batch: Batch) => {
    const held = byPeriod.get(batch.periodId) ?? new Set();
    byPeriod.set(batch.periodId, held.add(batch));
  };
  return {
    add: (batch) => {
      byKey.set(keyOf(batch.module, batch.number), batch);
      index(batch);
    },
    get: (module, number) => byKey.get(keyOf(module, number)),
    has: (module, number) => byKey.has(keyOf(module, number)),
    all: () => sorted(byKey.values()),
    inPeriod: (periodId) => sorted(byPeriod.get(periodId) ?? []),
    move: (batch, periodId) => {
      byPeriod.get(batch.periodId)?.delete(batch);
      batch.periodId = periodId;
      index(batch);
    },
    count: () => byKey.size,
  };
}

/** Batches come in nearly in order, so that sorting costs little more than looking. */
function sorted(batches: Iterable<Batch>): Batch[] {
  return [...batches].sort((a, b) => {
    if (a.module !== b.module) return a.module < b.module ? -1 : 1;
    return a.number < b.number ? -1 : 1;
  });
}
