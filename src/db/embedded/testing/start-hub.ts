// Starts hub-program.ts and follows what it says.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { type Account, spawnAs } from "../database-account.ts";
import type { DatabaseConnection } from "../database-connection.ts";

/** What a hub says: where its database is, why there is none, or how far it has come. */
interface HubMessage {
  connection?: DatabaseConnection;
  adopted?: boolean;
  code?: string;
  message?: string;
  step?: string;
}

export interface Hub {
  pid: number;
  /** The next message that has one of the fields. Throws with the standard error when the hub ends without one. */
  next(...fields: (keyof HubMessage)[]): Promise<HubMessage>;
  /** Answers when the process is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

export function startHub(dataDir: string, account?: Account): Hub {
  const program = path.join(import.meta.dirname, "hub-program.ts");
  const child = spawn(process.execPath, [program, dataDir], {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: "/",
    ...spawnAs(account),
  });
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  onTestFinished(() => end("SIGKILL"));
  const next = async (...fields: (keyof HubMessage)[]) => {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      const message: HubMessage = JSON.parse(line.value);
      if (fields.some((field) => message[field] !== undefined)) return message;
    }
    throw new Error(`the hub ended without a word of ${fields.join(" or ")}: ${errors}`);
  };
  return { pid: child.pid ?? 0, next, end };
}
