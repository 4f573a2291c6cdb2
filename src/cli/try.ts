/** `bilag try`: what would become of a file, shown by booking it into pretend books that are thrown away. */
import { readFile } from "node:fs/promises";
import {
  AppError,
  canonicalText,
  type Finding,
  hasErrors,
  type Integration,
  type Ledger,
  ledgersNamed,
} from "../core/index.ts";
import type { Registry } from "../engine/world.ts";
import { type Command, type CommandContext, type HelpContext, UsageError } from "./command.ts";
import { unlessStopped } from "./stopped.ts";
import { chosenSettings, notationsIn } from "./try/chosen-settings.ts";
import type { HeldReport } from "./try/held-documents.ts";
import { printTrial } from "./try/print-trial.ts";
import { readTried } from "./try/read-tried.ts";
import { runTrial, type TrialOf } from "./try/run-trial.ts";

export const tryFile: Command = {
  name: "try",
  summary: "command-try",
  usage:
    "<integration> <file> [--format F] [--settings file.json] [--set name=value …] [--ledger L] [--strict]",
  options: {
    format: { type: "string", help: "option-format" },
    settings: { type: "string", help: "option-settings" },
    set: { type: "string", multiple: true, help: "option-set" },
    ledger: { type: "string", help: "option-ledger" },
    strict: { type: "boolean", help: "option-strict" },
  },
  moreHelp,
  run,
};

/** What there is to choose from, which only the registry knows. */
async function moreHelp({ parts, text }: HelpContext): Promise<string[]> {
  const { integrations, ledgers } = await parts.loadRegistry();
  return [
    text("try-integrations"),
    ...[...integrations.values()].flatMap(({ name, formats, defaultLedger, settings }) => [
      `  ${name}`,
      `    ${text("try-formats", { names: Object.keys(formats).join(", "), ledger: defaultLedger })}`,
      `    --set  ${notationsIn(settings).join("  ")}`,
    ]),
    "",
    text("try-ledgers"),
    ...[...ledgers.values()].flatMap(({ name, productNames, options }) => [
      `  ${name}  (${productNames.join(", ")})`,
      `    --set  ${notationsIn(options).join("  ")}`,
    ]),
  ];
}

/** 0: all of it is booked. 1: some of it is not, and the findings say why. 2: the file could not be read at all. */
async function run(context: CommandContext): Promise<number> {
  const { parts, given, terminal, stop } = context;
  const registry = await parts.loadRegistry();
  const integration = integrationNamed(registry, given.required(0, "<integration>"));
  const ledger = ledgerNamed(registry, given.text("ledger") ?? integration.defaultLedger);
  const file = given.required(1, "<file>");
  const settings = await settingsFrom(given.text("settings"));
  const chosen = chosenSettings(given.all("set"), { integration, ledger });
  terminal.step("reading-file", { file });
  const isStrict = given.isSet("strict");
  const tried = await unlessStopped(
    stop,
    readTried({ file, integration, format: given.text("format"), isStrict }),
  );
  if (tried.isUnreadable) {
    report(context, registry, { findings: tried.findings, documents: [] });
    return 2;
  }
  const { findings, documents } =
    tried.records.length === 0
      ? { findings: [], documents: [] }
      : await trial(context, {
          ...{ integration, ledger: ledger.name, tried, settings, chosen, isStrict },
        });
  return report(context, registry, { findings: distinct([...tried.findings, ...findings]), documents });
}

async function trial(context: CommandContext, of: TrialOf): Promise<Trial> {
  try {
    return await runTrial(context, of);
  } catch (error) {
    // Settings that do not fit are a finding like any other, not a failure of the program.
    if (error instanceof AppError && error.findings.length > 0)
      return { findings: error.findings, documents: [] };
    throw error;
  }
}

type Trial = { findings: readonly Finding[]; documents: readonly HeldReport[] };

function report({ terminal }: CommandContext, registry: Registry, { findings, documents }: Trial): number {
  const isOk = !hasErrors(findings);
  if (terminal.isJson) {
    // The text is in the books for people; programs get the reference.
    const shown = documents.map(({ text: _, ...document }) => document);
    terminal.printJson({ ok: isOk, findings, documents: shown });
  } else printTrial(terminal, registry, { findings, documents });
  return isOk ? 0 : 1;
}

/** The same thing said by the reader, the check and the ledger is said once; the database keeps its fields in another order. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [canonicalText(finding), finding])).values()];
}

function integrationNamed(registry: Registry, name: string): Integration {
  const integration = registry.integrations.get(name);
  const integrations = [...registry.integrations.keys()].join(", ");
  if (integration === undefined)
    throw new UsageError("integration-unknown", { integration: name, integrations });
  return integration;
}

/** By any of its names, as long as it is the only one that is called so. */
function ledgerNamed(registry: Registry, text: string): Ledger {
  const [named, another] = ledgersNamed(registry.ledgers.values(), text);
  if (named !== undefined && another === undefined) return named;
  const known = [...registry.ledgers.values()].map(
    ({ name, productNames }) => `${name} (${productNames.join(", ")})`,
  );
  throw new UsageError("ledger-unknown", { ledger: text, ledgers: known.join(", ") });
}

async function settingsFrom(file: string | undefined): Promise<unknown> {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new UsageError("settings-unreadable", { file, cause });
  }
}
