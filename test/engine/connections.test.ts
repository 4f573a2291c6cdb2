/** Connecting, staying connected, and noticing when that is over. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beginAuthorisation, finishAuthorisation } from "../../src/engine/acts/connect.ts";
import { ensureAccess } from "../../src/engine/connection/ensure-access.ts";
import { exchangeFor } from "../../src/engine/exchange.ts";
import { ledgerOf } from "../../src/engine/world.ts";
import { judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { authorise, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

type Logged = { method: string; path: string; status: number };
const tokenCalls = async () =>
  ((await hub.twin.control("GET", "/log")) as Logged[]).filter(
    (entry) => entry.path.toLowerCase() === "/connect/token",
  );

async function signIn(of: { twinCompany?: string; refusesScopes?: string[]; userName?: string }) {
  const { authoriseUrl } = await beginAuthorisation(hub.world, link.actor, {
    connectionId: link.connectionId,
  });
  const { companyId, userName } = await hub.twin.companyNamed(of.twinCompany ?? "Kaffebar Nord AS");
  const consent = {
    authorizeUrl: authoriseUrl,
    userName: of.userName ?? userName,
    companyId,
    refusesScopes: of.refusesScopes ?? [],
  };
  const { redirectTo } = (await hub.twin.control("POST", "/consents", consent)) as { redirectTo: string };
  const back = new URL(redirectTo).searchParams;
  return { state: back.get("state") ?? "", code: back.get("code"), error: back.get("error") };
}

describe("signing in", () => {
  it("refuses when not all permissions were granted, naming those that lack", async () => {
    const end = await finishAuthorisation(hub.world, await signIn({ refusesScopes: ["ea:sales_readonly"] }));
    expect(end).toMatchObject({ kind: "refused", findings: [{ code: "scopes-missing" }] });
    expect(JSON.stringify(end)).toContain("ea:sales_readonly");
  });

  it("refuses another company than the one that the connection reached before", async () => {
    const end = await finishAuthorisation(hub.world, await signIn({ twinCompany: "Fjord Sport AS" }));
    expect(end).toMatchObject({
      kind: "refused",
      findings: [
        { code: "wrong-company", parameters: { linked: "Kaffebar Nord AS", reached: "Fjord Sport AS" } },
      ],
    });
    await handIn(hub, link, settlementsOf(hub, 1));
    await hub.run();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it("takes a state once, and none that it did not give out", async () => {
    const back = await signIn({});
    expect(await finishAuthorisation(hub.world, back)).toMatchObject({ kind: "connected" });
    await expect(finishAuthorisation(hub.world, back)).rejects.toMatchObject({ code: "not-found" });
    await expect(
      finishAuthorisation(hub.world, { ...back, state: `${link.actor.organisationId}.forged` }),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(finishAuthorisation(hub.world, { ...back, state: "nonsense" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("takes no state that is older than half an hour", async () => {
    const back = await signIn({});
    hub.clock.advance(31 * 60_000);
    await expect(finishAuthorisation(hub.world, back)).rejects.toMatchObject({ code: "not-found" });
  });

  it("tells a person who said no so", async () => {
    const { state } = await signIn({});
    expect(await finishAuthorisation(hub.world, { state, code: null, error: "access_denied" })).toMatchObject(
      {
        kind: "refused",
        findings: [{ code: "consent-refused", parameters: { reason: "access_denied" } }],
      },
    );
  });
});

describe("staying connected", () => {
  it("refreshes a rotating token once, however many workers need it at the same time", async () => {
    const workers = await Promise.all([1, 2, 3].map(() => hub.worker({ isOnlyHub: false })));
    hub.clock.advance(59 * 60_000);
    const before = (await tokenCalls()).length;
    const outcomes = await Promise.all(
      workers.map((world) => ensureAccess(world, link.actor.organisationId, link.connectionId)),
    );
    expect(outcomes.filter((outcome) => outcome.kind === "access").length).toBeGreaterThanOrEqual(1);
    expect(outcomes.filter((outcome) => outcome.kind === "broken")).toEqual([]);
    expect((await tokenCalls()).length - before).toBe(1);
    const again = await Promise.all(
      workers.map((world) => ensureAccess(world, link.actor.organisationId, link.connectionId)),
    );
    expect(again.map((outcome) => outcome.kind)).toEqual(["access", "access", "access"]);
    expect((await tokenCalls()).length - before).toBe(1);
  });

  it("lets another worker refresh when the one that began has died, once its lease is over", async () => {
    hub.clock.advance(59 * 60_000);
    const doomed = await hub.worker({ isOnlyHub: false });
    doomed.http = { send: () => new Promise(() => {}), close: () => {} };
    void ensureAccess(doomed, link.actor.organisationId, link.connectionId);
    await untilLeased();
    const other = await hub.worker({ isOnlyHub: false });
    expect(await ensureAccess(other, link.actor.organisationId, link.connectionId)).toMatchObject({
      kind: "later",
    });
    hub.clock.advance(other.pace.refreshLeaseMs + 1);
    expect(await ensureAccess(other, link.actor.organisationId, link.connectionId)).toMatchObject({
      kind: "access",
    });
  });

  it("keeps secrets out of the tables in readable form, and out of the audit chain", async () => {
    const row = await hub.world.db.inOrganisation(link.actor.organisationId, "read", async (trx) => ({
      connections: await trx.selectFrom("connection").selectAll().execute(),
      audit: await trx.selectFrom("audit_content").select("content").execute(),
    }));
    const sealed = row.connections[0]?.tokens_sealed?.toString("latin1") ?? "";
    expect(sealed.length).toBeGreaterThan(100);
    expect(sealed).not.toContain("accessToken");
    expect(JSON.stringify(row.audit)).not.toMatch(/eyJ|accessToken|refreshToken/);
  });

  async function untilLeased(): Promise<void> {
    for (;;) {
      const { refresh_owner: owner } = await hub.world.db.inOrganisation(
        link.actor.organisationId,
        "read",
        (trx) =>
          trx
            .selectFrom("connection")
            .select("refresh_owner")
            .where("id", "=", link.connectionId)
            .executeTakeFirstOrThrow(),
      );
      if (owner !== null) return;
    }
  }
});

describe("a fresh token", () => {
  it("is asked for although as many requests as the ledger allows hang: its lease would run out in the line", async () => {
    const erp = await sampleLink(hub, { ledger: "visma-net" });
    const { organisationId } = erp.actor;
    const inner = hub.world.http;
    const gate = Promise.withResolvers<void>();
    const full = Promise.withResolvers<void>();
    let count = 0;
    hub.world.http = {
      close: () => inner.close(),
      async send(request) {
        if (request.url.includes("/connect/")) return inner.send(request);
        count += 1;
        if (count === 8) full.resolve();
        await gate.promise;
        return inner.send(request);
      },
    };
    const ledger = ledgerOf(hub.world, "visma-net");
    const of = { ledger, connectionId: erp.connectionId, timing: {}, clientId: "bilag" };
    const url = `${hub.twin.url}/v1/branch`;
    const read = { purpose: "read", method: "GET", url, headers: {}, timeoutMs: 50_000 } as const;
    const hanging = Array.from({ length: 8 }, () => exchangeFor(hub.world, of)(read));
    await full.promise;
    // The access token has run out by now.
    hub.clock.advance(2 * 3_600_000);
    const tooLong = new Promise((resolve) => setTimeout(() => resolve("still in the line"), 2_000));
    const access = ensureAccess(hub.world, organisationId, erp.connectionId);
    expect(await Promise.race([access.then(({ kind }) => kind), tooLong])).toBe("access");
    gate.resolve();
    await Promise.all([...hanging, access]);
  });
});

describe("a connection that the ledger has ended", () => {
  it("halts its lanes with the reason, loses nothing, and goes on in order after a new sign-in", async () => {
    const { userName } = await hub.twin.companyNamed("Kaffebar Nord AS");
    await handIn(hub, link, settlementsOf(hub, 2));
    await hub.twin.control("PATCH", `/people/${userName}`, { password: "another" });
    await hub.run(hub.world, { hours: 0.5 });
    expect(await laneState(hub, link)).toMatchObject({
      state: "halted",
      halt: "authorisation-lost",
      states: ["planned", "planned", "planned", "planned"],
    });
    await authorise(hub, { ...link, twinCompany: "Kaffebar Nord AS" });
    await hub.run(hub.world, { hours: 0.5 });
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it("is not asked for more after that: no call leaves until a person has signed in", async () => {
    const { userName } = await hub.twin.companyNamed("Kaffebar Nord AS");
    await hub.twin.control("PATCH", `/people/${userName}`, { password: "another" });
    await handIn(hub, link, settlementsOf(hub, 1));
    await hub.run(hub.world, { hours: 0.5 });
    await hub.twin.control("DELETE", "/log");
    await hub.run(hub.world, { hours: 12 });
    expect(await hub.twin.control("GET", "/log")).toEqual([]);
  });
});

describe("a connection with intervals of its own", () => {
  /** How long each request of the kind is given, whatever its answer. */
  async function timeoutsWith(requestTimeoutMs: number): Promise<Set<number>> {
    const patient = await sampleLink(hub, { timing: { requestTimeoutMs } });
    const inner = hub.world.http;
    const timeouts = new Set<number>();
    hub.world.http = {
      close: () => inner.close(),
      send(request) {
        timeouts.add(request.timeoutMs);
        return inner.send(request);
      },
    };
    await handIn(hub, patient, settlementsOf(hub, 1).slice(0, 1));
    await hub.run(hub.world, { hours: 1 });
    expect(await judgeBooks(hub, patient)).toEqual(perfect);
    return timeouts;
  }

  it("gives a request up sooner where it says so", async () => {
    expect(await timeoutsWith(5_000)).toEqual(new Set([5_000]));
  });

  it("waits no longer than the ledger's own patience: another worker could have the lane by then", async () => {
    const timeouts = await timeoutsWith(10 * 60_000);
    expect(timeouts).toEqual(new Set([30_000]));
    const { fenceMs, leaseMs } = hub.world.pace;
    expect(fenceMs + Math.max(...timeouts)).toBeLessThan(leaseMs);
  });
});
