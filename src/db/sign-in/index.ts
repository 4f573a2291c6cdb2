/** What the sign-in keeps: its own role, its own schema. */
export * from "./invitations.ts";
export * from "./memberships.ts";
export * from "./open-sign-in-pool.ts";
