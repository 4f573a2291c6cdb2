/** One request that has passed the gate, as the endpoints see it, and what they may answer. */
import type { Grant } from "../identity/grants.ts";
import type { Company } from "./company.ts";
import type { Net } from "./net.ts";
import { type Refusal, refuse } from "./refusal.ts";

export type SentFile = { name: string; contentType: string; content: Buffer };

export type Call = {
  net: Net;
  company: Company;
  grant: Grant;
  /** Names in lower case: ASP.NET binds them without case (assumed). Names nobody knows are never looked at. Visma.net §3 */
  query: Map<string, string>;
  /** Decoded, with `b64(…)` undone. */
  parameter(name: string): string;
  /** The JSON body; undefined where it is none. */
  body: unknown;
  files: SentFile[];
  ifMatch: string | null;
  /** Set by the fault `late-visibility`. */
  hidden: { forMs: number; everywhere: boolean };
};

export type Answer = {
  status: 200 | 201 | 204;
  body: unknown;
  etag?: string;
  /** The last segment of the Location header. */
  createdId?: string;
  file?: SentFile;
};
export type Reply = Answer | Refusal;

export type Endpoint = {
  method: "GET" | "POST" | "PUT";
  /** From the version on, as in /v1/account/{accountCd}; matched without case. */
  path: string;
  handle(call: Call): Reply;
};

export const ok = (body: unknown, etag?: string): Answer => ({
  status: 200,
  body,
  ...(etag ? { etag } : {}),
});
/** 201 with nothing in it: the id stands in Location alone. Visma.net §6 */
export const created = (createdId: string, etag: string): Answer => ({
  status: 201,
  body: null,
  createdId,
  etag,
});
export const changed = (etag: string): Answer => ({ status: 204, body: null, etag });

/** 412 where the client names another version than the one there is. Visma.net §4 */
export function staleRefusal(call: Call, etag: string): Refusal | null {
  if (call.ifMatch === null || call.ifMatch === "*" || bare(call.ifMatch) === etag) return null;
  return refuse("conflict", "The record has been changed by another process. Read it again.");
}

/** ETags come with or without quotation marks. */
function bare(tag: string): string {
  return tag.replace(/^W\//, "").replace(/^"(.*)"$/, "$1");
}
