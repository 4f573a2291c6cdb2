/** Backup, restore and the move to another PostgreSQL, by COPY in our own process: no client tools are shipped. */
export * from "./backup-error.ts";
export type { BackupProgress, BackupSummary, OnBackupProgress } from "./backup-format.ts";
export * from "./move-to.ts";
export { type RestoreOptions, type RestoreSummary, restoreBackup } from "./restore-backup.ts";
export * from "./verify-backup.ts";
export { type BackupOptions, writeBackup } from "./write-backup.ts";
export * from "./write-backup-file.ts";
