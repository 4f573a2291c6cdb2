/** How to reach PostgreSQL, however it was found: the embedded one, or DATABASE_URL. */
export type ConnectionOptions =
  | { connectionString: string }
  | { host: string; port: number; user: string; password: string; database: string };

/** Owner migrates and backs up and never serves; app sees one organisation; engine sees lanes and quotas only. */
export type DatabaseRole = "bilag_owner" | "bilag_app" | "bilag_engine";
