/** The real hub as a child process, with a database and a data folder of its own, whose Visma is a twin on real ports. */
import path from "node:path";
import { inject } from "vitest";
import { freePort } from "../../src/cli/free-port.ts";
import { createDatabase, dropDatabase } from "../../src/db/embedded/index.ts";
import { startTwin } from "../../twin/start-twin.ts";
import { jsonOf, keptFolder, startBilag } from "../cli/run-bilag.ts";
import { controlOf, type TwinControl } from "./twin-control.ts";
import { withDatabase } from "./with-database.ts";

export type BrowserHub = {
  url: string;
  twin: TwinControl & { url: string };
  /** Where the owner chooses a password, as `bilag init` prints it. */
  invitation: string;
  key: string;
  close(): Promise<void>;
};

export const owner = { name: "Rita Regnskap", email: "rita@example.org" };

let hubs = 0;

export async function startBrowserHub(): Promise<BrowserHub> {
  hubs += 1;
  const server = inject("server");
  const database = `bilag_browser_${process.pid}_${hubs}`;
  await createDatabase(server, database);
  const port = await freePort(4_800 + (process.pid % 500), "127.0.0.1");
  const url = `http://127.0.0.1:${port}`;
  const twin = await startTwin({ port: 0, seed: 1 });
  const control = controlOf(twin.url);
  await control.control("POST", "/clients/bilag-twin/redirect-uris", {
    redirectUri: `${url}/connect/callback`,
  });
  const folder = keptFolder();
  const environment = {
    BILAG_TRY_OUT: "0",
    BILAG_DATA_DIR: folder.path,
    BILAG_SECRET_KEY: "7b".repeat(32),
    BILAG_PORT: String(port),
    DATABASE_URL: urlOf(withDatabase(server, database)),
    BILAG_EACCOUNTING_API_URL: `${twin.url}/v2`,
    BILAG_EACCOUNTING_IDENTITY_URL: twin.url,
    BILAG_EACCOUNTING_CLIENT_ID: "bilag-twin",
    BILAG_EACCOUNTING_CLIENT_SECRET: "bilag-twin-secret",
  };
  const words = ["--organisation", "Regnskap AS", "--person", owner.name, "--email", owner.email];
  const made = startBilag(["init", ...words, "--json"], environment, { isKept: true });
  const { key, invitation } = jsonOf<{ key: string; invitation: string }>(await made.ended);
  const hub = startBilag(["start"], environment, { isKept: true });
  await hub.said("ready");
  return {
    url,
    twin: { url: twin.url, ...control },
    invitation,
    key,
    close: async () => {
      hub.child.kill("SIGTERM");
      await hub.ended;
      await twin.close();
      await dropDatabase(server, database);
      folder.remove();
    },
  };
}

function urlOf(connection: ReturnType<typeof withDatabase>): string {
  if ("connectionString" in connection) return connection.connectionString;
  const { user, password, host, port, database } = connection;
  return `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`;
}

/** A file of this repository, for uploads. */
export function fixture(name: string): string {
  return path.resolve(import.meta.dirname, "../../src/integrations", name);
}
