/** The pretend ledger as a process of its own, so that it does not share the event loop with what is measured. */
import { startTwin } from "../twin/start-twin.ts";

const twin = await startTwin({ port: 0, seed: 1 });
process.once("SIGTERM", () => {
  void twin.close().then(() => process.exit(0));
});
process.stdout.write(`${twin.url}\n`);
