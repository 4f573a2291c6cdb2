/**
 * One HTTP request, once. Says whether anything may have been written, which is what the engine's rules turn on.
 * node:http rather than fetch or undici: a request that is given up on must be reset on its very socket, so that bytes
 * still in the send buffer cannot arrive later, and the socket must tell whether it was ever connected.
 */
import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";

export type HttpRequest = {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** From the call to the last byte of the answer. */
  timeoutMs: number;
};

export type HttpOutcome =
  | { kind: "answer"; status: number; headers: Readonly<Record<string, string>>; body: string }
  /** No connection came about: surely nothing was written. */
  | { kind: "unsent"; cause: string }
  /** Connected, and no whole answer came: it may have been written. */
  | { kind: "broken"; cause: string };

export type HttpClient = { send(request: HttpRequest): Promise<HttpOutcome>; close(): void };

/** More than any register page of 1,000 rows; a larger answer is broken rather than kept in memory. */
const answerBytesMax = 64 * 1024 * 1024;

export function httpClient(): HttpClient {
  // Idle sockets are dropped before common servers do it (Node's own default is 5 s), which avoids most resets on reuse.
  const options = { keepAlive: true, maxSockets: 64, timeout: 4_000, scheduling: "lifo" } as const;
  const agents = { "http:": new http.Agent(options), "https:": new https.Agent(options) };
  return {
    send: (request) => sendOnce(request, agents),
    close: () => {
      agents["http:"].destroy();
      agents["https:"].destroy();
    },
  };
}

type Agents = { "http:": http.Agent; "https:": https.Agent };

function sendOnce(
  { method, url, headers, body, timeoutMs }: HttpRequest,
  agents: Agents,
): Promise<HttpOutcome> {
  return new Promise((resolve) => {
    const address = new URL(url);
    const isSecure = address.protocol === "https:";
    let isConnected = false;
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const request = (isSecure ? https : http).request(address, {
      method,
      headers: { ...headers, ...length },
      agent: isSecure ? agents["https:"] : agents["http:"],
    });
    const giveUp = setTimeout(
      () => end({ kind: "broken", cause: `no whole answer within ${timeoutMs} ms` }),
      timeoutMs,
    );
    let isOver = false;

    function end(outcome: HttpOutcome): void {
      if (isOver) return;
      isOver = true;
      clearTimeout(giveUp);
      if (outcome.kind !== "answer") resetSocket(request);
      resolve(outcome.kind === "broken" && !isConnected ? { ...outcome, kind: "unsent" } : outcome);
    }

    request.on("socket", (socket: Socket) => {
      // A socket out of the pool is connected already, and what went wrong on it may have gone wrong after our bytes.
      if (!socket.connecting) isConnected = true;
      else
        socket.once(isSecure ? "secureConnect" : "connect", () => {
          isConnected = true;
        });
    });
    request.on("error", (error) => end({ kind: "broken", cause: causeText(error) }));
    request.on("response", (response) => collect(response, end));
    request.end(body);
  });
}

function collect(response: http.IncomingMessage, end: (outcome: HttpOutcome) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > answerBytesMax) end({ kind: "broken", cause: `an answer above ${answerBytesMax} bytes` });
    else chunks.push(chunk);
  });
  response.on("error", (error) => end({ kind: "broken", cause: causeText(error) }));
  response.on("close", () => {
    if (!response.complete) end({ kind: "broken", cause: "the answer was cut off" });
  });
  response.on("end", () => {
    if (!response.complete) return end({ kind: "broken", cause: "the answer was cut off" });
    const body = Buffer.concat(chunks).toString("utf8");
    end({ kind: "answer", status: response.statusCode ?? 0, headers: flatHeaders(response.headers), body });
  });
}

/** RST instead of FIN: the kernel then throws away what it had not sent yet. */
function resetSocket(request: http.ClientRequest): void {
  const socket = request.socket;
  if (socket !== null && !socket.destroyed) socket.resetAndDestroy();
  request.destroy();
}

function flatHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

function causeText(error: Error): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code === undefined ? error.message : `${code}: ${error.message}`;
}
