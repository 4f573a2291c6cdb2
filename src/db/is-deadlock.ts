/** PostgreSQL has undone a transaction in favour of another, since each waited for what the other had. Nothing of it is left. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "40P01";
}
