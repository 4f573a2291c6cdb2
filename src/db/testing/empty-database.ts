/** A database of a test's own with nothing in it, on the server of the run. Dropped after the test file. */
import { afterAll, inject } from "vitest";
import { withDatabase } from "../../../test/support/with-database.ts";
import type { ConnectionOptions } from "../connection-options.ts";
import { createDatabase, dropDatabase } from "../embedded/index.ts";

let made = 0;

export async function emptyDatabase(): Promise<ConnectionOptions> {
  const server = inject("server");
  made += 1;
  const name = `bilag_empty_${process.pid}_${process.env.VITEST_POOL_ID ?? "0"}_${made}_${Math.floor(performance.now() * 1000)}`;
  await createDatabase(server, name);
  afterAll(() => dropDatabase(server, name));
  return withDatabase(server, name);
}

export const migrationsFolder = new URL("../../../migrations", import.meta.url).pathname;
