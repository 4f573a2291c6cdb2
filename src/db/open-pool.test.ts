import { describe, expect, it } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import { databaseUrl } from "./embedded/index.ts";
import { openPool } from "./open-pool.ts";

const connection = await testDatabase();

async function whoServes(of: ConnectionOptions, before?: string): Promise<unknown> {
  const pool = openPool(of, "bilag_app", 1);
  try {
    if (before !== undefined) await pool.query(before);
    const { rows } = await pool.query(
      `select current_user as role, current_setting('search_path') as schema, current_setting('timezone') as zone,
        current_setting('statement_timeout') as timeout`,
    );
    return rows[0];
  } finally {
    await pool.end();
  }
}

function urlOf(of: ConnectionOptions): string {
  return "connectionString" in of ? of.connectionString : databaseUrl(of);
}

describe("openPool", () => {
  it("serves as its role, in our schema, in UTC", async () => {
    expect(await whoServes(connection)).toEqual({
      role: "bilag_app",
      schema: "bilag",
      zone: "UTC",
      timeout: "0",
    });
  });

  it("serves as its role even where DATABASE_URL brings options and a name of its own, and keeps those options", async () => {
    const url = urlOf(connection);
    const options = encodeURIComponent("-c statement_timeout=5s -c search_path=public -c role=none");
    const given = `${url}${url.includes("?") ? "&" : "?"}options=${options}&application_name=ours`;
    expect(await whoServes({ connectionString: given })).toEqual({
      role: "bilag_app",
      schema: "bilag",
      zone: "UTC",
      timeout: "5s",
    });
  });

  it("comes back to its role after RESET ALL and RESET ROLE", async () => {
    expect(await whoServes(connection, "reset all; reset role")).toMatchObject({
      role: "bilag_app",
      schema: "bilag",
    });
  });
});
