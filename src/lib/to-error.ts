/** Whatever was thrown, as an Error: unknown values are wrapped where they are caught, never ignored. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
}
