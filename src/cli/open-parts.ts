/** Opens what most commands need, in words: the storage with its progress, the database of a try-out, a hub on it. */
import type { Config } from "../config.ts";
import type { Hub, HubOf, Storage, StorageStep } from "../open-hub.ts";
import type { Parts } from "./command.ts";
import { asUnreachable } from "./database-unreachable.ts";
import type { Terminal } from "./terminal.ts";

/** The try-out's own database on the embedded server: production in the same folder never sees it. */
export const tryOutDatabase = "bilag_try_out";

const storageSteps = {
  "copying-binaries": "copying-binaries",
  "creating-cluster": "creating-cluster",
  starting: "starting-database",
  recovering: "recovering-database",
} as const satisfies Record<StorageStep, string>;

export async function openStorageAloud(parts: Parts, config: Config, terminal: Terminal): Promise<Storage> {
  return parts.openStorage(config, (step) => terminal.step(storageSteps[step]));
}

/** Throws DatabaseUnreachable where nobody answers at DATABASE_URL. */
export async function openHubOn(parts: Parts, of: HubOf): Promise<Hub> {
  try {
    return await parts.openHub(of);
  } catch (error) {
    throw of.config.databaseUrl === undefined ? error : asUnreachable(error);
  }
}
