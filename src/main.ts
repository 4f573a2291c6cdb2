/** Where everything is put together, and the only place that chooses: which command, which parts, which exit status. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { builtPages } from "./build-pages.ts";
import type { Command, Parts, ServeOf } from "./cli/command.ts";
import { runCommandLine } from "./cli/run-command-line.ts";
import { readConfig } from "./config.ts";
import type { Language } from "./core/index.ts";
import { dueLanes } from "./db/index.ts";
import { besideDatabase, type Hub, openHub, openStorage } from "./open-hub.ts";
import { loadRegistry } from "./registry.ts";

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./cli/start.ts")).start,
  try: async () => (await import("./cli/try.ts")).tryFile,
  twin: async () => (await import("./cli/twin.ts")).twin,
  init: async () => (await import("./cli/init.ts")).init,
  import: async () => (await import("./cli/import.ts")).importFile,
  imports: async () => (await import("./cli/imports.ts")).imports,
  preview: async () => (await import("./cli/preview.ts")).preview,
  run: async () => (await import("./cli/run.ts")).run,
  lanes: async () => (await import("./cli/lanes.ts")).lanes,
  resume: async () => (await import("./cli/resume.ts")).resume,
  skip: async () => (await import("./cli/skip.ts")).skip,
  decide: async () => (await import("./cli/decide.ts")).decide,
  gaps: async () => (await import("./cli/gaps.ts")).gaps,
  reconcile: async () => (await import("./cli/reconcile.ts")).reconcile,
  explain: async () => (await import("./cli/explain.ts")).explain,
  doctor: async () => (await import("./cli/doctor.ts")).doctor,
  workers: async () => (await import("./cli/workers.ts")).workers,
  migrate: async () => (await import("./cli/migrate.ts")).migrate,
  backup: async () => (await import("./cli/backup.ts")).backup,
  restore: async () => (await import("./cli/restore.ts")).restore,
  move: async () => (await import("./cli/move.ts")).move,
  export: async () => (await import("./cli/export.ts")).exportFile,
};

const parts: Parts = {
  config: (of) => readConfig(of?.tryOut ? { ...process.env, BILAG_TRY_OUT: "1" } : process.env),
  openStorage,
  besideDatabase,
  openHub,
  loadRegistry,
  // Loaded here and only when asked for: production never reads a line of the pretend Visma.
  startTwin: async (of) => (await import("../twin/start-twin.ts")).startTwin(of),
  serveApi,
  version,
  migrationsFolder: fileURLToPath(new URL("../migrations", import.meta.url)),
};

/** package.json lies one level up from src/, two from the copy without types in dist/src/. */
async function version(): Promise<string> {
  for (const place of ["../package.json", "../../package.json"]) {
    const text = await readFile(new URL(place, import.meta.url), "utf8").catch(() => null);
    if (text !== null) return String(JSON.parse(text).version);
  }
  return "";
}

/** The API is a third of the code; a command that ends by itself does not load it. */
async function serveApi({ hub, config, port, hostname, onBuild }: ServeOf) {
  const { createApi } = await import("./http/create-api.ts");
  const { serveApi: serve } = await import("./http/serve-api.ts");
  const { readPageFiles } = await import("./http/pages/page-files.ts");
  const { openSignIn } = await import("./sign-in/index.ts");
  const { clock, ids } = hub.world;
  const { connection, signInSecret: secret, url } = hub;
  const folder = await builtPages(onBuild);
  const pages = folder === null ? undefined : await readPageFiles(folder);
  const signIn = openSignIn({ connection, secret, url, singleSignOn: config.singleSignOn, clock, ids });
  const api = createApi({
    world: hub.world,
    readiness: () => readinessOf(hub),
    signIn,
    support: config.support,
    ...(pages === undefined ? {} : { pages }),
  });
  const served = await serve({ api, port, hostname }).catch(async (error: unknown) => {
    await signIn.close();
    throw error;
  });
  return {
    ...served,
    signIn,
    hasPages: pages !== undefined,
    close: async () => {
      await served.close();
      await signIn.close();
    },
  };
}

/** Migrations are applied before anything listens, so that the database is all there is to wait for. */
async function readinessOf({ world }: Hub) {
  const isReady = await world.db
    .acrossOrganisations("ready", (trx) => dueLanes(trx, 1))
    .then(
      () => true,
      () => false,
    );
  return { isReady, waitsFor: isReady ? [] : ["database"] };
}

/** The first signal asks to finish what is under way, a second one ends at once. */
function stopOnSignals(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(130);
      stop.abort();
    });
  }
  return stop.signal;
}

/** The environment may be wrong in other ways, which the command will tell; a language is found all the same. */
function languageOf(): Language {
  try {
    return parts.config({ tryOut: true }).language;
  } catch {
    return "en";
  }
}

const status = await runCommandLine({
  words: process.argv.slice(2),
  commands,
  parts,
  language: languageOf(),
  stop: stopOnSignals(),
  output: process.stdout,
  errors: process.stderr,
  isDetailed: process.env.BILAG_LOG === "debug",
});
// Sockets that are kept alive for a next request would hold the process for seconds after its work is done.
process.stdout.write("", () => process.exit(status));
