/** One database server for the whole run: the one the product ships, or DATABASE_URL's. Each test file copies a migrated template. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { createDatabase, dropDatabase, startEmbeddedPostgres } from "../../src/db/embedded/index.ts";
import { type ConnectionOptions, migrate } from "../../src/db/index.ts";
import { withDatabase } from "./with-database.ts";

declare module "vitest" {
  export interface ProvidedContext {
    server: ConnectionOptions;
    template: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const template = `bilag_template_${process.pid}`;
  if (given !== undefined) {
    await prepare({ connectionString: given }, template);
    project.provide("server", { connectionString: given });
    project.provide("template", template);
    return () => dropDatabase({ connectionString: given }, template);
  }
  const folder = await mkdtemp(path.join(tmpdir(), "bilag-test-"));
  const server = await startEmbeddedPostgres({ dataDir: folder });
  await prepare(server.connection, template);
  project.provide("server", server.connection);
  project.provide("template", template);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function prepare(server: ConnectionOptions, template: string): Promise<void> {
  await createDatabase(server, template);
  const folder = path.join(import.meta.dirname, "../../migrations");
  await migrate(withDatabase(server, template), folder, new Date().toISOString());
}
