/** A hub for one command: on DATABASE_URL, beside a hub that lives on the data folder, or on the folder's own database. */
import { stat } from "node:fs/promises";
import type { Config } from "../config.ts";
import { EmbeddedPostgresError, findRunningPostgres } from "../db/embedded/index.ts";
import type { Hub, Storage } from "../open-hub.ts";
import type { CommandContext, TwinEndpoints } from "./command.ts";
import { openHubOn, openStorageAloud, tryOutDatabase } from "./open-parts.ts";
import { twinEndpoints } from "./try-out/twin-products.ts";
import { defaultTwinPort } from "./twin.ts";

export type OpenHub = {
  hub: Hub;
  config: Config;
  storage: Storage;
  /** A living hub holds the data folder, so that this process must not send: that one takes every other for dead. */
  isBeside: boolean;
};

type OpenStorage = { storage: Storage; isBeside: boolean };

export async function withHub<Result>(
  context: CommandContext,
  run: (open: OpenHub) => Promise<Result>,
): Promise<Result> {
  const config = context.parts.config();
  return withStorage(context, config, async ({ storage, isBeside }) => {
    const hub = await openHubOn(context.parts, {
      config,
      storage,
      url: config.url ?? `http://127.0.0.1:${config.port}`,
      ...twinOf(config),
    });
    try {
      return await run({ hub, config, storage, isBeside });
    } finally {
      await hub.close();
    }
  });
}

/** A try-out's twin is where `bilag twin` puts it; in production there is one only where its address is given. */
function twinOf({ isTryOut, twinUrl }: Config): { twinEndpoints?: TwinEndpoints } {
  const url = twinUrl ?? (isTryOut ? `http://127.0.0.1:${defaultTwinPort}` : undefined);
  return url === undefined ? {} : { twinEndpoints: twinEndpoints(url) };
}

/** The storage alone, for commands that stand under a hub: backup, restore. In a try-out, the try-out's database. */
export async function withStorage<Result>(
  context: CommandContext,
  config: Config,
  run: (open: OpenStorage) => Promise<Result>,
): Promise<Result> {
  const { storage, isBeside } = await openOrJoin(context, config);
  try {
    const used = config.isTryOut
      ? await context.parts.besideDatabase(storage, tryOutDatabase, false)
      : storage;
    return await run({ storage: used, isBeside });
  } finally {
    await storage.stop();
  }
}

async function openOrJoin({ parts, terminal }: CommandContext, config: Config): Promise<OpenStorage> {
  try {
    return { storage: await openStorageAloud(parts, config, terminal), isBeside: false };
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError) || error.code !== "folder-in-use") throw error;
    const connection = await findRunningPostgres(config.dataDir);
    // The other hub is only just starting, or another command is at work for a moment.
    if (connection === undefined) throw error;
    const { ino } = await stat(config.dataDir);
    const storage = { connection, isOwn: true, folderIdentity: `folder ${ino}`, stop: async () => {} };
    return { storage, isBeside: true };
  }
}
