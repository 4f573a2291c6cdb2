/** An error as one clear line on standard error: the thing, the rule, the next step. With --json also as an object. */
import { ConfigError } from "../config.ts";
import { AppError, type Finding } from "../core/index.ts";
import { BackupError } from "../db/backup/backup-error.ts";
import { EmbeddedPostgresError } from "../db/embedded/index.ts";
import { MigrationError, WallsError } from "../db/index.ts";
import { UsageError } from "./command.ts";
import { DatabaseUnreachable } from "./database-unreachable.ts";
import { Stopped } from "./stopped.ts";
import type { Terminal } from "./terminal.ts";
import { TwinUnreachable } from "./try-out/twin-control.ts";

/** Answers with the exit status. `detailed` adds where it happened, for whoever reports it. */
export function tellError(terminal: Terminal, error: unknown, isDetailed: boolean): number {
  const { code, message, findings = [] } = described(terminal, error);
  terminal.note(message);
  for (const finding of findings)
    terminal.note(`  ${finding.code} ${finding.field ?? ""} ${finding.value ?? ""}`);
  if (isDetailed && error instanceof Error && error.stack !== undefined) terminal.note(error.stack);
  if (terminal.isJson)
    terminal.printJson({
      ok: false,
      error: { code, message, ...(findings.length === 0 ? {} : { findings }) },
    });
  return error instanceof Stopped ? 130 : 1;
}

type Described = { code: string; message: string; findings?: readonly Finding[] };

function described(terminal: Terminal, error: unknown): Described {
  if (error instanceof AppError)
    return { code: error.code, message: error.message, findings: error.findings };
  if (error instanceof UsageError) return { code: "usage", message: error.message };
  if (error instanceof ConfigError)
    return {
      code: "settings-of-environment",
      message: terminal.text("settings-of-environment", { cause: error.message }),
    };
  if (error instanceof EmbeddedPostgresError)
    return { code: error.code, message: terminal.text("database-failed", { cause: error.message }) };
  if (error instanceof MigrationError || error instanceof BackupError || error instanceof WallsError)
    return { code: error.code, message: error.message };
  if (error instanceof DatabaseUnreachable)
    return {
      code: "database-unreachable",
      message: terminal.text("database-unreachable", { cause: error.message }),
    };
  if (error instanceof TwinUnreachable)
    return { code: "twin-unreachable", message: terminal.text("twin-unreachable", { url: error.url }) };
  if (error instanceof Stopped) return { code: "stopped", message: terminal.text("stopping") };
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && file !== undefined)
    return { code: "file-missing", message: terminal.text("file-missing", { file }) };
  const cause = error instanceof Error ? error.message : String(error);
  return { code: "unexpected", message: terminal.text("unexpected", { cause }) };
}
