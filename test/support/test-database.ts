/** A database of its own, copied from the migrated template: quick, and nothing is mocked. */
import { afterAll, inject } from "vitest";
import { copyDatabaseFromTemplate, createDatabase, dropDatabase } from "../../src/db/embedded/index.ts";
import type { ConnectionOptions } from "../../src/db/index.ts";
import { withDatabase } from "./with-database.ts";

let made = 0;

/** Dropped after the test file. */
export async function testDatabase(): Promise<ConnectionOptions> {
  return newDatabase((server, name) => copyDatabaseFromTemplate(server, inject("template"), name));
}

/** Without any table: what a backup is restored into. */
export async function blankDatabase(): Promise<ConnectionOptions> {
  return newDatabase(createDatabase);
}

async function newDatabase(
  make: (server: ConnectionOptions, name: string) => Promise<void>,
): Promise<ConnectionOptions> {
  const server = inject("server");
  const template = inject("template");
  made += 1;
  const name = `${template}_${process.pid}_${process.env.VITEST_POOL_ID ?? "0"}_${made}_${Math.floor(performance.now() * 1000)}`;
  await make(server, name);
  afterAll(() => dropDatabase(server, name));
  return withDatabase(server, name);
}
