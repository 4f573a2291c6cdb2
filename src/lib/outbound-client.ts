/**
 * Posts to addresses that users name. Such an address must not lead into the operator's own network: every address that a
 * name resolves to is looked at just before the connection is made to it, so that a name cannot show one address to the
 * check and another one to the connection. Redirects are answers, and not followed.
 */
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

export type AddressRefusal = "not-an-address" | "not-https" | "private-address";

export type OutboundAnswer = { kind: "answer"; status: number } | { kind: "failed"; cause: string };

export type OutboundClient = {
  /** What can be told from the address alone; null where nothing speaks against it. */
  refusalOf(url: string): AddressRefusal | null;
  post(of: {
    url: string;
    headers: Readonly<Record<string, string>>;
    body: string;
    timeoutMs: number;
    stop?: AbortSignal;
  }): Promise<OutboundAnswer>;
};

/** Loopback, private, link-local, carrier-grade, documentation, multicast and reserved, and what IPv6 wraps IPv4 in. */
const privateRanges: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 96, "ipv6"],
  ["::ffff:0:0:0", 96, "ipv6"],
  ["64:ff9b::", 96, "ipv6"],
  ["64:ff9b:1::", 48, "ipv6"],
  ["100::", 64, "ipv6"],
  ["2001::", 23, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["3fff::", 20, "ipv6"],
  ["5f00::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["fec0::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

/**
 * One cause for a name that nobody knows, one that leads into a private network, and an address that may not be asked: told apart, they
 * would tell whoever names addresses which names the operator's own network has.
 */
const notReached = "the address cannot be reached: its name is not known, or leads where this hub may not go";

/** `allowed`: what the operator lists all the same, as a host's name, an address, or a range like "10.1.0.0/16". */
export function outboundClient(allowed: readonly string[]): OutboundClient {
  const refused = new BlockList();
  for (const range of privateRanges) refused.addSubnet(...range);
  const listed = new BlockList();
  const names = new Set<string>();
  for (const entry of allowed) {
    const [address = "", bits] = entry.split("/");
    const family = familyOf(address);
    if (family === null) names.add(entry.toLowerCase());
    else if (bits === undefined) listed.addAddress(address, family);
    else listed.addSubnet(address, Number(bits), family);
  }
  const isRefused = (address: string): boolean => {
    const family = familyOf(address);
    if (family === null) return true;
    return refused.check(address, family) && !listed.check(address, family);
  };
  const isListed = (host: string): boolean => {
    const family = familyOf(host);
    return family === null ? names.has(host) : listed.check(host, family);
  };

  function refusalOf(url: string): AddressRefusal | null {
    if (!URL.canParse(url)) return "not-an-address";
    const { protocol, username, password, hostname } = new URL(url);
    const host = bare(hostname);
    if ((protocol !== "https:" && protocol !== "http:") || username !== "" || password !== "")
      return "not-an-address";
    if (familyOf(host) !== null && isRefused(host)) return "private-address";
    // Within the operator's own network TLS is the operator's business.
    if (protocol === "http:" && !isListed(host)) return "not-https";
    return null;
  }

  const lookup: LookupFunction = (host, options, callback) => {
    dns.lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(new Error(notReached), "", 0);
      const isOne = addresses.every(({ address }) => names.has(host.toLowerCase()) || !isRefused(address));
      const [first] = addresses;
      if (first === undefined || !isOne) return callback(new Error(notReached), "", 0);
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

  return {
    refusalOf,
    async post(of) {
      const refusal = refusalOf(of.url);
      return refusal === null ? postOnce(of, lookup) : { kind: "failed", cause: notReached };
    },
  };
}

type PostOf = Parameters<OutboundClient["post"]>[0];

function postOnce(
  { url, headers, body, timeoutMs, stop }: PostOf,
  lookup: LookupFunction,
): Promise<OutboundAnswer> {
  return new Promise((resolve) => {
    const signals = [AbortSignal.timeout(timeoutMs), ...(stop === undefined ? [] : [stop])];
    const request = (url.startsWith("https:") ? https : http).request(url, {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      lookup,
      agent: false,
      signal: AbortSignal.any(signals),
    });
    request.on("error", (error) => {
      const { code } = error as NodeJS.ErrnoException;
      const cause = code === "ABORT_ERR" ? `no answer within ${timeoutMs} ms` : error.message;
      resolve({ kind: "failed", cause: cause.slice(0, 200) });
    });
    request.on("response", (response) => {
      // The status is the answer; nobody reads what else a receiver has to say.
      resolve({ kind: "answer", status: response.statusCode ?? 0 });
      response.destroy();
    });
    // Unheard, it would end the request without an error and without an answer: whoever waits for it would wait for ever.
    request.on("upgrade", (response, socket) => {
      resolve({ kind: "answer", status: response.statusCode ?? 0 });
      socket.destroy();
    });
    request.on("close", () => resolve({ kind: "failed", cause: "no answer" }));
    request.end(body);
  });
}

function familyOf(address: string): "ipv4" | "ipv6" | null {
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? "ipv4" : "ipv6";
}

/** "[::1]" → "::1" */
function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();
}
