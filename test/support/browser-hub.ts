/** The real hub as a child process, with a database and a data folder of its own, whose Visma is a twin on real ports. */
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
  /** A new organisation by `bilag init`: where its owner chooses a password, and a key. */
  organisation(of: { name: string; person: string; email: string }): Promise<NewOrganisation>;
  close(): Promise<void>;
};

export type NewOrganisation = { invitation: string; key: string };

let hubs = 0;

export async function startBrowserHub(
  of: { environment?: Record<string, string> } = {},
): Promise<BrowserHub> {
  hubs += 1;
  const server = inject("server");
  const database = `bilag_browser_${process.pid}_${hubs}`;
  await createDatabase(server, database);
  const port = await freePort(4_800 + (process.pid % 500), "127.0.0.1");
  const url = `http://127.0.0.1:${port}`;
  const twin = await startTwin({ port: 0, seed: 1 });
  const control = controlOf(twin.url);
  for (const client of ["bilag-twin", "bilag-twin-net"])
    await control.control("POST", `/clients/${client}/redirect-uris`, {
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
    BILAG_VISMA_NET_API_URL: twin.url,
    BILAG_VISMA_CONNECT_URL: twin.url,
    BILAG_VISMA_NET_CLIENT_ID: "bilag-twin-net",
    BILAG_VISMA_NET_CLIENT_SECRET: "bilag-twin-net-secret",
    ...of.environment,
  };
  const organisation: BrowserHub["organisation"] = async ({ name, person, email }) => {
    const words = ["init", "--organisation", name, "--person", person, "--email", email, "--json"];
    const ended = await startBilag(words, environment, { isKept: true }).ended;
    if (ended.status !== 0) throw new Error(`no organisation: ${ended.output} ${ended.errors}`);
    return jsonOf<NewOrganisation>(ended);
  };
  const hub = startBilag(["start"], environment, { isKept: true });
  await hub.said("ready");
  return {
    url,
    twin: { url: twin.url, ...control },
    organisation,
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
