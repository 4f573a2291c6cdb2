/** The web app's help pages, as its addresses name them. The app has the same list with its texts; a test compares the two. */
export const helpTopics = [
  "begin",
  "connect",
  "account-setup",
  "dimensions",
  "schedule",
  "rights",
  "halts",
  "corrections",
  "postings",
  "calendar",
  "reconciliation",
  "audit",
] as const;
