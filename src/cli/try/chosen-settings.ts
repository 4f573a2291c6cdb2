/** What `--set name=value` chooses: a member of the integration's settings, or of the ledger's options for the link. */
import type { Integration, Ledger } from "../../core/index.ts";
import { jsonSchemaOf } from "../../lib/json-schema-of.ts";
import { UsageError } from "../command.ts";

export type Chosen = { settings: Record<string, unknown>; options: Record<string, unknown> };

/** Throws a UsageError that lists the names where one is unknown. Whether a value fits is told as for any settings. */
export function chosenSettings(
  words: readonly string[],
  { integration, ledger }: { integration: Integration; ledger: Ledger },
): Chosen {
  const known = { settings: namesIn(integration.settings), options: namesIn(ledger.options) };
  const chosen: Chosen = { settings: {}, options: {} };
  for (const word of words) {
    const at = word.indexOf("=");
    const name = word.slice(0, Math.max(at, 0));
    const where = known.settings.includes(name) ? "settings" : "options";
    if (!known[where].includes(name)) {
      const names = [...known.settings, ...known.options].join(", ");
      throw new UsageError("setting-unknown", { setting: word, names });
    }
    chosen[where][name] = meantBy(word.slice(at + 1));
  }
  return chosen;
}

/** Those that a person writes by hand, as "vatShape" and "series"; in the order of the declaration. */
function namesIn(schema: Ledger["options"]): string[] {
  const { properties } = jsonSchemaOf(schema);
  return properties !== null && typeof properties === "object" ? Object.keys(properties) : [];
}

/** "vatShape=rows|ledger": what may stand there, for the help. Settings that are made of several parts are JSON. */
export function notationsIn(schema: Ledger["options"]): string[] {
  const { properties } = jsonSchemaOf(schema);
  const known = properties !== null && typeof properties === "object" ? properties : {};
  return Object.entries(known).map(([name, one]) => `${name}=${notationOf(one)}`);
}

type Described = { type?: unknown; enum?: readonly unknown[]; anyOf?: readonly Described[] };

function notationOf(described: Described): string {
  const { type, enum: choices, anyOf = [] } = described;
  if (choices !== undefined) return choices.join("|");
  if (type === "boolean") return "true|false";
  if (type === "integer" || type === "number") return "number";
  if (type === "string") return "text";
  return anyOf.length === 0 ? "JSON" : [...new Set(anyOf.map(notationOf))].join("|");
}

/** `true`, `500` and `{"a": 1}` as JSON reads them, everything else as it stands. */
function meantBy(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser says no by throwing: then it is a word.
    return text;
  }
}
