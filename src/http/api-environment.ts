/** What a request carries through the API besides itself. */
import type { HttpBindings } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Signed } from "../engine/acts/people.ts";

export const retryAfter = "retryAfterSeconds";

export type ApiEnvironment = {
  /** Undefined where the API is asked without a socket. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    signed: Signed | undefined;
    [retryAfter]: number | undefined;
    /** Part of the body may be left unread: the connection ends with the answer, before another request gets caught in it. */
    endsConnection: boolean | undefined;
  };
};

export type Api = OpenAPIHono<ApiEnvironment>;
