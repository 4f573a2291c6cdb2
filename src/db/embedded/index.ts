// The one door to the PostgreSQL that the hub brings along.
export { databaseUrl } from "./database-connection.ts";
export { copyDatabaseFromTemplate, createDatabase, dropDatabase } from "./databases.ts";
export { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
export { findRunningPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts";
