/** The smallest real exchange: one HTTP request, one try. It keeps what went over the wire for the tests to look at. */
import type { Exchange, LedgerAnswer, LedgerRequest } from "../../src/core/index.ts";
import type { Exchanged } from "./exchanged.ts";

export type RecordingExchange = { exchange: Exchange; exchanged: Exchanged[] };

export function fetchExchange(): RecordingExchange {
  const exchanged: Exchanged[] = [];
  const exchange = async (request: LedgerRequest): Promise<LedgerAnswer> => {
    const { method, url, headers, body } = request;
    try {
      const response = await fetch(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : Buffer.from(body) }),
        signal: AbortSignal.timeout(request.timeoutMs),
      });
      const { status } = response;
      const answer = await response.text();
      exchanged.push({ method, url, headers, ...(typeof body === "string" ? { body } : {}), status, answer });
      return { kind: "answer", status, headers: Object.fromEntries(response.headers), body: answer };
    } catch (error) {
      // Nobody listens: nothing was sent. Whatever else goes wrong here may have reached the ledger.
      return causeOf(error) === "ECONNREFUSED"
        ? { kind: "unsent", cause: "ECONNREFUSED" }
        : { kind: "broken", cause: causeOf(error) };
    }
  };
  return { exchange, exchanged };
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause === "object" && cause !== null && "code" in cause) return String(cause.code);
  return error instanceof Error ? error.name : String(error);
}
