/**
 * Reads the bodies of writes: nearly every scalar stands in `{"value": x}`, names are taken without case, unknown ones
 * are never looked at. Visma.net §3
 */
import type { Net } from "./net.ts";
import { misfit, type Refusal } from "./refusal.ts";

/** Undefined: left out, so unchanged or the default. Null: cleared. */
export type Sent<T> = T | null | undefined;

export type BodyReader = {
  text(name: string): Sent<string>;
  flag(name: string): Sent<boolean>;
  /** An exact decimal, as its text. */
  decimal(name: string): Sent<string>;
  whole(name: string): Sent<number>;
  /** A value that stands in the body without wrapper. */
  bare(name: string): unknown;
  list(name: string): BodyReader[];
  has(name: string): boolean;
  /** The first thing that does not fit. */
  refusal(): Refusal | null;
};

export function readBody(net: Net, body: unknown): BodyReader {
  const problems: Refusal[] = [];
  if (!isObject(body)) problems.push(misfit("dto", "The body is not a JSON object."));
  return reader(net, isObject(body) ? body : {}, "", problems);
}

function reader(net: Net, body: object, place: string, problems: Refusal[]): BodyReader {
  const fields = new Map(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value as unknown]));
  const wrapped = (name: string): unknown => {
    const sent = fields.get(name.toLowerCase());
    if (sent === undefined || sent === null) return undefined;
    if (isObject(sent) && !Array.isArray(sent)) return wrappedValue(sent);
    if (net.switches.bareScalar === "taken") return sent;
    problems.push(
      misfit(place + name, `Error converting value ${JSON.stringify(sent)} to the wrapped type.`),
    );
    return undefined;
  };
  const read = <T>(name: string, as: (value: unknown) => T | undefined): Sent<T> => {
    const value = wrapped(name);
    if (value === undefined || value === null) return value;
    const result = as(value);
    if (result === undefined)
      problems.push(misfit(`${place}${name}.value`, `Could not convert ${JSON.stringify(value)}.`));
    return result;
  };
  return {
    text: (name) => read(name, textOf),
    flag: (name) => read(name, flagOf),
    decimal: (name) => read(name, decimalOf),
    whole: (name) => read(name, wholeOf),
    bare: (name) => fields.get(name.toLowerCase()),
    list: (name) => {
      const items = fields.get(name.toLowerCase());
      if (items === undefined || items === null) return [];
      if (Array.isArray(items))
        return items.map((item: unknown, index) =>
          reader(net, isObject(item) ? item : {}, `${place}${name}[${index}].`, problems),
        );
      problems.push(misfit(place + name, "A list is expected."));
      return [];
    },
    has: (name) => fields.get(name.toLowerCase()) !== undefined,
    refusal: () => problems[0] ?? null,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** `{}` and `{"Value": x}` are read as .NET reads them (assumed). */
function wrappedValue(sent: object): unknown {
  const pair = Object.entries(sent).find(([name]) => name.toLowerCase() === "value");
  return pair?.[1];
}

/** .NET turns numbers and flags into texts (assumed). */
function textOf(value: unknown): string | undefined {
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return undefined;
}

function decimalOf(value: unknown): string | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(String(value)) ? String(value) : undefined;
}

function wholeOf(value: unknown): number | undefined {
  const text = decimalOf(value);
  const whole = text === undefined ? Number.NaN : Number(text);
  return Number.isSafeInteger(whole) ? whole : undefined;
}
