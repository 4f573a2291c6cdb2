/** The control API under /_twin: everything that is not Visma, and the whole state at a glance. */
import { Hono } from "hono";
import { z } from "zod";
import type { TwinEnv } from "../http.ts";
import type { Identity } from "../identity/identity.ts";
import type { Product } from "../product.ts";
import { controlBody } from "./control-body.ts";
import { identityControlRoutes } from "./identity-routes.ts";
import { worldRoutes } from "./world-routes.ts";

const resetAct = z.strictObject({
  /** Default: the seed as it is. */
  seed: z.int().optional(),
  /** Turned before the samples are made; all others go back to their defaults. */
  switches: z.record(z.string(), z.unknown()).default({}),
});

export function controlRoutes(identity: Identity, products: Product[]): Hono<TwinEnv> {
  const { world } = identity;
  const routes = new Hono<TwinEnv>();
  routes.get("/state", (c) =>
    c.json({
      seed: world.seed,
      clock: world.clock.reading(),
      switches: world.board.values(),
      faults: world.faults.all(),
      deliveries: world.deliveries.all(),
      clients: [...identity.clients.values()],
      people: [...world.people.values()],
      grants: identity.grants.all(),
      products: Object.fromEntries(products.map((product) => [product.name, product.state()])),
    }),
  );
  routes.post("/reset", async (c) => {
    const wanted = await controlBody(c, resetAct);
    if (wanted instanceof Response) return wanted;
    world.empty(wanted.seed ?? world.seed);
    identity.empty();
    const complaints = world.board.set(wanted.switches);
    for (const product of products) product.fill();
    return complaints.length > 0
      ? c.json({ error: complaints.join(" ") }, 400)
      : c.json({ seed: world.seed });
  });
  routes.route("/", worldRoutes(world));
  routes.route("/", identityControlRoutes(identity));
  for (const product of products) routes.route("/", product.control);
  routes.all("/*", (c) =>
    c.json({ error: `There is no ${c.req.method} ${c.req.path}. See docs/twin.md.` }, 404),
  );
  return routes;
}
