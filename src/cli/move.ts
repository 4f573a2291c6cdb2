/** `bilag move`: the whole installation into another PostgreSQL, by COPY from one to the other with no file between them. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { moveTo } from "../db/backup/index.ts";
import { instantText, systemClock } from "../lib/clock.ts";
import type { Storage } from "../open-hub.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { asUnreachable } from "./database-unreachable.ts";
import { openStorageAloud } from "./open-parts.ts";
import { withStorage } from "./with-hub.ts";

export const move: Command = {
  name: "move",
  summary: "command-move",
  usage: "<database-url or data folder>",
  options: {},
  run(context) {
    const { parts, given, terminal } = context;
    const to = given.required(0, "<database-url or data folder>");
    return withStorage(context, parts.config(), async ({ storage: source }) => {
      const target = await openTarget(context, to);
      try {
        const summary = await moveTo(source.connection, target.connection, parts.migrationsFolder, {
          at: instantText(systemClock.now()),
          product: await parts.version(),
          onProgress: ({ rowsDone, rowsTotal }) => terminal.advance(rowsDone, rowsTotal),
        }).catch((error: unknown) => {
          throw asUnreachable(error);
        });
        if (terminal.isJson) terminal.printJson({ ok: true, to: shown(to), ...summary });
        else terminal.print(`${shown(to)}  ${terminal.text("rows", { count: summary.rows })}`);
        terminal.note(terminal.text("moved-next", { to: shown(to) }));
        terminal.note(terminal.text("confirm-sending-how"));
        return 0;
      } finally {
        await target.stop();
      }
    });
  },
};

/** A PostgreSQL by its address, or the embedded one on a folder, which is made where it is not there. */
async function openTarget({ parts, terminal }: CommandContext, to: string): Promise<Storage> {
  const config = parts.config();
  if (/^postgres(ql)?:\/\//.test(to)) return parts.openStorage({ ...config, databaseUrl: to }, () => {});
  if (to.includes("://")) throw new UsageError("move-where", { to });
  const dataDir = path.resolve(to);
  const isFolder = await stat(dataDir).then(
    (found) => found.isDirectory(),
    () => true,
  );
  if (!isFolder) throw new UsageError("move-where", { to });
  return openStorageAloud(parts, { ...config, databaseUrl: undefined, dataDir }, terminal);
}

/** Without the password, which has no business in a terminal's history. */
function shown(to: string): string {
  if (!to.includes("://")) return to;
  const url = new URL(to);
  url.password = "";
  return url.href;
}
