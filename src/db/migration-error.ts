/** Why a database cannot be brought to this version. Every message names the thing, the rule and the next step. */
export type MigrationCode =
  /** The database has a migration that this version does not know. */
  | "database-newer"
  /** A migration that was applied has another text now. */
  | "migration-edited"
  /** Roles, rights or the queue's schema are missing, and the database user may not make them. */
  | "roles-missing";

export class MigrationError extends Error {
  override readonly name = "MigrationError";
  readonly code: MigrationCode;

  constructor(code: MigrationCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
