/** `bilag doctor`: is all there that the hub needs, and does anything stand still. */
import type { Config } from "../config.ts";
import { ConfigError } from "../config.ts";
import { confirmSending, type DatabaseState, examineDatabase } from "../db/index.ts";
import { instantText, systemClock } from "../lib/clock.ts";
import type { Storage } from "../open-hub.ts";
import type { Command, CommandContext } from "./command.ts";
import { asUnreachable } from "./database-unreachable.ts";
import { withStorage } from "./with-hub.ts";

/** `ok`: all is well. `look`: a person should. `bad`: the hub cannot work like this. */
type Check = { check: string; standing: "ok" | "look" | "bad"; detail: string };

export const doctor: Command = {
  name: "doctor",
  summary: "Looks whether all is there that the hub needs, and what stands still.",
  usage: '[--confirm-sending "Name"]',
  options: {
    "confirm-sending": {
      type: "string",
      help: "your name: this database is the one living copy, and may send again after a restore",
    },
  },
  async run(context) {
    const { terminal } = context;
    const checks = [nodeCheck(), ...(await checksOf(context))];
    const isOk = checks.every((check) => check.standing !== "bad");
    if (terminal.isJson) terminal.printJson({ ok: isOk, checks });
    else
      for (const { check, standing, detail } of checks)
        terminal.print(`${marks[standing]} ${check}: ${detail}`);
    return isOk ? 0 : 1;
  },
};

const marks = { ok: "✓", look: "!", bad: "✗" } as const;
const nodeMajorNeeded = 26;
/** PostgreSQL 15. */
const databaseVersionNeeded = 150_000;

function nodeCheck(): Check {
  const isNew = Number(process.versions.node.split(".")[0]) >= nodeMajorNeeded;
  return { check: "Node", standing: isNew ? "ok" : "bad", detail: process.versions.node };
}

async function checksOf(context: CommandContext): Promise<Check[]> {
  let config: Config;
  try {
    config = context.parts.config();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ check: "environment", standing: "bad", detail: error.message }];
  }
  const key = config.secretKeys === undefined ? "kept in the data folder" : "from BILAG_SECRET_KEY";
  const mode = config.isTryOut ? "a try-out" : "production";
  return [
    { check: "environment", standing: "ok", detail: mode },
    { check: "secret key", standing: "ok", detail: key },
    ...(await withStorage(context, config, ({ storage }) => databaseChecks(context, config, storage))),
  ];
}

async function databaseChecks(
  { parts, given }: CommandContext,
  config: Config,
  storage: Storage,
): Promise<Check[]> {
  const confirmedBy = given.text("confirm-sending");
  const confirmed = confirmedBy === undefined ? [] : [await confirm(config, storage, confirmedBy)];
  const state = await examineDatabase(storage.connection, parts.migrationsFolder).catch((error: unknown) => {
    throw config.databaseUrl === undefined ? error : asUnreachable(error);
  });
  return [...confirmed, ...serverChecks(state), ...insideChecks(state)];
}

/** Every lane is verified against the ledger first; the next start begins with that. */
async function confirm(config: Config, storage: Storage, confirmedBy: string): Promise<Check> {
  const { connection, folderIdentity } = storage;
  const at = instantText(systemClock.now());
  const wasStopped = await confirmSending({
    connection,
    folderIdentity,
    confirmedBy,
    at,
    url: config.url ?? "",
  });
  return {
    check: "confirmation",
    standing: "ok",
    detail: wasStopped ? `${confirmedBy} lets it send again` : "sending was not stopped",
  };
}

function serverChecks(state: DatabaseState): Check[] {
  const isNewEnough = state.versionNumber >= databaseVersionNeeded;
  const { missingRoles, missingMigrations, unknownMigrations } = state;
  const isUnknown = unknownMigrations.length > 0;
  return [
    {
      check: "PostgreSQL",
      standing: isNewEnough ? "ok" : "bad",
      detail: isNewEnough ? state.version : `${state.version}; Bilag needs 15 or newer`,
    },
    {
      check: "roles",
      standing: missingRoles.length === 0 ? "ok" : "look",
      detail: missingRoles.length === 0 ? "all there" : `made at the first start: ${missingRoles.join(", ")}`,
    },
    {
      check: "tables",
      standing: isUnknown ? "bad" : missingMigrations.length === 0 ? "ok" : "look",
      detail: isUnknown
        ? `made by a newer Bilag: ${unknownMigrations.join(", ")}`
        : missingMigrations.length === 0
          ? "up to date"
          : `brought up to date at the next start: ${missingMigrations.join(", ")}`,
    },
  ];
}

function insideChecks({ inside }: DatabaseState): Check[] {
  if (inside === null) return [];
  const stopped = inside.sendingStoppedBecause;
  const sending: Check =
    stopped === null
      ? { check: "sending", standing: "ok", detail: "on" }
      : {
          check: "sending",
          standing: "look",
          detail: `off (${stopped}): make sure that no other copy of this database sends, then bilag doctor --confirm-sending "Your name"`,
        };
  return [
    { check: "organisations", standing: "ok", detail: String(inside.organisations) },
    { check: "workers at work", standing: "ok", detail: String(inside.livingWorkers) },
    sending,
    ...inside.connections.map(
      ({ organisation, name, ledger, state }): Check => ({
        check: `connection ${organisation}: ${name}`,
        standing: state === "connected" ? "ok" : "look",
        detail: `${ledger}, ${state}`,
      }),
    ),
    ...inside.haltedLanes.map(
      ({ organisation, company, integration, flow, code }): Check => ({
        check: `lane ${organisation}: ${company} ${integration}/${flow}`,
        standing: "look",
        detail: `halted: ${code}`,
      }),
    ),
  ];
}
