/** A set-up under which given runs can be booked: the given one, completed with the dimensions that the runs carry. Pure. */
import type { BookRoom, DimensionValueNeed, Need } from "../../core/index.ts";
import { kindOf } from "./account-format.ts";
import { usualDimensionName } from "./dimension-name.ts";
import type { DimensionSetting } from "./dimension-settings.ts";
import { dimensionsOf } from "./journal-line.ts";
import { needsOf } from "./needs.ts";
import type { ReadRun, SourceNames } from "./record.ts";
import { formatOf, type PayrollSettings } from "./settings.ts";

type SettingsFor = {
  settings: PayrollSettings;
  needs: readonly Need[];
  dimensionValues: readonly DimensionValueNeed[];
};

/** Patterns that do not take all the accounts are those of another chart, and are left out. */
export function settingsFor(runs: readonly ReadRun[], base: PayrollSettings, room?: BookRoom): SettingsFor {
  const names = mergedNames(runs);
  const accounts = new Set(runs.flatMap(({ lines }) => lines.map(({ account }) => account)));
  const isOtherChart = [...accounts].some((account) => kindOf(account, formatOf(base)) === "neither");
  const { formatPreset: _, formatBas: __, formatPnl: ___, ...unformatted } = base;
  const dimensions = withShortValues(runs, dimensionsFor(runs, base, names), room);
  const settings = { ...(isOtherChart ? unformatted : base), dimensions };
  return {
    settings,
    needs: [...[...accounts].map((account) => needOf(account, names)), ...needsOf(settings)],
    dimensionValues: valuesOf(runs, settings, names),
  };
}

function needOf(account: string, { accounts = {} }: SourceNames): Need {
  const accountName = accounts[account];
  return { slot: `account/${account}`, account, ...(accountName === undefined ? {} : { accountName }) };
}

function mergedNames(runs: readonly ReadRun[]): SourceNames {
  const merged = (kind: keyof SourceNames) =>
    Object.assign({}, ...runs.map(({ names }) => names?.[kind] ?? {}));
  return { accounts: merged("accounts"), dimensions: merged("dimensions"), objects: merged("objects") };
}

/** What the runs carry goes first: a dimension of the base that none of them has gives way where its description is wanted. */
function dimensionsFor(
  runs: readonly ReadRun[],
  { dimensions: base }: PayrollSettings,
  { dimensions: fileNames = {} }: SourceNames,
): Record<string, DimensionSetting> {
  const carried = new Set(
    runs.flatMap(({ lines }) => lines.flatMap((line) => [...dimensionsOf(line).keys()])),
  );
  const settings: Record<string, DimensionSetting> = {};
  const taken = new Set<string>();
  for (const name of carried) {
    const wanted = base[name]?.description ?? fileNames[name] ?? usualDimensionName(name);
    const description = taken.has(wanted) ? `${wanted} (${name})` : wanted;
    taken.add(description);
    settings[name] = { isRequired: false, ...base[name], isActive: true, description };
  }
  for (const [name, setting] of Object.entries(base)) {
    if (!carried.has(name))
      settings[name] = { ...setting, isActive: setting.isActive && !taken.has(setting.description) };
  }
  return settings;
}

/** A value that the books cannot take gets its first letters; where another value has these, a number behind them. */
function withShortValues(
  runs: readonly ReadRun[],
  dimensions: Record<string, DimensionSetting>,
  room: BookRoom | undefined,
): Record<string, DimensionSetting> {
  if (room === undefined) return dimensions;
  const short = Object.entries(dimensions).map(([name, setting]) => {
    const carried = runs.flatMap(({ lines }) => lines.flatMap((line) => dimensionsOf(line).get(name) ?? []));
    const values = shortened([...new Set(carried)].sort(), setting.values ?? {}, room.dimensionValueMax);
    return [name, Object.keys(values).length === 0 ? setting : { ...setting, values }] as const;
  });
  return Object.fromEntries(short);
}

function shortened(
  carried: readonly string[],
  known: Readonly<Record<string, string>>,
  lengthMax: number,
): Record<string, string> {
  const values = { ...known };
  const taken = new Set([...carried, ...Object.values(known)]);
  for (const held of carried) {
    if (held.length <= lengthMax || Object.hasOwn(known, held)) continue;
    let value = held.slice(0, lengthMax);
    for (let number = 2; taken.has(value); number++)
      value = `${held.slice(0, lengthMax - String(number).length)}${number}`;
    taken.add(value);
    values[held] = value;
  }
  return values;
}

function valuesOf(
  runs: readonly ReadRun[],
  { dimensions }: PayrollSettings,
  { objects = {} }: SourceNames,
): DimensionValueNeed[] {
  const found = new Map<string, DimensionValueNeed>();
  for (const line of runs.flatMap(({ lines }) => lines)) {
    for (const [name, held] of dimensionsOf(line)) {
      const { description: dimension, values = {} } = dimensions[name] ?? {};
      if (dimension === undefined) continue;
      const value = values[held] ?? held;
      const called = objects[`${name}/${held}`] ?? (value === held ? undefined : held);
      found.set(`${dimension}/${value}`, {
        dimension,
        value,
        ...(called === undefined ? {} : { name: called }),
      });
    }
  }
  return [...found.values()];
}
