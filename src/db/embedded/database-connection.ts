/** How to reach a database; given as it is to `pg`. `host` is a folder when the server listens on a Unix socket in it. */
export interface DatabaseConnection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/** The same as a URL that both `pg` and PostgreSQL's own tools read. */
export function databaseUrl({ host, port, user, password, database }: DatabaseConnection): string {
  const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const name = encodeURIComponent(database);
  if (host.startsWith("/")) {
    return `postgresql://${credentials}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;
  }
  return `postgresql://${credentials}@${host}:${port}/${name}`;
}
