/** Who asks: by the API key of the Authorization header, and by nothing else. No cookies, so nothing to forge from a browser. */
import { createMiddleware } from "hono/factory";
import { AppError } from "../core/index.ts";
import { readApiKey } from "../engine/acts/people.ts";
import type { World } from "../engine/world.ts";
import { type ApiEnvironment, retryAfter } from "./api-environment.ts";
import type { FailedKeyLimit } from "./failed-key-limit.ts";

export function authenticate(world: World, limit: FailedKeyLimit) {
  return createMiddleware<ApiEnvironment>(async (c, next) => {
    const header = c.req.header("authorization");
    if (header === undefined)
      throw new AppError("not-signed-in", "Send the API key as Authorization: Bearer bilag_…");
    const address = c.env?.incoming?.socket.remoteAddress ?? "";
    const waitSeconds = limit.waitSeconds(address);
    if (waitSeconds !== null) {
      c.set(retryAfter, waitSeconds);
      throw new AppError("too-many-requests", "Too many keys from this address were not accepted.");
    }
    const key = /^Bearer +(\S+)$/i.exec(header.trim())?.[1];
    const signed = key === undefined ? null : await readApiKey(world, key);
    if (signed === null) {
      limit.fail(address);
      throw new AppError("not-signed-in", "The API key is not one that is in force.");
    }
    c.set("signed", signed);
    await next();
  });
}
