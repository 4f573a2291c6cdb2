/** Arguments by node:util, so that every command reads them alike. */
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { type CliTextName, cliText } from "../texts/index.ts";
import type { Arguments, Command } from "./command.ts";
import { UsageError } from "./command.ts";

const everywhere = {
  json: { type: "boolean", help: "print the result as one JSON object on standard output" },
  help: { type: "boolean", short: "h", help: "show this" },
} as const;

type Texts = Parameters<typeof cliText>[0];

/** Throws UsageError for an option that the command does not have, and for one that lacks its value. */
export function parseArguments(command: Command, words: readonly string[], language: Texts): Arguments {
  const { values, positionals } = parsed(command, words, language);
  return {
    text: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    isSet: (name) => values[name] === true,
    required(position, name) {
      const value = positionals[position];
      if (value === undefined)
        throw usage(language, "argument-missing", { command: command.name, argument: name });
      return value;
    },
    rest: (from) => positionals.slice(from),
  };
}

function parsed(command: Command, words: readonly string[], language: Texts) {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries({ ...everywhere, ...command.options }).map(([name, { help: _, ...option }]) => [
      name,
      option,
    ]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    // parseArgs says no by throwing; its own message names the option in English.
    const cause = error instanceof Error ? error.message : String(error);
    const option = /'(-{1,2}[^' =]+)/.exec(cause)?.[1] ?? "";
    if ((error as NodeJS.ErrnoException).code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION")
      throw new UsageError(cause);
    throw usage(language, "option-unknown", { command: command.name, option });
  }
}

function usage(language: Texts, name: CliTextName, parameters: Record<string, string>): UsageError {
  return new UsageError(cliText(language, name, parameters));
}

export function helpOf(command: Command): string {
  const all: Command["options"] = { ...command.options, ...everywhere };
  const options = Object.entries(all).map(([name, option]) => {
    const value = option.type === "string" ? ` <${name}>` : "";
    return [`  --${name}${value}`, option.help] as const;
  });
  const width = Math.max(...options.map(([shown]) => shown.length));
  return [
    `bilag ${command.name} ${command.usage}`.trimEnd(),
    "",
    `  ${command.summary}`,
    "",
    ...options.map(([shown, help]) => `${shown.padEnd(width)}  ${help}`),
  ].join("\n");
}
