/** Starts the pretend Visma: composes its parts and opens the port. Also what `bilag twin` runs. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { machineTime, type TimeSource } from "./clock.ts";
import { controlRoutes } from "./control/control-routes.ts";
import type { TwinEnv } from "./http.ts";
import { createIdentity, identityRoutes } from "./identity/identity.ts";
import { firstPage } from "./pages/first-page.ts";
import { pageHeaders } from "./pages/layout.ts";
import type { Product } from "./product.ts";
import { strike } from "./strike.ts";
import { vismaEaccounting } from "./visma-eaccounting/visma-eaccounting.ts";
import { vismaNet } from "./visma-net/visma-net.ts";
import { createWorld } from "./world.ts";

export type TwinOptions = {
  /** 0 takes a free one. */
  port: number;
  /** All ids, secrets and dice come from it. */
  seed: number;
  hostname?: string;
  /** Default: the machine's time. */
  clock?: TimeSource;
};
export type RunningTwin = { url: string; port: number; close(): Promise<void> };

export async function startTwin(options: TwinOptions): Promise<RunningTwin> {
  const world = createWorld(options.seed, options.clock ?? machineTime);
  const identity = createIdentity(world);
  const products = [vismaEaccounting(identity), vismaNet(identity)];
  for (const product of products) product.fill();

  const app = twinApp(identity, products);
  const hostname = options.hostname ?? "127.0.0.1";
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env as HttpBindings) });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, hostname, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`,
    port,
    close: () => {
      world.clock.wakeAll();
      world.deliveries.loseAll();
      if ("closeAllConnections" in server) server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function twinApp(identity: ReturnType<typeof createIdentity>, products: Product[]): Hono<TwinEnv> {
  const app = new Hono<TwinEnv>({ getPath: (request) => routedPath(request, products) });
  app.use("*", pageHeaders, strike(identity));
  app.route("/", identityRoutes(identity));
  app.get("/", (c) => c.html(firstPage(identity.world, products)));
  app.route("/_twin", controlRoutes(identity, products));
  for (const product of products) {
    app.route("/", product.pages);
    app.route("/", product.api);
  }
  return app;
}

/**
 * Routes are matched without case where Visma's are: the APIs, and identity (all ASP.NET; assumed). Visma.net names its
 * resources under /v2, eAccounting takes all others there: so the last product is asked first.
 */
function routedPath(request: Request, products: Product[]): string {
  const path = new URL(request.url).pathname;
  if (/^\/(connect|account|consent)\b/i.test(path)) return path.toLowerCase();
  for (const product of products.toReversed()) {
    const routed = product.routedPath(path);
    if (routed !== null) return routed;
  }
  return path;
}
