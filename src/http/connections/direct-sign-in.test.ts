/** Visma.net without anybody's browser: a client with the company's tenant id, connected over the API. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withSession } from "../../db/with-session.ts";
import { ensureAccess } from "../../engine/connection/ensure-access.ts";
import { type Answered, at, list, type ServedHub, servedHub } from "../testing/served-hub.ts";

let served: ServedHub;
let key: string;
let organisationId: string;
beforeEach(async () => {
  served = await servedHub();
  const made = await served.organisation("Nordlys");
  key = made.key;
  organisationId = made.actor.organisationId;
});
afterEach(() => served.close());

const twin = (method: string, path: string, body?: unknown) => served.hub.twin.control(method, path, body);
async function company(): Promise<{ tenantId: string; customerTenantId: string }> {
  const companies = (await twin("GET", "/visma-net/companies")) as {
    name: string;
    tenantId: string;
    customerTenantId: string;
  }[];
  const held = companies.find(({ name }) => name === "Nordlys Handel AS");
  if (held === undefined) throw new Error("the twin has no Nordlys Handel AS");
  return held;
}

const ask = (method: string, path: string, body?: unknown) =>
  served.ask(method, path, body === undefined ? { key } : { key, body });

async function addConnection(of: { tenantId: string; secret?: string }): Promise<string> {
  const { tenantId, secret = "bilag-twin-net-secret" } = of;
  const client = { id: "bilag-twin-net", secret, tenantId };
  const made = await ask("POST", "/api/v1/connections", {
    ledger: "visma-net",
    name: "Nordlys",
    environment: "twin",
    client,
  });
  expect(made.status).toBe(201);
  expect(made.text).not.toContain(secret);
  return String(at(made.body, "id"));
}

const connect = (connectionId: string): Promise<Answered> =>
  ask("POST", `/api/v1/connections/${connectionId}/connect`);
const codesOf = ({ body }: Answered) => list(at(body, "findings")).map((finding) => at(finding, "code"));
const tokenCalls = async () =>
  ((await twin("GET", "/log")) as { path: string; status: number }[])
    .filter(({ path }) => path.toLowerCase() === "/connect/token")
    .map(({ status }) => status);

describe("connecting directly", () => {
  it("waits for the ledger with no transaction open, also where the answer is kept under a key", async () => {
    const connectionId = await addConnection(await company());
    await twin("POST", "/faults", {
      on: { method: "POST", path: "/connect/token" },
      fault: { kind: "slow-answer", delayMs: 60_000 },
    });
    const headers = { "idempotency-key": "once" };
    const path = `/api/v1/connections/${connectionId}/connect`;
    const answer = served.ask("POST", path, { key, headers });
    const isAsked = async () => (await tokenCalls()).length > 0;
    await expect.poll(isAsked).toBe(true);
    const waiting = await withSession(served.hub.connection, (client) =>
      client.query(
        "select query from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
      ),
    );
    expect(waiting.rows).toEqual([]);
    served.hub.clock.advance(60_000);
    expect((await answer).status).toBe(200);
    const again = await served.ask("POST", path, { key, headers });
    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
    expect((await tokenCalls()).length).toBe(1);
  });

  it("reaches the company of the tenant, and keeps neither secret nor token in sight", async () => {
    const connectionId = await addConnection(await company());
    const { status, body, text } = await connect(connectionId);
    expect([status, at(body, "state"), at(body, "company", "name")]).toEqual([
      200,
      "connected",
      "Nordlys Handel AS",
    ]);
    expect(at(body, "company", "organisationNumber")).toBe("911223341");
    expect(text).not.toContain("bilag-twin-net-secret");
  });

  it.each([
    ["ipp", "erp-no-licence"],
    ["empty", "erp-token-not-accepted"],
  ])(
    "names the tenant id where the customer's was given, with the ledger's words (%s)",
    async (shape, code) => {
      await twin("PUT", "/switches", { gatewayErrorShape: shape });
      const { customerTenantId } = await company();
      const connectionId = await addConnection({ tenantId: customerTenantId });
      const refused = await connect(connectionId);
      expect([refused.status, codesOf(refused)]).toEqual([422, [code]]);
      expect(refused.text).toContain("Compare the tenant id with the company's own");
      // Visma Connect gave a token all the same: only the ledger turned it down.
      expect(await tokenCalls()).toEqual([200]);
      const after = await ask("GET", `/api/v1/connections/${connectionId}`);
      expect(at(after.body, "state")).toBe("not-authorised");
    },
  );

  it("says that nobody has let the client in, and connects once somebody has", async () => {
    const { tenantId } = await company();
    await twin("PATCH", `/visma-net/companies/${tenantId}`, { approvedClients: [] });
    const connectionId = await addConnection({ tenantId });
    const refused = await connect(connectionId);
    expect([refused.status, codesOf(refused)]).toEqual([422, ["erp-tenant-refused"]]);
    await twin("PATCH", `/visma-net/companies/${tenantId}`, { approvedClients: ["bilag-twin-net"] });
    expect(at((await connect(connectionId)).body, "state")).toBe("connected");
  });

  it("says that the client's secret is wrong", async () => {
    const connectionId = await addConnection({
      tenantId: (await company()).tenantId,
      secret: "not-the-secret",
    });
    const refused = await connect(connectionId);
    expect([refused.status, codesOf(refused)]).toEqual([422, ["erp-client-refused"]]);
    expect(refused.text).not.toContain("not-the-secret");
  });

  it("asks for a new token when the old one has run out, with nobody's help", async () => {
    const { hub } = served;
    const connectionId = await addConnection(await company());
    await connect(connectionId);
    const first = await ensureAccess(hub.world, organisationId, connectionId);
    const again = await ensureAccess(hub.world, organisationId, connectionId);
    hub.clock.advance(3_600_000);
    const fresh = await ensureAccess(hub.world, organisationId, connectionId);
    const tokens = [first, again, fresh].map((end) =>
      end.kind === "access" ? end.access.accessToken : end.kind,
    );
    expect(tokens[1]).toBe(tokens[0]);
    expect(tokens[2]).not.toBe(tokens[0]);
    expect(await tokenCalls()).toEqual([200, 200]);
  });

  it("calls the connection broken when the customer has taken the approval back", async () => {
    const { hub } = served;
    const { tenantId } = await company();
    const connectionId = await addConnection({ tenantId });
    await connect(connectionId);
    await twin("PATCH", `/visma-net/companies/${tenantId}`, { approvedClients: [] });
    hub.clock.advance(3_600_000);
    const end = await ensureAccess(hub.world, organisationId, connectionId);
    expect(end).toMatchObject({ kind: "broken", finding: { code: "erp-tenant-refused" } });
    const after = await ask("GET", `/api/v1/connections/${connectionId}`);
    expect([at(after.body, "state"), at(after.body, "brokenBecause", "code")]).toEqual([
      "broken",
      "erp-tenant-refused",
    ]);
  });
});
