// A hub in a process of its own, for the tests that kill one: starts the database of the folder given, says what came
// of it in one line of JSON, and stops the database when asked to.
import { EmbeddedPostgresError } from "../embedded-postgres-error.ts";
import { startEmbeddedPostgres } from "../start-embedded-postgres.ts";

const [dataDir = ""] = process.argv.slice(2);
const tell = (message: object) => console.log(JSON.stringify(message));

try {
  const { connection, adopted, stop } = await startEmbeddedPostgres({
    dataDir,
    onProgress: (step) => tell({ step }),
  });
  const staysAlive = setInterval(() => {}, 60_000);
  process.once("SIGTERM", async () => {
    clearInterval(staysAlive);
    await stop();
  });
  tell({ connection, adopted });
} catch (error) {
  if (!(error instanceof EmbeddedPostgresError)) throw error;
  tell({ code: error.code, message: error.message });
}
