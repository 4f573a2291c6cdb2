// Makes and removes whole databases, for someone who may; tests take one of their own from a migrated template.
import { escapeIdentifier } from "pg";
import { type ServerConnection, withClient } from "./with-client.ts";

/** Throws what PostgreSQL says, for one 42P04 where the name is taken. */
export async function createDatabase(server: ServerConnection, name: string): Promise<void> {
  await run(server, `create database ${escapeIdentifier(name)}`);
}

/** Ends every session on the database and removes it; nothing happens where there is none of that name. */
export async function dropDatabase(server: ServerConnection, name: string): Promise<void> {
  await run(server, `drop database if exists ${escapeIdentifier(name)} with (force)`);
}

/** Fails with 55006 while anyone is connected to the template. */
export async function copyDatabaseFromTemplate(
  server: ServerConnection,
  template: string,
  name: string,
): Promise<void> {
  await run(server, `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`);
}

async function run(server: ServerConnection, statement: string): Promise<void> {
  await withClient(server, (client) => client.query(statement));
}
