/** A client of a worker that freezes: at one request it stands still until it is let go, as a stopped process does. */
import type { HttpClient, HttpRequest } from "../../src/lib/http-client.ts";

export type FreezingHttp = HttpClient & {
  /** Resolves when the worker stands still. */
  frozen: Promise<void>;
  letGo(): void;
};

/** `moment`: before the bytes leave, or after the answer came and before anyone has seen it. */
export function freezingHttp(
  inner: HttpClient,
  of: { at: (request: HttpRequest) => boolean; moment: "before" | "after" },
): FreezingHttp {
  const standing = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  let hasFrozen = false;
  return {
    frozen: standing.promise,
    letGo: () => gate.resolve(),
    close: () => inner.close(),
    async send(request) {
      if (hasFrozen || !of.at(request)) return inner.send(request);
      hasFrozen = true;
      const answer = of.moment === "after" ? await inner.send(request) : undefined;
      standing.resolve();
      await gate.promise;
      return answer ?? inner.send(request);
    },
  };
}

/** The write of a voucher or of a journal, whichever product it is. */
export const isVoucherWrite = (request: HttpRequest): boolean =>
  request.method === "POST" && /^\/v2\/(vouchers|journaltransaction)$/i.test(new URL(request.url).pathname);

export const isRelease = (request: HttpRequest): boolean =>
  request.method === "POST" && request.url.toLowerCase().endsWith("/action/release");
