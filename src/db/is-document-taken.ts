/** PostgreSQL has refused a write, since the document of the ledger that it names belongs to another posting. */
export function isDocumentTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "23505" &&
    "constraint" in error &&
    error.constraint === "posting_one_per_ledger_document"
  );
}
