/** Plans requests so that no budget of a ledger is ever overdrawn: a 429 is a failure of ours, not a way to steer. */
import type { Budget, Ledger } from "../core/index.ts";
import { delayQuota, takeQuota } from "../db/index.ts";
import type { World } from "./world.ts";

export type QuotaAsk = {
  ledger: Ledger;
  connectionId: string;
  clientId: string;
  request: { method: string; url: string };
  waitMaxMs: number;
  /** Done before a short wait is sat out. */
  beforePause?: () => Promise<void>;
};

/** Sits out short waits. Returns how long the asker must stay away, or 0 when it may go. */
export async function passQuota(world: World, ask: QuotaAsk): Promise<number> {
  const budgets = ask.ledger.budgets(ask.request);
  if (budgets.length === 0) return 0;
  const answers = await world.db.acrossOrganisations("quota", async (trx) => {
    const taken = [];
    for (const budget of budgets) {
      taken.push(
        await takeQuota(trx, { budget: budgetKey(ask, budget), ...rhythm(budget), waitMaxMs: ask.waitMaxMs }),
      );
    }
    return taken;
  });
  const waitMs = Math.max(...answers.map((answer) => answer.waitMs));
  if (answers.some((answer) => !answer.isGranted)) return Math.max(waitMs, 1);
  if (waitMs > 0) {
    await ask.beforePause?.();
    await world.pause(waitMs);
  }
  return 0;
}

/** The ledger said "too many": nobody asks this budget again before its hint has passed. */
export async function holdQuota(world: World, ask: QuotaAsk, retryAfterMs: number): Promise<void> {
  await world.db.acrossOrganisations("hold quota", async (trx) => {
    // The burst that a budget allows would else be let go that much too early.
    for (const budget of ask.ledger.budgets(ask.request))
      await delayQuota(trx, budgetKey(ask, budget), retryAfterMs + rhythm(budget).burstMs);
  });
}

/**
 * A burst of b and a rhythm of (limit − b) per window never exceed the limit in any window, fixed or sliding, as long as each
 * request leaves at its moment. A busy machine lets them leave late, and what was late in one window counts in the next: a
 * sixtieth of the limit is kept free, of which the burst takes a part. 590 + 5 of 600: the planning costs 1.7 % at most,
 * requests may be late by half a second, and half a second in which nobody asks is made up for.
 */
function rhythm(budget: Budget): { intervalMs: number; burstMs: number } {
  const free = Math.max(1, Math.floor(budget.limit / 60));
  const burst = Math.max(1, Math.floor(free / 2));
  const intervalMs = budget.perMs / Math.max(1, budget.limit - free);
  return { intervalMs, burstMs: (burst - 1) * intervalMs };
}

/** A client counts for itself at each host: what a pretend ledger turns away says nothing of the living one. */
function budgetKey(ask: QuotaAsk, budget: Budget): string {
  const owner =
    budget.scope === "client" ? `${ask.clientId} ${new URL(ask.request.url).host}` : ask.connectionId;
  return [ask.ledger.name, budget.scope, owner, budget.name].join(" ");
}
