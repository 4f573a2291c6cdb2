/** Why a backup cannot be made or put back. Nothing is half-written after any of them. */
export type BackupCode =
  /** The source is no database of Bilag's, or was never started. */
  | "nothing-to-back-up"
  /** Fewer or other rows arrived than the source or the file counts. */
  | "rows-missing"
  /** Not a file of ours at all. */
  | "not-a-backup"
  /** The file ends before its last line. */
  | "truncated"
  /** A byte of the file is not the one that was written. */
  | "damaged"
  /** A newer version of Bilag wrote it. */
  | "backup-newer"
  /** A migration that the backup was made under has another text here. */
  | "migration-edited"
  /** The target has an organisation or a person. */
  | "target-not-empty"
  /** A hub is connected. */
  | "source-in-use"
  | "target-in-use"
  /** The file for the backup is there already. */
  | "name-taken"
  /** Source and target of a move are one database. */
  | "same-database"
  /** The target refused rows; `cause` says which rule. */
  | "rows-refused";

export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly code: BackupCode;
  /** What to do next; the message ends with it. */
  readonly advice: string;

  constructor(code: BackupCode, problem: string, advice: string, options?: ErrorOptions) {
    super(`${problem} ${advice}`, options);
    this.code = code;
    this.advice = advice;
  }
}
