/** A hub at work: engine and API on one storage, ended in the order that loses nothing. */
import type { Config } from "../config.ts";
import { type RunningEngine, startEngine } from "../engine/start-engine.ts";
import type { Hub, Storage } from "../open-hub.ts";
import type { Parts, ServedHub, TwinEndpoints } from "./command.ts";
import { openHubOn } from "./open-parts.ts";

export type Role = "web" | "worker" | "all";

export type RunningHub = {
  hub: Hub;
  /** Null for a worker: nothing listens there. */
  api: ServedHub | null;
  /** Takes no more wake-ups, finishes the posting under way, says goodbye. The storage is the caller's. */
  stop(): Promise<void>;
};

export type RunHubOf = {
  config: Config;
  storage: Storage;
  role: Role;
  port: number;
  hostname: string;
  /** Nobody is served: a run that ends by itself. */
  isSilent: boolean;
  twinEndpoints?: TwinEndpoints;
  onBuild(): void;
  /** What has to stand before the engine begins to send. */
  prepare(hub: Hub): Promise<void>;
};

export async function runHub(parts: Parts, of: RunHubOf): Promise<RunningHub> {
  const { config, storage, port, hostname, twinEndpoints } = of;
  // Listening everywhere is no address to come back to from a sign-in.
  const shown = hostname === "0.0.0.0" || hostname === "::" ? "127.0.0.1" : hostname;
  const url = config.url ?? `http://${shown}:${port}`;
  const hub = await openHubOn(parts, {
    config,
    storage,
    url,
    ...(twinEndpoints === undefined ? {} : { twinEndpoints }),
  });
  const opened: { engine?: RunningEngine; api?: ServedHub | null } = {};
  const stop = async () => {
    // First the door, so that nobody hands in what this process cannot dispatch any more.
    await opened.api?.close();
    await opened.engine?.stop();
    await hub.close();
  };
  try {
    await of.prepare(hub);
    opened.engine = await startEngine(hub.world, {
      connection: hub.connection,
      doesDrain: of.role !== "web",
    });
    if (of.role !== "worker" && !of.isSilent)
      opened.api = await parts.serveApi({ hub, config, port, hostname, onBuild: of.onBuild });
    return { hub, api: opened.api ?? null, stop };
  } catch (error) {
    // The first error is the one that tells.
    await stop().catch(() => {});
    throw error;
  }
}
