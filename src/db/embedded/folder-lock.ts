// One hub per data folder. The lock is the kernel's: an exclusive SQLite transaction on an empty file, because
// Node has no flock of its own and its SQLite has. It ends with the process however that ends, no reused process
// id can fake it, and it holds between containers that share a volume.
//
// Nobody else in the hub may open hub.lock: closing any handle to a file drops a process's POSIX locks on it.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

export interface FolderLock {
  release(): void;
}

const sqliteBusy = 5;

/** An unreachable handle is collected, and its lock with it: the hub would go on and the folder be free. */
const held = new Set<DatabaseSync>();

/** Throws `folder-in-use`, naming the process that holds the folder. */
export function lockFolder(folder: string): FolderLock {
  const ownerFile = path.join(folder, "hub.pid");
  const database = new DatabaseSync(path.join(folder, "hub.lock"), { timeout: 0 });
  try {
    // In memory: a journal file would outlive a killed hub and make the next one repair an empty database.
    database.exec("pragma journal_mode = memory; begin exclusive");
  } catch (cause) {
    database.close();
    if (!(cause instanceof Error && "errcode" in cause && cause.errcode === sqliteBusy)) throw cause;
    throw inUse(folder, ownerFile, cause);
  }
  writeFileSync(ownerFile, `${process.pid}\n`);
  held.add(database);
  return {
    release() {
      if (!held.delete(database)) return;
      rmSync(ownerFile, { force: true });
      database.close();
    },
  };
}

function inUse(folder: string, ownerFile: string, cause: Error): EmbeddedPostgresError {
  let owner = "another hub";
  try {
    const pid = readFileSync(ownerFile, "utf8").trim();
    if (pid !== "") owner = `another hub, process ${pid}`;
  } catch {
    // The other one has locked the folder and not yet written its name.
  }
  return new EmbeddedPostgresError(
    "folder-in-use",
    `The data folder ${folder} is in use by ${owner}. One folder serves one hub: stop that one, ` +
      "or give this one its own folder with BILAG_DATA_DIR.",
    { cause },
  );
}
