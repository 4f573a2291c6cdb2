/** Loads rows of one table after another. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { BackupError } from "./backup-error.ts";
import type { BackupTable } from "./list-tables.ts";

export type TableLoader = {
  load(table: BackupTable, text: Buffer): Promise<void>;
  /** Of the last table. */
  end(): Promise<void>;
  /** Lets go of a statement that waits for more rows: nothing else could be said to the server before. */
  abort(): void;
};

/**
 * One statement a batch: PostgreSQL remembers each new row until the statement's end, to check its foreign keys then, and a
 * register of millions would fill its memory. Only a table that refers to itself goes in whole.
 */
export function loaderOn(client: pg.Client): TableLoader {
  let open: { table: BackupTable; copy: Copy } | undefined;

  async function end(): Promise<void> {
    const ending = open;
    open = undefined;
    if (ending !== undefined) await refused(ending.table, ending.copy.end());
  }

  return {
    load: async (table, text) => {
      if (open?.table !== table) {
        await end();
        open = { table, copy: beginCopy(client, table) };
      }
      await refused(table, open.copy.put(text));
      if (!table.refers_to_itself) await end();
    },
    end,
    abort: () => open?.copy.abort(),
  };
}

type Copy = { put(text: Buffer): Promise<void>; end(): Promise<void>; abort(): void };

function beginCopy(client: pg.Client, { name, columns }: BackupTable): Copy {
  const stream: Writable = client.query(copyFrom(`copy ${name} (${columns.join(", ")}) from stdin`));
  // The library tells of an error by the event alone, and calls nobody back: whoever waits, waits for either.
  let isOver = false;
  stream.once("error", () => {
    isOver = true;
  });
  const failed = once(stream, "error").then(([error]) => {
    throw error;
  });
  failed.catch(() => {});
  return {
    put: (text) =>
      Promise.race([failed, new Promise<void>((resolve) => stream.write(text, () => resolve()))]),
    // Ending after the error, the library reaches for a connection that it has let go of, and the whole process dies of it.
    end: () =>
      isOver ? failed : Promise.race([failed, new Promise<void>((resolve) => stream.end(() => resolve()))]),
    abort: () => stream.destroy(),
  };
}

async function refused(table: BackupTable, loading: Promise<void>): Promise<void> {
  try {
    await loading;
  } catch (cause) {
    throw new BackupError(
      "rows-refused",
      `The database refused rows of ${table.name}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      "Nothing was restored. Report this, with the first line of the backup.",
      { cause },
    );
  }
}
