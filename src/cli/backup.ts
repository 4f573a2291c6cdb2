/** `bilag backup`: everything of the installation in one file, while the hub goes on. */
import { writeBackupFile } from "../db/backup/index.ts";
import { instantText, systemClock } from "../lib/clock.ts";
import type { Command } from "./command.ts";
import { withStorage } from "./with-hub.ts";

export const backup: Command = {
  name: "backup",
  summary: "command-backup",
  usage: "<file>",
  options: {},
  run(context) {
    const { parts, given, terminal } = context;
    const file = given.required(0, "<file>");
    return withStorage(context, parts.config(), async ({ storage }) => {
      const summary = await writeBackupFile(storage.connection, file, {
        at: instantText(systemClock.now()),
        product: await parts.version(),
        onProgress: ({ rowsDone, rowsTotal }) => terminal.advance(rowsDone, rowsTotal),
      });
      if (terminal.isJson) terminal.printJson({ ok: true, file, ...summary });
      else terminal.print(`${file}  ${terminal.text("rows", { count: summary.rows })}`);
      // It is what a restore elsewhere will ask for.
      terminal.note(terminal.text("keep-secret-key"));
      return 0;
    });
  },
};
