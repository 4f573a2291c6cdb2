/** From the words on the command line to an exit status: finds the command, parses, runs, and tells what went wrong. */
import type { Language } from "../core/index.ts";
import { type CliTextName, cliText } from "../texts/index.ts";
import { type Command, type HelpContext, type Parts, UsageError } from "./command.ts";
import { helpOf, parseArguments } from "./parse-arguments.ts";
import { tellError } from "./tell-error.ts";
import { terminalOn } from "./terminal.ts";

export type CommandLineOf = {
  words: readonly string[];
  /** By name; loaded when asked for, so that a small command starts quickly. */
  commands: Readonly<Record<string, () => Promise<Command>>>;
  parts: Parts;
  language: Language;
  stop: AbortSignal;
  output: NodeJS.WritableStream;
  errors: NodeJS.WritableStream & { isTTY?: boolean };
  /** Errors are told with where they happened. */
  isDetailed: boolean;
};

export async function runCommandLine(of: CommandLineOf): Promise<number> {
  const { words, parts, stop } = of;
  const [name = "help", ...rest] = words;
  const terminal = terminalOn({ ...of, isJson: rest.includes("--json") });
  const asksForHelp = rest.includes("--help") || rest.includes("-h");
  try {
    if (isHelp(name)) {
      terminal.print(await helpFor(of, rest[0]));
      return 0;
    }
    if (name === "--version") {
      terminal.print(await parts.version());
      return 0;
    }
    const command = await commandNamed(of, name);
    if (asksForHelp) {
      terminal.print(await wholeHelp(command, of));
      return 0;
    }
    const given = parseArguments(command, rest);
    return await command.run({ parts, given, terminal, stop });
  } catch (error) {
    return await tellError(terminal, error, of);
  } finally {
    terminal.settle();
  }
}

function isHelp(name: string): boolean {
  return name === "help" || name === "--help" || name === "-h";
}

async function commandNamed({ commands }: CommandLineOf, name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new UsageError("command-unknown", { command: name });
  return load();
}

async function wholeHelp(command: Command, { parts, language }: CommandLineOf): Promise<string> {
  const text: HelpContext["text"] = (name, parameters) => cliText(language, name, parameters);
  const more = (await command.moreHelp?.({ parts, text })) ?? [];
  return [helpOf(command, language), ...(more.length === 0 ? [] : ["", ...more])].join("\n");
}

async function helpFor(of: CommandLineOf, name: string | undefined): Promise<string> {
  if (name !== undefined && !name.startsWith("-")) return wholeHelp(await commandNamed(of, name), of);
  const all = await Promise.all(Object.values(of.commands).map((load) => load()));
  const say = (text: CliTextName) => cliText(of.language, text);
  const width = Math.max(...all.map((command) => command.name.length));
  return [
    say("help-usage"),
    "",
    ...all.map((command) => `  ${command.name.padEnd(width)}  ${say(command.summary)}`),
    "",
    say("help-more"),
  ].join("\n");
}
