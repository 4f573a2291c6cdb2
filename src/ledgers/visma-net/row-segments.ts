/**
 * The subaccount of a row: a value in every segment, since Visma.net fills what is left out by itself, and wrongly (Visma.net §7).
 * A row without a value gets the link's own for such rows.
 */
import {
  type DimensionEntry,
  type Finding,
  heldValues,
  type Journal,
  type JournalRow,
  type Registers,
} from "../../core/index.ts";
import { ledgerFinding } from "./finding-code.ts";
import type { Options } from "./options.ts";
import { segmentOf } from "./segments.ts";

export type SegmentBody = { segmentId: number; segmentValue: string };

export function rowSegments(
  row: JournalRow,
  options: Pick<Options, "defaultSegmentValues">,
  registers: Registers,
): { segments: SegmentBody[]; findings: Finding[] } {
  const { account } = row;
  const names = new Set(registers.dimensions.map((dimension) => dimension.name));
  const findings: Finding[] = Object.entries(row.dimensions ?? {})
    .filter(([name]) => !names.has(name))
    .map(([name]) =>
      ledgerFinding("dimension-unknown", {
        field: `account/${account}`,
        value: name,
        parameters: { held: [...names].map((held) => `"${held}"`).join(", ") || "-" },
      }),
    );
  const segments = registers.dimensions.flatMap((dimension, index) => {
    const value = row.dimensions?.[dimension.name] || options.defaultSegmentValues[dimension.name];
    const held = heldValues(registers, dimension.name);
    const named = { field: dimension.name, value: value ?? "", parameters: { account, held } };
    if (!value) {
      findings.push(ledgerFinding("dimension-value-missing", named));
      return [];
    }
    const wrong = valueFinding(dimension, value, named, registers);
    if (wrong !== null) {
      findings.push(wrong);
      return [];
    }
    return [segmentBody({ dimension, index, value }, registers)];
  });
  return { segments, findings };
}

/** What stands in the ledger then: rows without a value carry the link's own for such rows. */
export function withSegmentValues(
  document: Journal,
  of: { options: Pick<Options, "defaultSegmentValues">; registers: Registers },
): Journal {
  const { defaultSegmentValues } = of.options;
  const own = of.registers.dimensions.flatMap(({ name }): [string, string][] => {
    const value = defaultSegmentValues[name];
    return value === undefined ? [] : [[name, value]];
  });
  if (own.length === 0) return document;
  const rows = document.rows.map((row) => {
    const carried = Object.entries(row.dimensions ?? {}).filter(([, value]) => value !== "");
    return { ...row, dimensions: { ...Object.fromEntries(own), ...Object.fromEntries(carried) } };
  });
  return { ...document, rows };
}

type Named = Pick<Finding, "field" | "value"> & { parameters: Record<string, string | number> };

function valueFinding(
  dimension: DimensionEntry,
  value: string,
  named: Named,
  registers: Registers,
): Finding | null {
  const { maxLength } = dimension;
  if (maxLength !== undefined && value.length > maxLength) {
    return ledgerFinding("dimension-value-too-long", {
      ...named,
      parameters: { ...named.parameters, maxLength },
    });
  }
  const entry = listed(dimension.name, value, registers);
  if (entry === undefined) {
    return dimension.isListed ? ledgerFinding("dimension-value-unknown", named) : null;
  }
  return entry.isActive ? null : ledgerFinding("dimension-value-inactive", named);
}

/** As the ledger lists the value. One that it does not list goes as it is: with what the ledger fills it up is its own affair. */
function segmentBody(
  { dimension, index, value }: { dimension: DimensionEntry; index: number; value: string },
  registers: Registers,
): SegmentBody {
  const entry = listed(dimension.name, value, registers);
  return entry === undefined ? { segmentId: index + 1, segmentValue: value } : segmentOf(entry.id);
}

function listed(dimension: string, value: string, registers: Registers) {
  return registers.dimensionValues.find((entry) => entry.dimension === dimension && entry.value === value);
}
