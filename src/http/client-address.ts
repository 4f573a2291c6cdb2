/**
 * Whose request it is, by address, for what is counted per address. The socket's own; where a proxy on this machine or in the
 * same private network stands in front, the last entry of X-Forwarded-For, which is the one that the proxy itself has written.
 * All others in that header are the client's own words: counted by them, nobody would ever be refused.
 */
import { BlockList, isIP } from "node:net";
import type { Context } from "hono";
import type { ApiEnvironment } from "./api-environment.ts";

const nearby = new BlockList();
nearby.addSubnet("127.0.0.0", 8, "ipv4");
nearby.addSubnet("10.0.0.0", 8, "ipv4");
nearby.addSubnet("172.16.0.0", 12, "ipv4");
nearby.addSubnet("192.168.0.0", 16, "ipv4");
nearby.addAddress("::1", "ipv6");
nearby.addSubnet("fc00::", 7, "ipv6");

/** "" where the request came over no socket. */
export function clientAddress(c: Context<ApiEnvironment>): string {
  const socketAddress = c.env?.incoming?.socket.remoteAddress ?? "";
  if (!isNearby(socketAddress)) return socketAddress;
  const told = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return isIP(told) === 0 ? socketAddress : told;
}

function isNearby(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && nearby.check(address, version === 4 ? "ipv4" : "ipv6");
}
