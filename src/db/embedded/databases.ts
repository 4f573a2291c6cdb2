// Makes and removes whole databases; tests take one of their own from a migrated template.
import { Client, type ClientConfig, escapeIdentifier } from "pg";

/** How to reach a server as someone who may create databases: what `pg` takes, a `connectionString` too. */
export type ServerConnection = ClientConfig;

/** Throws what PostgreSQL says, for one 42P04 where the name is taken. */
export async function createDatabase(server: ServerConnection, name: string): Promise<void> {
  await onServer(server, `create database ${escapeIdentifier(name)}`);
}

/** Ends every session on the database and removes it; nothing happens where there is none of that name. */
export async function dropDatabase(server: ServerConnection, name: string): Promise<void> {
  await onServer(server, `drop database if exists ${escapeIdentifier(name)} with (force)`);
}

/** Fails with 55006 while anyone is connected to the template. */
export async function copyDatabaseFromTemplate(
  server: ServerConnection,
  template: string,
  name: string,
): Promise<void> {
  await onServer(server, `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`);
}

async function onServer(server: ServerConnection, statement: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
