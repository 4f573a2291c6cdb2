/** One payroll run, as its own process: what is asked comes as JSON in the argument, what was measured goes out as JSON. */
import { benchPayroll } from "./payroll.ts";

const result = await benchPayroll(JSON.parse(process.argv[2] ?? "{}"));
process.stdout.write(`${JSON.stringify(result)}\n`);
