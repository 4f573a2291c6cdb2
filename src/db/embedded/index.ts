// The one door to the PostgreSQL that the hub brings along.
export { type DatabaseConnection, databaseUrl } from "./database-connection.ts";
export {
  copyDatabaseFromTemplate,
  createDatabase,
  dropDatabase,
} from "./databases.ts";
export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from "./embedded-postgres-error.ts";
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresLog,
  type EmbeddedPostgresOptions,
  type EmbeddedPostgresStep,
  findRunningPostgres,
  startEmbeddedPostgres,
} from "./start-embedded-postgres.ts";
export type { ServerConnection } from "./with-client.ts";
