/** What a command says and where: results on standard output, everything on the way there on standard error. */
import type { Language } from "../core/index.ts";
import { type CliTextName, cliText } from "../texts/index.ts";

type Parameters = Readonly<Record<string, string | number>>;

export type Terminal = {
  language: Language;
  /** The result for programs was asked for. */
  isJson: boolean;
  text(name: CliTextName, parameters?: Parameters): string;
  /** The result, for people. */
  print(line: string): void;
  /** The result, for programs: one object on one line. */
  printJson(value: unknown): void;
  /** A line on the way, on standard error. */
  note(line: string): void;
  /** Something begins that takes a while. */
  step(name: CliTextName, parameters?: Parameters): void;
  /** How far it has come: after two seconds a bar where someone is looking, else a line now and then. */
  advance(done: number, count: number): void;
  /** The bar goes away. */
  settle(): void;
};

const barAfterMs = 2_000;
/** A log is no bar: it gets a line only so often, beginning after the first two seconds. */
const lineEveryMs = 10_000;
const barWidth = 30;

export type TerminalOf = {
  language: Language;
  isJson: boolean;
  output: NodeJS.WritableStream;
  errors: NodeJS.WritableStream & { isTTY?: boolean };
};

/**
 * What stood in somebody's file, or in a ledger's answer, is told as it stood, and carried out by no terminal: a control character
 * could clear the screen, write over what was told before, or put words on the reader's clipboard.
 */
function shown(line: string): string {
  return line.replaceAll(/[^\P{Cc}\n\t]/gu, "\uFFFD");
}

export function terminalOn({ language, isJson, output, errors }: TerminalOf): Terminal {
  const isWatched = errors.isTTY === true;
  let beganMs = performance.now();
  let lineAtMs = beganMs + barAfterMs;
  let hasBar = false;

  function settle(): void {
    if (hasBar) errors.write("\r\x1b[K");
    hasBar = false;
    beganMs = performance.now();
    lineAtMs = beganMs + barAfterMs;
  }
  function note(line: string): void {
    settle();
    errors.write(`${shown(line)}\n`);
  }
  return {
    language,
    isJson,
    text: (name, parameters) => cliText(language, name, parameters),
    print(line) {
      settle();
      output.write(`${shown(line)}\n`);
    },
    printJson(value) {
      settle();
      // JSON's own writing leaves the second set of control characters as they are.
      const escaped = (mark: string) => `\\u00${mark.charCodeAt(0).toString(16)}`;
      output.write(`${JSON.stringify(value).replaceAll(/[\x7f-\x9f]/g, escaped)}\n`);
    },
    note,
    step: (name, parameters) => note(cliText(language, name, parameters)),
    advance(done, count) {
      const nowMs = performance.now();
      if (count === 0 || nowMs - beganMs < barAfterMs) return;
      if (!isWatched) {
        if (nowMs < lineAtMs) return;
        errors.write(`  ${done}/${count}\n`);
        lineAtMs = nowMs + lineEveryMs;
        return;
      }
      const filled = Math.round((barWidth * Math.min(done, count)) / count);
      errors.write(`\r${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${done}/${count}\x1b[K`);
      hasBar = true;
    },
    settle,
  };
}
