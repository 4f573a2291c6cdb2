/** Finds the endpoint of a path: without case, under both prefixes, with `b64(…)` ids undone. Visma.net §1 */
import type { Endpoint } from "./call.ts";

/** What both prefixes come to inside the twin; eAccounting's /v2 lies outside of it. */
export const innerPrefix = "/visma-net-api";

/** The resources of /v2 that are Visma.net's: everything else there is eAccounting's. Visma.net §6, openapi */
const resourcesOfV2 = new Set([
  "journaltransaction",
  "generalledgerbalance",
  "currencyrate",
  "currencyratetype",
  "customer",
  "customerinvoice",
  "customercreditnote",
  "customerdebitnote",
  "purchasereceipt",
  "supplier",
]);

/** `/v1/account` and `/API/controller/api/v1/account` → `/visma-net-api/v1/account`; null for what is not Visma.net's. */
export function vismaNetPath(path: string): string | null {
  const long = path.match(/^\/api\/controller\/api(\/v[12]\/.*)$/i)?.[1];
  if (long) return innerPrefix + long;
  if (/^\/v1\//i.test(path)) return innerPrefix + path;
  const resource = path.match(/^\/v2\/([^/]+)/i)?.[1]?.toLowerCase();
  return resource && resourcesOfV2.has(resource) ? innerPrefix + path : null;
}

export type Matched = { endpoint: Endpoint; parameters: Map<string, string> };

export function createMatcher(
  endpoints: readonly Endpoint[],
): (method: string, path: string) => Matched | null {
  const known = endpoints.map((endpoint) => ({ endpoint, parts: endpoint.path.split("/") }));
  return (method, path) => {
    const parts = path.split("/");
    for (const { endpoint, parts: pattern } of known) {
      if (endpoint.method !== method || pattern.length !== parts.length) continue;
      const parameters = fitting(pattern, parts);
      if (parameters) return { endpoint, parameters };
    }
    return null;
  };
}

function fitting(pattern: readonly string[], parts: readonly string[]): Map<string, string> | null {
  const parameters = new Map<string, string>();
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? "";
    const name = wanted.match(/^\{(\w+)\}$/)?.[1];
    if (name && part !== "") parameters.set(name, idOf(part));
    else if (wanted.toLowerCase() !== part.toLowerCase()) return null;
  }
  return parameters;
}

/** `b64(Oi8_I1tdQCYqKzs)` → `:/?#[]@&*+;`. Visma.net §1 */
function idOf(part: string): string {
  const plain = decoded(part);
  const encoded = plain.match(/^b64\((.*)\)$/i)?.[1];
  return encoded === undefined ? plain : Buffer.from(encoded, "base64url").toString("utf8");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
