import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outboundClient } from "./outbound-client.ts";

const stranger = outboundClient([]);

describe("an address that a user names", () => {
  it.each([
    "http://127.0.0.1/hook",
    "https://127.0.0.1/hook",
    "https://0x7f.1/hook",
    "https://2130706433/hook",
    "https://10.1.2.3/",
    "https://169.254.169.254/latest/meta-data",
    "https://192.168.0.10/",
    "https://172.31.255.255/",
    "https://100.64.0.1/",
    "https://0.0.0.0/",
    "https://[::1]/",
    "https://[::]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:a00:1]/",
    "https://[::ffff:0:a00:1]/",
    "https://127.0.0.1./",
    "https://017700000001/",
    "https://[::ffff:a9fe:a9fe]/",
    "https://[64:ff9b::a00:1]/",
    "https://[2002:a00:1::]/",
  ])("is refused where it leads into a private network: %s", (url) => {
    expect(stranger.refusalOf(url)).toBe("private-address");
  });

  it("may be any public one, over https and without a user name", () => {
    expect(stranger.refusalOf("https://hooks.example.com:8443/bilag?x=1")).toBeNull();
    expect(stranger.refusalOf("https://93.184.215.14/")).toBeNull();
    expect(stranger.refusalOf("https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/")).toBeNull();
    expect(stranger.refusalOf("http://hooks.example.com/")).toBe("not-https");
    expect(stranger.refusalOf("https://kari:hemmelig@hooks.example.com/")).toBe("not-an-address");
    expect(stranger.refusalOf("ftp://hooks.example.com/")).toBe("not-an-address");
    expect(stranger.refusalOf("hooks.example.com")).toBe("not-an-address");
  });

  it("may be a private one that the operator lists, and no other", () => {
    const { refusalOf } = outboundClient(["10.1.0.0/16", "erp.local"]);
    expect(refusalOf("http://10.1.2.3/")).toBeNull();
    expect(refusalOf("https://10.2.0.1/")).toBe("private-address");
    expect(refusalOf("http://erp.local/")).toBeNull();
    expect(refusalOf("http://other.local/")).toBe("not-https");
  });
});

describe("a post", () => {
  let server: http.Server;
  let port: number;
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      if (request.url === "/another-protocol") {
        response.socket?.end(
          "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
        );
        return;
      }
      if (request.url === "/silent") return;
      if (request.url === "/elsewhere") response.writeHead(302, { location: "/" }).end();
      else response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const post = (allowed: readonly string[], url: string) =>
    outboundClient(allowed).post({ url, headers: {}, body: "{}", timeoutMs: 300 });

  it("goes to a name that the operator lists, and to no name that leads into a private network", async () => {
    expect(await post(["localhost"], `http://localhost:${port}/`)).toEqual({ kind: "answer", status: 204 });
    // The name says nothing: only where it leads shows that it is private.
    expect((await post([], `https://localhost:${port}/`)).kind).toBe("failed");
  });

  it("that is refused fails as one to a name that nobody knows does, so that it tells of no name in the operator's network", async () => {
    const cause = "the address cannot be reached: its name is not known, or leads where this hub may not go";
    const refused = { kind: "failed", cause };
    expect(await post([], `https://localhost:${port}/`)).toEqual(refused);
    expect(await post([], `https://127.0.0.1:${port}/`)).toEqual(refused);
    expect(await post([], `http://localhost:${port}/`)).toEqual(refused);
    expect(await post([], "https://nobody-has-this-name.invalid/")).toEqual(refused);
  });

  it("ends where the receiver would go on in another protocol", async () => {
    expect(await post(["127.0.0.1"], `http://127.0.0.1:${port}/another-protocol`)).toEqual({
      kind: "answer",
      status: 101,
    });
  });

  it("follows nobody elsewhere, and waits no longer than it may", async () => {
    const here = ["127.0.0.1"];
    expect(await post(here, `http://127.0.0.1:${port}/elsewhere`)).toEqual({ kind: "answer", status: 302 });
    expect(await post(here, `http://127.0.0.1:${port}/silent`)).toMatchObject({ kind: "failed" });
  });
});
