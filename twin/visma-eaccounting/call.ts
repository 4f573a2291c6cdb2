/** One request that has passed the gate, as the endpoints see it, and what they may answer. */
import type { Grant } from "../identity/grants.ts";
import type { Person } from "../people.ts";
import type { Company } from "./company.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { type Refusal, refuse } from "./refusal.ts";

export type Call = {
  eaccounting: Eaccounting;
  company: Company;
  person: Person;
  grant: Grant;
  /** Names in lower case: ASP.NET binds them without case (assumed). Names nobody knows are never looked at. §3 */
  query: Map<string, string>;
  parameter(name: string): string;
  /** The JSON body, or 2000. */
  body: unknown | Refusal;
  /** Set by the fault `late-visibility`. */
  hidden: { forMs: number; everywhere: boolean };
};

export type Answer = { status: 200 | 201 | 204; body: unknown };
export type Reply = Answer | Refusal;

export type Endpoint = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below /v2, in lower case, parameters in braces. */
  path: string;
  /** Any one of them is enough. visma-facts §2 and the published listing of 2024. */
  scopes: readonly string[];
  /** Product variants that have it; see `variants.ts`. */
  variants: readonly number[];
  handle(call: Call): Reply;
};

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });

/** A boolean query flag of .NET: true or false in any case; anything else is 2000 (assumed). */
export function flagOf(call: Call, name: string, byDefault: boolean): boolean | Refusal {
  const value = call.query.get(name.toLowerCase());
  if (value === undefined || value === "") return byDefault;
  if (value.toLowerCase() === "true") return true;
  if (value.toLowerCase() === "false") return false;
  return refuse("invalidModel", `The value '${value}' is not valid for ${name}.`);
}
