/** What Visma.net answers where a register has no such entry. Visma.net §5; the noun is assumed. */
import { refuse } from "./refusal.ts";

export function missing(what: string, id: string) {
  return refuse("notFound", `${what} ${id} was not found.`);
}
