import http from "node:http";
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { httpClient } from "./http-client.ts";

const client = httpClient();
const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

function listen<Server extends net.Server>(server: Server): Promise<number> {
  open.push(server);
  // Our client resets what it gives up on; the far end's error is the point of some tests and noise in the others.
  server.on("connection", (socket: net.Socket) => socket.on("error", () => {}));
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as net.AddressInfo).port));
  });
}

const post = (port: number, timeoutMs = 2_000) =>
  client.send({
    method: "POST",
    url: `http://127.0.0.1:${port}/v2/vouchers`,
    headers: {},
    body: "{}",
    timeoutMs,
  });

describe("httpClient", () => {
  it("gives a whole answer as it came, whatever its status", async () => {
    const port = await listen(
      http.createServer((_, response) => response.writeHead(409, { "x-a": "b" }).end("no")),
    );
    expect(await post(port)).toMatchObject({
      kind: "answer",
      status: 409,
      body: "no",
      headers: { "x-a": "b" },
    });
  });

  it("calls a refused connection unsent", async () => {
    const server = net.createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await post(port)).toMatchObject({
      kind: "unsent",
      cause: expect.stringContaining("ECONNREFUSED"),
    });
  });

  it("calls a connection that closes without an answer broken", async () => {
    const port = await listen(net.createServer((socket) => socket.once("data", () => socket.end())));
    expect(await post(port)).toMatchObject({ kind: "broken" });
  });

  it("calls an answer that stops short of its length broken", async () => {
    const port = await listen(
      net.createServer((socket) =>
        socket.once("data", () => socket.end('HTTP/1.1 201 Created\r\ncontent-length: 100\r\n\r\n{"Id":')),
      ),
    );
    expect(await post(port)).toMatchObject({ kind: "broken" });
  });

  it("resets the socket when it gives up, rather than closing it", async () => {
    let sawReset: (code: string) => void = () => {};
    const reset = new Promise<string>((resolve) => {
      sawReset = resolve;
    });
    const port = await listen(
      net.createServer((socket) => {
        socket.on("error", (error: NodeJS.ErrnoException) => sawReset(error.code ?? ""));
        socket.resume();
      }),
    );
    expect(await post(port, 50)).toMatchObject({ kind: "broken", cause: "no whole answer within 50 ms" });
    expect(await reset).toBe("ECONNRESET");
  });
});
