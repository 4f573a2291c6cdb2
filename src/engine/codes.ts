/** The findings that the engine itself can make; preflight's are the core's. Each has a remedy in five languages. */
import type { Finding } from "../core/index.ts";

export type EngineCode =
  | "connection-not-authorised"
  | "connection-broken"
  | "connection-without-address"
  | "connection-key-unknown"
  | "wrong-company"
  | "ledger-unreachable"
  | "books-currency-differs"
  | "set-up-missing"
  | "set-up-unchecked"
  | "set-up-checked-by-old"
  | "slot-unanswered"
  | "settings-invalid"
  | "record-invalid"
  | "content-changed"
  | "exported-content-changed"
  | "name-shared"
  | "department-differs"
  | "handed-in-elsewhere"
  | "day-ahead"
  | "before-start"
  | "part-before-start"
  | "period-stays-closed"
  | "open-period-ahead"
  | "moved-to-open-period"
  | "look-up-several"
  | "look-up-differs"
  | "look-up-lookalike"
  | "sent-in-vain"
  | "named-not-held"
  | "named-several"
  | "named-another"
  | "held-after-all"
  | "job-may-begin"
  | "job-not-ended"
  | "ledger-differs"
  | "ledger-not-showing"
  | "draft-not-converted"
  | "token-unknown"
  | "sending-stopped"
  | "nobody-sends"
  | "drain-faults"
  | DriftCode
  | FolderCode;

/** What the ledger holds otherwise than it was booked, and what it held before. */
export type DriftCode =
  | "drift-missing"
  | "drift-changed"
  | "drift-moved"
  | "drift-period"
  | "drift-double"
  | "drift-token-unknown"
  | "already-booked"
  | "already-booked-unread";

/** Of watched folders: what stands in their way, and what became of a file that was not taken in. */
export type FolderCode =
  | "folders-off"
  | "folder-root-missing"
  | "folder-missing"
  | "folder-elsewhere"
  | "folder-unreadable"
  | "folder-crowded"
  | "folder-name-unreadable"
  | "folder-set-up-missing"
  | "folder-link-paused"
  | "folder-file-not-recognised"
  | "folder-file-empty"
  | "folder-file-too-large"
  | "folder-file-partly"
  | "folder-file-declined"
  | "folder-file-unreadable"
  | "folder-file-failed"
  | "folder-file-stays";

export function engineFinding(code: EngineCode, rest: Omit<Finding, "code" | "severity"> = {}): Finding {
  return { code, severity: "error", ...rest };
}
