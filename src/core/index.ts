/** The one door of the core: what things are. Pure, no input or output. Words as in docs/glossary.md. */
export * from "./app-error.ts";
export * from "./canonical.ts";
export * from "./company.ts";
export * from "./day.ts";
export * from "./decimal.ts";
export * from "./document.ts";
export * from "./finding.ts";
export * from "./integration.ts";
export * from "./journal-text.ts";
export * from "./language.ts";
export * from "./ledger.ts";
export * from "./money.ts";
export * from "./posting-state.ts";
export * from "./preflight.ts";
export * from "./register.ts";
export * from "./role.ts";
export * from "./token.ts";
