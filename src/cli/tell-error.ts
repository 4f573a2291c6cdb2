/** An error as one clear line on standard error: the thing, the rule, the next step. With --json also as an object. */
import { existsSync } from "node:fs";
import path from "node:path";
import { ConfigError } from "../config.ts";
import { AppError, type Finding } from "../core/index.ts";
import { BackupError } from "../db/backup/backup-error.ts";
import { EmbeddedPostgresError } from "../db/embedded/index.ts";
import { MigrationError, WallsError } from "../db/index.ts";
import { type CliTextName, problemTitles } from "../texts/index.ts";
import { type Parts, UsageError } from "./command.ts";
import { DatabaseUnreachable } from "./database-unreachable.ts";
import { findingText, remediesOf } from "./finding-text.ts";
import { Stopped } from "./stopped.ts";
import type { Terminal } from "./terminal.ts";
import { TwinUnreachable } from "./try-out/twin-control.ts";

/** Answers with the exit status. `isDetailed` adds where it happened, for whoever reports it. */
export async function tellError(
  terminal: Terminal,
  error: unknown,
  { isDetailed, parts }: { isDetailed: boolean; parts: Parts },
): Promise<number> {
  const { code, message, detail, findings = [] } = described(terminal, error);
  terminal.note(message);
  if (detail !== undefined) terminal.note(detail);
  await tellFindings(terminal, findings, parts);
  if (isDetailed && error instanceof Error && error.stack !== undefined) terminal.note(error.stack);
  if (terminal.isJson)
    terminal.printJson({
      ok: false,
      error: {
        code,
        message,
        ...(detail === undefined ? {} : { detail }),
        ...(findings.length === 0 ? {} : { findings }),
      },
    });
  return error instanceof Stopped ? 130 : 1;
}

/** With what they mean and what to do, which only the registry knows. */
async function tellFindings(terminal: Terminal, findings: readonly Finding[], parts: Parts): Promise<void> {
  if (findings.length === 0) return;
  const remedies = remediesOf(await parts.loadRegistry());
  for (const finding of findings)
    for (const line of findingText(terminal, remedies, finding)) terminal.note(`  ${line}`);
}

/** `message` is for people, in their language; `detail` is the technical one, in English. */
type Described = { code: string; message: string; detail?: string; findings?: readonly Finding[] };

function described(terminal: Terminal, error: unknown): Described {
  if (error instanceof AppError)
    return {
      code: error.code,
      message: problemTitles[error.code][terminal.language],
      detail: error.message,
      findings: error.findings,
    };
  if (error instanceof UsageError)
    return { code: error.code, message: terminal.text(error.text, error.parameters) };
  if (error instanceof ConfigError)
    return {
      code: "settings-of-environment",
      message: terminal.text("settings-of-environment", { cause: error.message }),
    };
  const ofStorage = storageText(error);
  if (ofStorage !== null && error instanceof Error)
    return { code: ofStorage.code, message: terminal.text(ofStorage.text), detail: error.message };
  if (error instanceof DatabaseUnreachable)
    return {
      code: "database-unreachable",
      message: terminal.text("database-unreachable", { cause: error.message }),
    };
  if (error instanceof TwinUnreachable)
    return { code: "twin-unreachable", message: terminal.text("twin-unreachable", { url: error.url }) };
  if (error instanceof Stopped) return { code: "stopped", message: terminal.text("stopping") };
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && file !== undefined) return missing(terminal, file);
  const cause = error instanceof Error ? error.message : String(error);
  return { code: "unexpected", message: terminal.text("unexpected", { cause }) };
}

/** Where a file is to be written, or a folder to be made, it is what they would lie in that is missing. */
function missing(terminal: Terminal, file: string): Described {
  const folder = path.dirname(file);
  return existsSync(folder)
    ? { code: "file-missing", message: terminal.text("file-missing", { file }) }
    : { code: "folder-missing", message: terminal.text("folder-missing", { folder }) };
}

/** Each code of the storage has its own text; one without does not compile. Null for errors of other parts. */
function storageText(error: unknown): { code: string; text: CliTextName } | null {
  if (error instanceof EmbeddedPostgresError) return { code: error.code, text: `embedded-${error.code}` };
  if (error instanceof MigrationError) return { code: error.code, text: `migration-${error.code}` };
  if (error instanceof BackupError) return { code: error.code, text: `backup-${error.code}` };
  if (error instanceof WallsError) return { code: error.code, text: `walls-${error.code}` };
  return null;
}
