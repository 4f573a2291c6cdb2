/** What a connection is opened with, so that nothing in DATABASE_URL can switch our own settings off. */
import type pg from "pg";
import type { ConnectionOptions } from "./connection-options.ts";
import { parsers } from "./parsers.ts";

/** PostgreSQL's own names of settings: `role`, `search_path` … */
export type SessionSettings = Readonly<Record<string, string>>;

/**
 * `settings` are sent with the connection's start. pg lets what stands in a connection string win over what is given
 * beside it: an innocent `?options=-c statement_timeout=5s` would replace the serving role, and every policy would be off.
 * So the string's own options are kept and ours come after them, where PostgreSQL takes the later one.
 */
export function sessionConfig(
  connection: ConnectionOptions,
  settings: SessionSettings,
  applicationName: string,
): pg.ClientConfig {
  const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const session = { types: parsers, application_name: applicationName };
  if (!("connectionString" in connection)) return { ...connection, ...session, options: ours.join(" ") };
  const [address = "", query = ""] = connection.connectionString.split("?", 2);
  const parameters = new URLSearchParams(query);
  const theirs = parameters.getAll("options");
  parameters.delete("options");
  parameters.delete("application_name");
  const connectionString = parameters.size === 0 ? address : `${address}?${parameters}`;
  return { connectionString, ...session, options: [...theirs, ...ours].join(" ") };
}
