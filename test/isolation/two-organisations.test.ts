/**
 * Two organisations on one hub. One walks the whole API with the other's ids in every place that takes one: nothing is
 * there, nothing changes. The operations come from the API's own document, so a new one is walked from its first day.
 * Every call is made with a key and with the session of a browser. Done twice: as it is, and with row-level security opened wide, so that the queries' own conditions hold alone.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pagesUrl, type ServedHub, servedHub } from "../../src/http/testing/served-hub.ts";
import { everythingOf, withOwner } from "./everything-of.ts";
import { type Furnished, furnish } from "./furnished-organisation.ts";
import { callOf, namesThings, type Operation, operationsOf } from "./operations.ts";

async function openPolicies(served: ServedHub): Promise<void> {
  await withOwner(served.hub.connection, async (client) => {
    const { rows } = await client.query<{ policy: string; name: string; command: string }>(
      "select policyname as policy, tablename as name, cmd as command from pg_policies where schemaname = 'bilag'",
    );
    for (const { policy, name, command } of rows) {
      const using = command === "INSERT" ? "" : "using (true)";
      const check = command === "SELECT" ? "" : "with check (true)";
      await client.query(`alter policy "${policy}" on "${name}" ${using} ${check}`);
    }
    await client.query("set role bilag_app");
    const seen = await client.query<{ count: string }>("select count(*) from organisation");
    expect(Number(seen.rows[0]?.count), "the second wall is down").toBe(2);
  });
}

type Caller = { key: string } | { cookie: string };

const walls = [
  { wall: "both walls", prepare: async () => {} },
  { wall: "the queries' own conditions alone", prepare: openPolicies },
];

describe.each(walls)("two organisations behind $wall", ({ wall, prepare }) => {
  let served: ServedHub;
  let own: Furnished;
  let other: Furnished;
  let operations: Operation[];
  /** By key, and by a browser's session. */
  let callers: readonly Caller[];

  beforeAll(async () => {
    served = await servedHub({ seed: 3 });
    own = await furnish(served, "Nordlys Regnskap");
    other = await furnish(served, "Sørlandet Handel");
    operations = await operationsOf(served);
    callers = [{ key: own.key }, await served.enter(own)];
    await prepare(served);
  });
  afterAll(() => served.close());

  const call = (operation: Operation, caller: Caller, ids: Furnished["ids"]) => {
    const { path, ...rest } = callOf(operation, ids);
    return served.ask(operation.method, path, { ...caller, ...rest });
  };

  it("find nothing under each other's ids: 404 for every operation that names a thing", async () => {
    const before = await everythingOf(served.hub.connection, other.organisationId);
    const naming = operations.filter((operation) => namesThings(operation, other.ids));
    expect(naming.length, wall).toBeGreaterThan(30);
    for (const caller of callers) {
      for (const operation of naming) {
        const answer = await call(operation, caller, other.ids);
        expect([operation.name, answer.status, answer.text]).toEqual([operation.name, 404, answer.text]);
      }
    }
    expect(await everythingOf(served.hub.connection, other.organisationId)).toEqual(before);
  });

  it("find nothing when only one of several ids is the other's", async () => {
    const before = await everythingOf(served.hub.connection, other.organisationId);
    for (const operation of operations) {
      for (const [name, id] of Object.entries(other.ids)) {
        const mixed = { ...own.ids, [name]: id };
        if (!JSON.stringify(callOf(operation, mixed)).includes(id)) continue;
        for (const caller of callers) {
          const answer = await call(operation, caller, mixed);
          expect([operation.name, name, answer.status]).toEqual([operation.name, name, 404]);
        }
      }
    }
    expect(await everythingOf(served.hub.connection, other.organisationId)).toEqual(before);
  });

  it("are let into nothing of the other by a session that names it in its header, whatever is asked", async () => {
    const before = await everythingOf(served.hub.connection, other.organisationId);
    const { cookie } = await served.enter(own);
    const names = [
      other.organisationId,
      other.organisationId.toUpperCase(),
      "",
      "null",
      `${own.organisationId}, ${other.organisationId}`,
    ];
    for (const organisation of names) {
      for (const operation of operations) {
        const { path, ...rest } = callOf(operation, other.ids);
        const headers = { "bilag-organisation": organisation };
        const answer = await served.ask(operation.method, path, { cookie, headers, ...rest });
        expect([operation.name, organisation, answer.status]).toEqual([operation.name, organisation, 403]);
      }
    }
    expect(await everythingOf(served.hub.connection, other.organisationId)).toEqual(before);
  });

  it("cannot be made to act by another page: every change is refused to a session that comes from elsewhere", async () => {
    const before = await everythingOf(served.hub.connection, own.organisationId);
    const { cookie } = await served.enter(own);
    const elsewhere = ["https://evil.example", "null", `${pagesUrl}.evil.example`, `${pagesUrl}/`];
    for (const operation of operations.filter(({ method }) => method !== "GET")) {
      for (const origin of elsewhere) {
        const { path, ...rest } = callOf(operation, own.ids);
        const answer = await served.ask(operation.method, path, { cookie, ...rest, headers: { origin } });
        expect([operation.name, origin, answer.status]).toEqual([operation.name, origin, 403]);
      }
    }
    expect(await everythingOf(served.hub.connection, own.organisationId)).toEqual(before);
  });

  it("see nothing of each other in any list or answer, narrowed or not, from either side", async () => {
    for (const [reader, stranger] of [
      [own, other],
      [other, own],
    ] as const) {
      const secrets = [...Object.values(stranger.ids), stranger.organisationId, stranger.name, stranger.key];
      const asks = operations
        .filter(({ method }) => method === "GET")
        .flatMap((operation) => [true, false].map((narrows) => ({ operation, narrows })));
      for (const caller of [{ key: reader.key }, await served.enter(reader)]) {
        for (const { operation, narrows } of asks) {
          const { path } = callOf(operation, reader.ids, { narrows });
          const answer = await served.ask("GET", path, caller);
          expect(answer.status, operation.name).toBeLessThan(500);
          for (const secret of secrets) expect(answer.text.includes(secret), operation.name).toBe(false);
        }
      }
      const { body } = await served.ask("GET", "/api/v1/audit/verification", { key: reader.key });
      expect(body).toMatchObject({ isIntact: true, brokenAt: null });
    }
  });

  it("find their own things under the same calls", async () => {
    // Last, since the walker takes its own rights away with it.
    const isLast = ({ name }: Operation) => Number(name === "changePerson");
    for (const operation of operations.toSorted((left, right) => isLast(left) - isLast(right))) {
      const answer = await call(operation, { key: other.key }, other.ids);
      expect([operation.name, [401, 403, 404, 500].includes(answer.status), answer.text]).toEqual([
        operation.name,
        operation.name === "getLedger" || operation.name === "getIntegration",
        answer.text,
      ]);
    }
  });
});
