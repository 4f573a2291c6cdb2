/** What can go wrong with the database that the hub brings along; every message names the thing, the rule and the next step. */
export type EmbeddedPostgresErrorCode =
  /** There are no PostgreSQL binaries for this platform, or they cannot run here. */
  | "no-binary"
  /** Another living hub holds the data folder. */
  | "folder-in-use"
  /** The data folder was made by another PostgreSQL major version than the one we bring. */
  | "other-major-version"
  /** The folder is there but is not a database of ours, or its parts do not belong together. */
  | "unknown-folder"
  /** The account that the database must run as may not use the folder or the binaries. */
  | "no-permission"
  /** initdb failed. */
  | "create-failed"
  /** The postmaster did not come up, or came up without accepting us. */
  | "start-failed"
  /** The postmaster did not go down. */
  | "stop-failed";

/** Thrown by everything in this folder; `cause` keeps what lay underneath. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
  readonly code: EmbeddedPostgresErrorCode;

  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
