/** Runs a transaction again that PostgreSQL has undone in favour of another: a lane at work and an act may each wait for the other. */
import { isDeadlock } from "../db/index.ts";

/** Meeting so a third time in a row is a bug. */
const triesMax = 3;

/** `run` begins the transaction, and leaves nothing outside of it. */
export async function tryUndoneAgain<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isDeadlock(error) || tries === triesMax) throw error;
    }
  }
}
