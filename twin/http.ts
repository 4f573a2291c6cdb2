/** What every route of the twin finds on its request. */
import type { HttpBindings } from "@hono/node-server";
import type { Fault } from "./faults.ts";
import type { LogEntry } from "./request-log.ts";

export type TwinEnv = {
  Bindings: HttpBindings;
  Variables: {
    entry: LogEntry;
    /** The fault that strikes this request; the product plays the kinds that happen inside it. */
    fault: Fault | null;
  };
};

/** The token of `Authorization: Bearer …`, or null. */
export function bearerToken(header: string | undefined): string | null {
  return header?.match(/^Bearer +(\S+)$/i)?.[1] ?? null;
}
