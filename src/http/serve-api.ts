/** Lets an API listen. */
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Api } from "./api-environment.ts";

export type ServedApi = {
  url: string;
  port: number;
  /** Takes no new requests, lets those under way end for a while, then ends them. */
  close(): Promise<void>;
};

/** A file of a gigabyte over a slow line takes its time; a sender that stalls longer is cut off. */
const requestTimeoutMs = 60 * 60_000;
const closingMs = 5_000;

/** Throws what the system says where the port is taken. Port 0 takes a free one. */
export async function serveApi(of: { api: Api; port: number; hostname: string }): Promise<ServedApi> {
  const server = createAdaptorServer({ fetch: of.api.fetch, overrideGlobalObjects: false }) as Server;
  server.requestTimeout = requestTimeoutMs;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(of.port, of.hostname, () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the API listens on no port");
  const host = of.hostname.includes(":") ? `[${of.hostname}]` : of.hostname;
  return { url: `http://${host}:${address.port}`, port: address.port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), closingMs);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
