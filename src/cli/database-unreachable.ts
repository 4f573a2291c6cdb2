/** Nobody answers where DATABASE_URL points. */
export class DatabaseUnreachable extends Error {}

const unreachableCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ECONNRESET",
  "ENOENT",
  // invalid_password, invalid_authorization_specification, invalid_catalog_name, cannot_connect_now
  "28P01",
  "28000",
  "3D000",
  "57P03",
]);

/** The driver's error in our words where the connection is what failed; any other error as it is. */
export function asUnreachable(error: unknown): unknown {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = first instanceof Error && "code" in first ? String(first.code) : "";
  return unreachableCodes.has(code)
    ? new DatabaseUnreachable((first as Error).message, { cause: error })
    : error;
}
