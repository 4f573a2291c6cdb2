// npm run check: everything that npm test does before the tests themselves.
import { checkSteps } from "./check-steps.ts";
import { runSteps } from "./run-steps.ts";

process.exitCode = (await runSteps(checkSteps())) === undefined ? 0 : 1;
