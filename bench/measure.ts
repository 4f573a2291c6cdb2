/** One run, as its own process: what is asked comes as JSON in the argument, what was measured goes out as JSON. */
import { benchSettlements } from "./settlements.ts";

const result = await benchSettlements(JSON.parse(process.argv[2] ?? "{}"));
process.stdout.write(`${JSON.stringify(result)}\n`);
