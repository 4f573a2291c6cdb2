/** `bilag doctor`: is all there that the hub needs, and does anything stand still. */
import type { Config } from "../config.ts";
import { ConfigError } from "../config.ts";
import { confirmSending, type DatabaseState, examineDatabase } from "../db/index.ts";
import { instantText, systemClock } from "../lib/clock.ts";
import { sealerWith } from "../lib/seal.ts";
import type { Storage } from "../open-hub.ts";
import type { CliTextName } from "../texts/index.ts";
import type { Command, CommandContext } from "./command.ts";
import { asUnreachable } from "./database-unreachable.ts";
import { folderChecks } from "./folder-checks.ts";
import type { Terminal } from "./terminal.ts";
import { withStorage } from "./with-hub.ts";

/** `check` is the same for programs in every language. `ok`: all is well. `look`: a person should. `bad`: the hub cannot work like this. */
type Check = {
  check: CheckName;
  /** Which connection or lane, where there are several. */
  of?: string;
  standing: "ok" | "look" | "bad";
  detail: string;
};
type CheckName = Checked<CliTextName>;
type Checked<Name extends string> = Name extends `check-${infer Check}` ? Check : never;

export const doctor: Command = {
  name: "doctor",
  summary: "command-doctor",
  usage: '[--confirm-sending "Name"]',
  options: { "confirm-sending": { type: "string", help: "option-confirm-sending" } },
  async run(context) {
    const { terminal } = context;
    const checks = [nodeCheck(terminal), ...(await checksOf(context))];
    const isOk = checks.every((check) => check.standing !== "bad");
    if (terminal.isJson) terminal.printJson({ ok: isOk, checks });
    else for (const check of checks) terminal.print(lineOf(terminal, check));
    return isOk ? 0 : 1;
  },
};

const marks = { ok: "✓", look: "!", bad: "✗" } as const;
const nodeMajorNeeded = 26;
/** PostgreSQL 15. */
const databaseVersionNeeded = 150_000;

function lineOf(terminal: Terminal, { check, of, standing, detail }: Check): string {
  const name = terminal.text(`check-${check}`);
  return `${marks[standing]} ${of === undefined ? name : `${name} ${of}`}: ${detail}`;
}

function nodeCheck({ text }: Terminal): Check {
  const version = process.versions.node;
  return Number(version.split(".")[0]) >= nodeMajorNeeded
    ? { check: "node", standing: "ok", detail: version }
    : { check: "node", standing: "bad", detail: text("needs-node", { version }) };
}

async function checksOf(context: CommandContext): Promise<Check[]> {
  const { text } = context.terminal;
  let config: Config;
  try {
    config = context.parts.config();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ check: "environment", standing: "bad", detail: error.message }];
  }
  const mode = text(config.isTryOut ? "a-try-out" : "in-production");
  return [
    { check: "environment", standing: "ok", detail: mode },
    ...clientChecks(context.terminal, config),
    ...(await withStorage(context, config, ({ storage }) => databaseChecks(context, config, storage))),
  ];
}

/** Whether the hub has a client of its own for each ledger, and where its sign-ins come back to. Never what is secret. */
function clientChecks({ text }: Terminal, config: Config): Check[] {
  const redirect = `${config.url ?? `http://127.0.0.1:${config.port}`}/connect/callback`;
  return Object.entries(config.endpoints).map(([of, { clientId, clientSecret }]): Check => {
    const isSet = clientId !== "" && clientSecret !== "";
    if (isSet) return { check: "client", of, standing: "ok", detail: text("client-set", { redirect }) };
    if (config.isTryOut) return { check: "client", of, standing: "ok", detail: text("client-of-try-out") };
    const missing = clientId === "" ? "client-missing" : "client-secret-missing";
    return { check: "client", of, standing: "look", detail: text(missing, { redirect }) };
  });
}

