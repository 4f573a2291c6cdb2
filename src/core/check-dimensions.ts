/** Dimensions against the registers: those that a set-up names, and the values that a document's rows carry. */
import { type Chart, chartOn } from "./chart-on.ts";
import type { Day } from "./day.ts";
import type { Journal } from "./document.ts";
import type { Finding } from "./finding.ts";
import { heldValues } from "./held-values.ts";
import type { DimensionNeed } from "./need.ts";
import { preflightError } from "./preflight-finding.ts";
import type { DimensionEntry, Registers } from "./register.ts";

/** What a set-up names of dimensions must stand in the ledger letter by letter: what stands there is told. */
export function checkDimensionNeeds(
  needs: readonly DimensionNeed[],
  registers: Registers,
  on: Day,
): Finding[] {
  const chart = chartOn(registers, on);
  const findings = needs.flatMap((need): Finding[] => {
    const dimension = registers.dimensions.find(({ name }) => name === need.dimension);
    if (dimension === undefined) return [unknownDimension(need, registers)];
    if (need.value === undefined) return [];
    return checkDimensionValue({ ...need, value: need.value }, dimension, { chart, registers });
  });
  return [...new Map(findings.map((one) => [`${one.field} ${one.code} ${one.value}`, one])).values()];
}

function unknownDimension({ slot, dimension }: DimensionNeed, { dimensions }: Registers): Finding {
  const held = dimensions.map(({ name }) => `"${name}"`).join(", ") || "-";
  return preflightError("dimension-unknown", { field: slot, value: dimension, parameters: { held } });
}

/** Free where the ledger lists no values of the dimension: then only its length counts. */
function checkDimensionValue(
  { slot, value, account }: DimensionNeed & { value: string },
  { name, isListed, maxLength }: DimensionEntry,
  { chart, registers }: { chart: Chart; registers: Registers },
): Finding[] {
  const named = {
    field: `${slot}: ${name}`,
    value,
    ...(account === undefined ? {} : { parameters: { account } }),
  };
  const held = heldValues(registers, name);
  if (maxLength !== undefined && value.length > maxLength)
    return [
      preflightError("dimension-value-too-long", {
        ...named,
        parameters: { ...named.parameters, maxLength },
      }),
    ];
  const entry = registers.dimensionValues.find((held) => held.dimension === name && held.value === value);
  if (entry === undefined)
    return isListed
      ? [preflightError("dimension-value-unknown", { ...named, parameters: { ...named.parameters, held } })]
      : [];
  if (!entry.isActive) return [preflightError("dimension-value-inactive", named)];
  return takesDimension(chart, name, account) ? [] : [preflightError("dimension-not-allowed", named)];
}

/** An account that the chart does not have is told by itself. */
function takesDimension(chart: Chart, dimension: string, account: string | undefined): boolean {
  const entry = account === undefined ? undefined : chart.get(account);
  return (dimension === "project" ? entry?.allowsProject : entry?.allowsCostCentre) !== false;
}

/** What the rows of a journal carry, each value told once. */
export function checkDimensions(journal: Journal, chart: Chart, registers: Registers): Finding[] {
  const values = new Map(
    registers.dimensionValues.map((entry) => [`${entry.dimension}/${entry.value}`, entry]),
  );
  const free = new Set(
    registers.dimensions.filter(({ isListed }) => !isListed).map((dimension) => dimension.name),
  );
  const findings = new Map<string, Finding>();
  for (const row of journal.rows) {
    for (const [dimension, value] of Object.entries(row.dimensions ?? {})) {
      const entry = values.get(`${dimension}/${value}`);
      const named = { field: dimension, value, parameters: { account: row.account } };
      if (entry === undefined) {
        if (!free.has(dimension))
          findings.set(
            `${dimension}/${value}`,
            preflightError("dimension-value-unknown", {
              ...named,
              parameters: { ...named.parameters, held: heldValues(registers, dimension) },
            }),
          );
      } else if (!entry.isActive)
        findings.set(`${dimension}/${value}`, preflightError("dimension-value-inactive", named));
      else if (!takesDimension(chart, dimension, row.account))
        findings.set(`${dimension}@${row.account}`, preflightError("dimension-not-allowed", named));
    }
  }
  return [...findings.values()];
}
