import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import { assertWalls, type WallsError } from "./assert-walls.ts";
import { fillDatabase } from "./testing/fill-database.ts";
import { becomeOwner, withSession } from "./with-session.ts";

const connection = await testDatabase();

beforeAll(() => fillDatabase(connection));

async function asOwner(statement: string): Promise<void> {
  await withSession(connection, async (client) => {
    await becomeOwner(client);
    await client.query(statement);
  });
}

/** Breaks something for one test. */
async function broken(breaking: string, mending: string): Promise<void> {
  await asOwner(breaking);
  onTestFinished(() => asOwner(mending));
}

async function complaint(): Promise<Pick<WallsError, "code" | "tables"> | "none"> {
  return assertWalls(connection).then(
    () => "none" as const,
    ({ code, tables }: WallsError) => ({ code, tables }),
  );
}

describe("assertWalls", () => {
  it("is content with a filled database whose policies stand", async () => {
    expect(await complaint()).toBe("none");
  });

  it("names the table whose row-level security was switched off", async () => {
    await broken(
      "alter table posting disable row level security",
      "alter table posting enable row level security",
    );
    expect(await complaint()).toEqual({ code: "wall-missing", tables: ["bilag.posting"] });
  });

  it("names the tables of which rows are seen without an organisation", async () => {
    await broken(
      "create policy too_wide on company to bilag_app using (true); create policy too_wide on person to bilag_app using (true)",
      "drop policy too_wide on company; drop policy too_wide on person",
    );
    const found = await complaint();
    expect(found).toMatchObject({ code: "wall-open" });
    expect(found === "none" ? [] : [...found.tables].sort()).toEqual(["bilag.company", "bilag.person"]);
  });

  it("notices a table with an organisation's rows that nobody walled, also an empty one", async () => {
    await broken("create table forgotten (organisation_id uuid primary key)", "drop table forgotten");
    expect(await complaint()).toEqual({ code: "wall-missing", tables: ["bilag.forgotten"] });
  });
});
