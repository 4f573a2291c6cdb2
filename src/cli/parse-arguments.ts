/** Arguments by node:util, so that every command reads them alike. */
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Language } from "../core/index.ts";
import { cliText } from "../texts/index.ts";
import { type Arguments, type Command, UsageError } from "./command.ts";
import { valueNotation } from "./value-notation.ts";

const everywhere = {
  json: { type: "boolean", help: "option-json" },
  help: { type: "boolean", short: "h", help: "option-help" },
} as const;

/** Throws UsageError for an option that the command does not have, and for one that lacks its value. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const { values, positionals } = parsed(command, words);
  return {
    text: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    isSet: (name) => values[name] === true,
    all: (name) => [values[name] ?? []].flat().filter((value) => typeof value === "string"),
    required(position, name) {
      const value = positionals[position];
      if (value === undefined)
        throw new UsageError("argument-missing", { command: command.name, argument: name });
      return value;
    },
    rest: (from) => positionals.slice(from),
    requiredText(name) {
      const value = values[name];
      if (typeof value === "string" && value.trim() !== "") return value.trim();
      throw new UsageError("argument-missing", { command: command.name, argument: `--${name}` });
    },
  };
}

function parsed(command: Command, words: readonly string[]) {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries({ ...everywhere, ...command.options }).map(([name, { help: _, ...option }]) => [
      name,
      option,
    ]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    // parseArgs says no by throwing, in English; which option it was stands in its message only.
    const cause = error instanceof Error ? error.message : String(error);
    const option = /'(?:-\w, )?(-{1,2}[^' =]+)/.exec(cause)?.[1] ?? "";
    const parameters = { command: command.name, option };
    if ((error as NodeJS.ErrnoException).code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
      throw new UsageError("option-unknown", parameters);
    const takesValue = options[option.replace(/^-+/, "")]?.type === "string";
    throw new UsageError(takesValue ? "option-needs-value" : "option-takes-no-value", parameters);
  }
}

export function helpOf(command: Command, language: Language): string {
  const all: Command["options"] = { ...command.options, ...everywhere };
  const options = Object.entries(all).map(([name, option]) => {
    const value = option.type === "string" ? ` <${valueNotation[name] ?? name}>` : "";
    return [`  --${name}${value}`, cliText(language, option.help)] as const;
  });
  const width = Math.max(...options.map(([shown]) => shown.length));
  return [
    `bilag ${command.name} ${command.usage}`.trimEnd(),
    "",
    `  ${cliText(language, command.summary)}`,
    "",
    ...options.map(([shown, help]) => `${shown.padEnd(width)}  ${help}`),
  ].join("\n");
}