async function databaseChecks(context: CommandContext, config: Config, storage: Storage): Promise<Check[]> {
  const { parts, given, terminal } = context;
  const confirmedBy = given.text("confirm-sending");
  const confirmed =
    confirmedBy === undefined ? [] : [await confirm(terminal, { config, storage, confirmedBy })];
  const state = await examineDatabase(storage.connection, parts.migrationsFolder).catch((error: unknown) => {
    throw config.databaseUrl === undefined ? error : asUnreachable(error);
  });
  const folders = await folderChecks(terminal, config.watchedFolders, state.inside?.watchedFolders ?? []);
  const key = keyCheck(terminal, config, state);
  return [...confirmed, key, ...serverChecks(terminal, state), ...insideChecks(terminal, state), ...folders];
}

/** In a try-out it lies beside the database that it is for. */
function keyCheck({ text }: Terminal, { secretKeys }: Config, { inside }: DatabaseState): Check {
  const check = "secret-key";
  if (secretKeys === undefined) return { check, standing: "ok", detail: text("key-in-folder") };
  const sealer = sealerWith(secretKeys);
  const opensAll = inside?.sealedHeads.every((head) => sealer.hasKeyOf(head)) ?? true;
  return opensAll
    ? { check, standing: "ok", detail: text("key-in-environment") }
    : { check, standing: "bad", detail: text("key-of-others") };
}

/** Every lane is verified against the ledger before its first write; a hub that runs begins with that by itself. */
async function confirm(
  { text }: Terminal,
  { config, storage, confirmedBy }: { config: Config; storage: Storage; confirmedBy: string },
): Promise<Check> {
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
    detail: wasStopped ? text("sends-again", { person: confirmedBy }) : text("was-not-stopped"),
  };
}

function serverChecks({ text }: Terminal, state: DatabaseState): Check[] {
  const { version, missingRoles, missingMigrations, unknownMigrations } = state;
  const named = (names: readonly string[]) => ({ names: names.join(", ") });
  const postgresql: Check =
    state.versionNumber >= databaseVersionNeeded
      ? { check: "postgresql", standing: "ok", detail: version }
      : { check: "postgresql", standing: "bad", detail: text("needs-postgresql", { version }) };
  const roles: Check =
    missingRoles.length === 0
      ? { check: "roles", standing: "ok", detail: text("all-there") }
      : { check: "roles", standing: "look", detail: text("made-at-start", named(missingRoles)) };
  if (unknownMigrations.length > 0) {
    const detail = text("made-by-newer", named(unknownMigrations));
    return [postgresql, roles, { check: "tables", standing: "bad", detail }];
  }
  const tables: Check =
    missingMigrations.length === 0
      ? { check: "tables", standing: "ok", detail: text("up-to-date") }
      : { check: "tables", standing: "look", detail: text("updated-at-start", named(missingMigrations)) };
  return [postgresql, roles, tables];
}

function insideChecks({ text }: Terminal, { inside }: DatabaseState): Check[] {
  if (inside === null) return [];
  const stopped = inside.sendingStoppedBecause;
  const sending: Check =
    stopped === null
      ? { check: "sending", standing: "ok", detail: text("sending-on") }
      : {
          check: "sending",
          standing: "look",
          detail: text("sending-stopped", { because: text(`stopped-${stopped}`) }),
        };
  return [
    { check: "organisations", standing: "ok", detail: String(inside.organisations) },
    { check: "workers", standing: "ok", detail: String(inside.livingWorkers) },
    sending,
    ...inside.connections.map(({ organisation, name, ledger, state }): Check => {
      const known = connectionTexts[state];
      return {
        check: "connection",
        of: `${organisation}: ${name}`,
        standing: state === "connected" ? "ok" : "look",
        detail: `${ledger}, ${known === undefined ? state : text(known)}`,
      };
    }),
    ...inside.haltedLanes.map(
      ({ organisation, company, integration, flow, code }): Check => ({
        check: "lane",
        of: `${organisation}: ${company} ${integration}/${flow}`,
        standing: "look",
        detail: text("halted-because", { code }),
      }),
    ),
  ];
}

/** The examination hands states on as they stand in the table. */
const connectionTexts: Readonly<Record<string, CliTextName>> = {
  "not-authorised": "connection-not-authorised",
  connected: "connection-connected",
  broken: "connection-broken",
};
