/** The web app's help pages, as its addresses name them. It has the list from openapi.json: a page without texts does not compile there. */
export const helpTopics = [
  "begin",
  "connect",
  "account-setup",
  "dimensions",
  "schedule",
  "rights",
  "halts",
  "corrections",
  "files",
  "postings",
  "calendar",
  "reconciliation",
  "audit",
  "today",
  "webhooks",
  "account",
] as const;
