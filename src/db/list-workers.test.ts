import { expect, it } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import { openDatabase } from "./database.ts";
import { examineDatabase } from "./examine-database.ts";
import { listWorkers } from "./list-workers.ts";
import { registerWorker } from "./statements/worker-life.ts";

const worker = "00000000-0000-7000-8000-000000000001";
const web = "00000000-0000-7000-8000-000000000002";

it("counts as at work who sends, and not who only serves", async () => {
  const connection = await testDatabase();
  const db = openDatabase({ connection });
  await db.acrossOrganisations("register", async (trx) => {
    await registerWorker(trx, { id: worker, host: "salt" });
    await registerWorker(trx, { id: web, host: "salt", doesDrain: false });
  });
  await db.close();
  expect((await listWorkers(connection)).map(({ id }) => id)).toEqual([worker]);
  expect((await examineDatabase(connection, "migrations")).inside?.livingWorkers).toBe(1);
});
