/** `bilag migrate`: brings the tables up to date without starting anything else. */
import { migrate as applyMigrations } from "../db/index.ts";
import { instantText, systemClock } from "../lib/clock.ts";
import type { Command } from "./command.ts";
import { asUnreachable } from "./database-unreachable.ts";
import { withStorage } from "./with-hub.ts";

export const migrate: Command = {
  name: "migrate",
  summary: "command-migrate",
  usage: "",
  options: {},
  run(context) {
    const { parts, terminal } = context;
    const config = parts.config();
    return withStorage(context, config, async ({ storage }) => {
      const at = instantText(systemClock.now());
      const applied = await applyMigrations(storage.connection, parts.migrationsFolder, at).catch(
        (error: unknown) => {
          throw config.databaseUrl === undefined ? error : asUnreachable(error);
        },
      );
      if (terminal.isJson) terminal.printJson({ ok: true, applied });
      else for (const name of applied) terminal.print(name);
      return 0;
    });
  },
};
