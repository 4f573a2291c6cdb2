/** Tables so that each comes after those it refers to. */

export type Reference = { from: string; to: string };

/** By name where the references leave a choice. Throws for a circle: migrations must make one of its keys deferrable. */
export function orderTables<Table extends { name: string }>(
  tables: readonly Table[],
  references: readonly Reference[],
): Table[] {
  const waiting = new Map([...tables].sort(byName).map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].find(
      ({ name }) => !references.some(({ from, to }) => from === name && to !== name && waiting.has(to)),
    );
    if (free === undefined) {
      throw new Error(
        `the tables ${[...waiting.keys()].join(", ")} refer to each other in a circle: make one of its foreign keys deferrable`,
      );
    }
    waiting.delete(free.name);
    ordered.push(free);
  }
  return ordered;
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}
