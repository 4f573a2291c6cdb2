/** Headers of every answer. No CORS at all: a browser page of another origin gets nothing. */
import { createMiddleware } from "hono/factory";
import type { ApiEnvironment } from "./api-environment.ts";

/** Nothing may be loaded or framed; our own few pages allow themselves a style sheet. */
const strictPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
export const pagePolicy = `${strictPolicy}; style-src 'self'`;

export const securityHeaders = createMiddleware<ApiEnvironment>(async (c, next) => {
  await next();
  const { headers } = c.res;
  if (c.get("endsConnection") === true) headers.set("connection", "close");
  headers.set("x-request-id", c.get("requestId"));
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  headers.set("referrer-policy", "no-referrer");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  if (!headers.has("content-security-policy")) headers.set("content-security-policy", strictPolicy);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
});
