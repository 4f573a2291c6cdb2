/** Keys that were made while the right to touch owners was still called after restores. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { migrate } from "./migrate.ts";
import { emptyDatabase, migrationsFolder } from "./testing/empty-database.ts";
import { filledAt, idOf, insert, organisationIdOf } from "./testing/filling.ts";
import { withSession } from "./with-session.ts";

const renaming = "0035-the-right-to-owners.sql";

it("leaves a key the right to owners under its new name, in its place, and other keys as they are", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "bilag-migrations-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const isBefore = (file: string) => !(path.basename(file) >= renaming && file.endsWith(".sql"));
  await cp(migrationsFolder, folder, { recursive: true, filter: isBefore });
  const connection = await emptyDatabase();
  await migrate(connection, folder, filledAt);
  const [organisation_id, person_id] = [organisationIdOf(1), idOf(1, 2)];
  const created_at = filledAt;
  await withSession(connection, async (client) => {
    await insert(client, "organisation", { organisation_id, name: "Nord", created_at });
    await insert(client, "person", { person_id, name: "Rita", email: "rita@x.test", created_at });
    await insert(client, "membership", { organisation_id, person_id, role: "owner", created_at });
    const key = { organisation_id, person_id, secret_hash: "a1", created_at };
    const scopes = ["read", "confirm-restore", "map"];
    await insert(client, "api_key", { ...key, id: idOf(1, 7), name: "everything", scopes });
    await insert(client, "api_key", { ...key, id: idOf(1, 8), name: "look", scopes: ["read"] });
  });
  await migrate(connection, migrationsFolder, filledAt);
  const keys = await withSession(connection, (client) =>
    client.query("select name, scopes from api_key order by name"),
  );
  expect(keys.rows).toEqual([
    { name: "everything", scopes: ["read", "manage-owners", "map"] },
    { name: "look", scopes: ["read"] },
  ]);
});
