/**
 * Switches: where Visma's behaviour is unknown or only inferred, the twin can play each reading.
 * A product declares its switches as a table with the source of the doubt; the control API turns them.
 */

type Choice<V extends string> = { kind: "choice"; values: readonly V[]; initial: V };
type Flag = { kind: "flag"; initial: boolean };
type Count = { kind: "count"; initial: number };
type Statuses = { kind: "statuses"; initial: Record<string, number> };

type SwitchDefinition = (Choice<string> | Flag | Count | Statuses) & {
  /** Section of docs/visma-facts.md, or why it is assumed. */
  source: string;
  meaning: string;
};
type SwitchTable = Record<string, SwitchDefinition>;

type ValueOf<D> =
  D extends Choice<infer V>
    ? V
    : D extends Flag
      ? boolean
      : D extends Count
        ? number
        : D extends Statuses
          ? Record<string, number>
          : never;
export type SwitchValues<T extends SwitchTable> = { readonly [K in keyof T]: ValueOf<T[K]> };

type Told = { source: string; meaning: string };
/** The first value is the default. */
export function choice<const V extends string>(values: readonly [V, ...V[]], told: Told): Choice<V> & Told {
  return { kind: "choice", values, initial: values[0], ...told };
}
export function flag(initial: boolean, told: Told): Flag & Told {
  return { kind: "flag", initial, ...told };
}
/** A whole number of zero or more. */
export function count(initial: number, told: Told): Count & Told {
  return { kind: "count", initial, ...told };
}
/** HTTP statuses by error code, laid over the documented or assumed ones. */
export function statuses(told: Told): Statuses & Told {
  return { kind: "statuses", initial: {}, ...told };
}

export type SwitchBoard = {
  /** Adds a table; the answer reads the values as they stand at the moment of reading. */
  register<const T extends SwitchTable>(table: T): SwitchValues<T>;
  values(): Record<string, unknown>;
  definitions(): SwitchTable;
  /** Sets all or none; answers with the names that are unknown or the values that do not fit. */
  set(wanted: Record<string, unknown>): string[];
  reset(): void;
};

export function createSwitchBoard(): SwitchBoard {
  const definitions: SwitchTable = {};
  const values: Record<string, unknown> = {};
  return {
    register<const T extends SwitchTable>(table: T) {
      for (const [name, definition] of Object.entries(table)) {
        if (definitions[name])
          throw new Error(`The switch ${name} is declared twice. Give one of them another name.`);
        definitions[name] = definition;
        values[name] = definition.initial;
      }
      // The board holds each name's value in its definition's type: `set` lets nothing else in.
      return values as SwitchValues<T>;
    },
    values: () => ({ ...values }),
    definitions: () => ({ ...definitions }),
    set: (wanted) => {
      const complaints = Object.entries(wanted).flatMap(([name, value]) =>
        complaint(name, definitions[name], value),
      );
      if (complaints.length === 0) Object.assign(values, wanted);
      return complaints;
    },
    reset: () => {
      for (const [name, definition] of Object.entries(definitions)) values[name] = definition.initial;
    },
  };
}

function complaint(name: string, definition: SwitchDefinition | undefined, value: unknown): string[] {
  if (!definition) return [`There is no switch ${name}.`];
  switch (definition.kind) {
    case "choice":
      return definition.values.some((known) => known === value)
        ? []
        : [`${name} takes one of ${definition.values.join(", ")}.`];
    case "flag":
      return typeof value === "boolean" ? [] : [`${name} takes true or false.`];
    case "count":
      return Number.isSafeInteger(value) && Number(value) >= 0
        ? []
        : [`${name} takes a whole number of zero or more.`];
    case "statuses":
      return isStatusTable(value)
        ? []
        : [`${name} takes an object of error code to HTTP status (400 to 599).`];
  }
}

function isStatusTable(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([code, status]) => /^\d{4}$/.test(code) && status >= 400 && status <= 599,
  );
}
