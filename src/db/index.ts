/** The door of the storage: the only SQL there is lies behind it. */
export * from "./connection-options.ts";
export * from "./database.ts";
export * from "./edges.ts";
export * from "./migrate.ts";
export * from "./schema.ts";
export * from "./statements/append-audit.ts";
export * from "./statements/claim-lane.ts";
export * from "./statements/due-lanes.ts";
export * from "./statements/head-posting.ts";
export * from "./statements/move-posting.ts";
export * from "./statements/take-quota.ts";
