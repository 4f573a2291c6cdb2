/** Records that came before the start date and no longer do, since a person moved it back: they are taken in source order. */
import { recordsBeforeStart, type Transaction } from "../../db/index.ts";
import type { World } from "../world.ts";
import { takeKept } from "./take-kept.ts";

export type BeforeStart = { organisationId: string; laneId: string; startOn: string; at: string };

export async function takeBeforeStart(world: World, trx: Transaction, of: BeforeStart): Promise<void> {
  await takeKept(world, trx, { ...of, records: await recordsBeforeStart(trx, of) });
}
