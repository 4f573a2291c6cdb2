import { findLink, type LinkRow } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { reading } from "../reading.ts";
import type { Call } from "../route.ts";

/** `not-found` for a link that is not the caller's to see. */
export async function linkOf(call: Pick<Call, "world" | "border">, linkId: string): Promise<LinkRow> {
  return found(await reading(call, (trx) => findLink(trx, { ...call.border, linkId })), "link");
}
