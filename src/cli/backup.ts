/** `bilag backup`: everything of the installation in one file, while the hub goes on. */
import { writeBackupFile } from "../db/backup/index.ts";
import { instantText, systemClock } from "../lib/clock.ts";
import type { Command } from "./command.ts";
import { withStorage } from "./with-hub.ts";

export const backup: Command = {
  name: "backup",
  summary: "Writes the whole installation into one file, beside a hub that goes on.",
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
      else terminal.print(`${file}: ${summary.rows}`);
      // It is what a restore elsewhere will ask for.
      terminal.note(
        "The secret key (BILAG_SECRET_KEY, or secret.key in the data folder) is not in it: keep it too.",
      );
      return 0;
    });
  },
};
