/** A name for every request, and one line in the log: no query, no body, no key. */
import { createMiddleware } from "hono/factory";
import type { World } from "../engine/world.ts";
import type { ApiEnvironment } from "./api-environment.ts";

/** The path as it may be logged: whoever reads a log must not be able to use the invitation that was looked at. */
export function loggedPath(path: string): string {
  return path.replace(/^(.*\/sign-in\/invitation\/).+$/, "$1…");
}

export function nameRequests(world: World) {
  return createMiddleware<ApiEnvironment>(async (c, next) => {
    c.set("requestId", world.ids.next());
    await next();
  });
}

export function logRequests(world: World) {
  return createMiddleware<ApiEnvironment>(async (c, next) => {
    const startedMs = world.clock.monotonic();
    await next();
    world.log.debug("request", {
      requestId: c.get("requestId"),
      method: c.req.method,
      path: loggedPath(c.req.path),
      status: c.res.status,
      durationMs: Math.round(world.clock.monotonic() - startedMs),
    });
  });
}
