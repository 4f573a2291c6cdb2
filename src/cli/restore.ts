/** `bilag restore`: puts a backup into an empty database. Sending stays off until a person confirms it. */
import { restoreBackup } from "../db/backup/index.ts";
import { instantText, systemClock } from "../lib/clock.ts";
import type { Command } from "./command.ts";
import { withStorage } from "./with-hub.ts";

export const restore: Command = {
  name: "restore",
  summary: "command-restore",
  usage: "<file>",
  options: {},
  run(context) {
    const { parts, given, terminal } = context;
    const file = given.required(0, "<file>");
    return withStorage(context, parts.config(), async ({ storage }) => {
      const summary = await restoreBackup(storage.connection, parts.migrationsFolder, file, {
        at: instantText(systemClock.now()),
        onProgress: ({ rowsDone, rowsTotal }) => terminal.advance(rowsDone, rowsTotal),
      });
      if (terminal.isJson) terminal.printJson({ ok: true, file, ...summary });
      else terminal.print(`${file}  ${terminal.text("rows", { count: summary.rows })}`);
      terminal.note(terminal.text("sending-off"));
      terminal.note(terminal.text("confirm-sending-how"));
      return 0;
    });
  },
};
