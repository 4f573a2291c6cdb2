/** What a command is, and what it is handed: parts that main.ts chose, the parsed arguments, a way to speak. */
import type { ParseArgsOptionsConfig } from "node:util";
import type { Config, EndpointSettings } from "../config.ts";
import type { AppErrorCode } from "../core/index.ts";
import type { Registry } from "../engine/world.ts";
import type { Hub, HubOf, Storage, StorageStep } from "../open-hub.ts";
import type { SignIn } from "../sign-in/index.ts";
import { type CliTextName, cliText } from "../texts/index.ts";
import type { Terminal } from "./terminal.ts";

/** Something that listens until it is closed. */
export type Listening = { url: string; port: number; close(): Promise<void> };

/** The parts that only main.ts knows where to find. */
export type Parts = {
  /** The environment's answers; throws ConfigError. `tryOut` reads them as a try-out, which needs none. */
  config(of?: { tryOut: true }): Config;
  openStorage(config: Config, onProgress: (step: StorageStep) => void): Promise<Storage>;
  besideDatabase(storage: Storage, name: string, isFresh: boolean): Promise<Storage>;
  openHub(of: HubOf): Promise<Hub>;
  loadRegistry(): Promise<Registry>;
  /** Loaded when it is called, so that production never loads it. */
  startTwin(of: { port: number; seed: number }): Promise<Listening>;
  serveApi(of: ServeOf): Promise<ServedHub>;
  /** As package.json says. */
  version(): Promise<string>;
  /** SQL files of the tables. */
  migrationsFolder: string;
};

export type ServeOf = {
  hub: Hub;
  config: Config;
  port: number;
  hostname: string;
  /** Called when the web app has to be built first, which takes some seconds. */
  onBuild(): void;
};

/** The hub's own door: the API, the web app where it is built, and the sign-in of people. */
export type ServedHub = Listening & { signIn: SignIn; hasPages: boolean };

export type TwinEndpoints = Readonly<Record<string, EndpointSettings>>;

export type Arguments = {
  text(name: string): string | undefined;
  isSet(name: string): boolean;
  /** Of an option that may be given several times; empty where it was not. */
  all(name: string): readonly string[];
  /** By position; throws a UsageError that names it when it is missing. */
  required(position: number, name: string): string;
  rest(from: number): readonly string[];
  /** Of an option; throws a UsageError that names it when it is missing or blank. */
  requiredText(name: string): string;
};

export type CommandContext = {
  parts: Parts;
  given: Arguments;
  terminal: Terminal;
  /** Aborted by the first signal: finish what is under way and end. */
  stop: AbortSignal;
};

export type Command = {
  name: string;
  /** One line for the list of commands, in the catalogue of texts. */
  summary: CliTextName;
  /** What stands after the name: `<file> --link <link>`; notation, the same in every language. */
  usage: string;
  options: Readonly<Record<string, OptionOf>>;
  /** Lines below the options, where there is more to choose from than options. */
  moreHelp?(context: HelpContext): Promise<string[]>;
  /** Answers with the exit status. */
  run(context: CommandContext): Promise<number>;
};

export type HelpContext = { parts: Pick<Parts, "loadRegistry">; text: Terminal["text"] };

export type OptionOf = ParseArgsOptionsConfig[string] & { help: CliTextName };

/**
 * The person at the keyboard asked for something that is not there or not to be had; the text says what is.
 * It travels as a name of the catalogue, so that whoever throws it needs to know neither language nor terminal.
 */
export class UsageError extends Error {
  readonly text: CliTextName;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly code: AppErrorCode | "usage";

  constructor(
    text: CliTextName,
    parameters: Readonly<Record<string, string | number>> = {},
    code: AppErrorCode | "usage" = "usage",
  ) {
    super(cliText("en", text, parameters));
    this.text = text;
    this.parameters = parameters;
    this.code = code;
  }
}
