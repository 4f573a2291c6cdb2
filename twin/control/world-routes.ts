/** Control of what both products stand on: switches, faults, held deliveries, clock, log. */
import { Hono } from "hono";
import { z } from "zod";
import { faultRule } from "../faults.ts";
import type { TwinEnv } from "../http.ts";
import type { World } from "../world.ts";
import { controlBody, notFound } from "./control-body.ts";

export function worldRoutes(world: World): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  addSwitches(routes, world);
  addFaults(routes, world);
  addDeliveries(routes, world);
  addClock(routes, world);
  routes.get("/log", (c) => c.json(world.log.all()));
  routes.delete("/log", (c) => {
    world.log.clear();
    return c.body(null, 204);
  });
  return routes;
}

function addSwitches(routes: Hono<TwinEnv>, { board }: World): void {
  routes.get("/switches", (c) => c.json({ values: board.values(), definitions: board.definitions() }));
  routes.put("/switches", async (c) => {
    const wanted = await controlBody(c, z.record(z.string(), z.unknown()));
    if (wanted instanceof Response) return wanted;
    const complaints = board.set(wanted);
    return complaints.length > 0 ? c.json({ error: complaints.join(" ") }, 400) : c.json(board.values());
  });
}

function addFaults(routes: Hono<TwinEnv>, world: World): void {
  routes.get("/faults", (c) => c.json(world.faults.all()));
  routes.post("/faults", async (c) => {
    const rule = await controlBody(c, faultRule);
    return rule instanceof Response ? rule : c.json(world.faults.add(rule), 201);
  });
  routes.delete("/faults", (c) => {
    world.faults.clear();
    return c.body(null, 204);
  });
  routes.delete("/faults/:id", (c) =>
    world.faults.remove(c.req.param("id")) ? c.body(null, 204) : notFound(c, `fault ${c.req.param("id")}`),
  );
}

function addDeliveries(routes: Hono<TwinEnv>, { deliveries }: World): void {
  const settleAll = (isDelivered: boolean) => {
    const held = deliveries.all();
    for (const { id } of held) deliveries.settle(id, isDelivered);
    return { settled: held.length };
  };
  routes.get("/deliveries", (c) => c.json(deliveries.all()));
  routes.post("/deliveries/deliver", (c) => c.json(settleAll(true)));
  routes.post("/deliveries/lose", (c) => c.json(settleAll(false)));
  routes.post("/deliveries/:id/:act{deliver|lose}", (c) => {
    const id = c.req.param("id");
    return deliveries.settle(id, c.req.param("act") === "deliver")
      ? c.json({ settled: 1 })
      : notFound(c, `delivery ${id}`);
  });
}

const clockAct = z.strictObject({
  /** True freezes the clock where it stands, an instant freezes it there, false lets it follow real time again. */
  freeze: z.union([z.boolean(), z.iso.datetime({ offset: true })]).optional(),
  advanceMs: z.int().min(0).optional(),
  skewMs: z.int().optional(),
});

function addClock(routes: Hono<TwinEnv>, { clock }: World): void {
  routes.get("/clock", (c) => c.json(clock.reading()));
  routes.put("/clock", async (c) => {
    const act = await controlBody(c, clockAct);
    if (act instanceof Response) return act;
    if (act.freeze === false) clock.real();
    else if (act.freeze !== undefined) clock.freeze(act.freeze === true ? undefined : Date.parse(act.freeze));
    if (act.advanceMs !== undefined) clock.advance(act.advanceMs);
    if (act.skewMs !== undefined) clock.skew(act.skewMs);
    return c.json(clock.reading());
  });
}
