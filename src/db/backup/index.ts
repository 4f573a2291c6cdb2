/** Backup, restore and the move to another PostgreSQL, by COPY in our own process: no client tools are shipped. */
export * from "./backup-error.ts";
export * from "./move-to.ts";
export { restoreBackup } from "./restore-backup.ts";
export * from "./verify-backup.ts";
export { writeBackup } from "./write-backup.ts";
export * from "./write-backup-file.ts";
