/**
 * Two companies of one organisation book over one connection. A person who is limited to the one shares the connection with the
 * other, and sees and touches nothing else of it.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acts } from "../../src/core/index.ts";
import { addPerson, createApiKey } from "../../src/engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "../../src/http/testing/served-hub.ts";
import { type Furnished, furnish } from "./furnished-organisation.ts";
import { callOf, type Operation, operationsOf } from "./operations.ts";
import type { Ids } from "./sample-of.ts";

let served: ServedHub;
let whole: Furnished;
let limitedKey: string;
let own: Ids;
let operations: Operation[];

/** What the other company has to itself: everything but what belongs to the whole organisation. */
const ofOneCompany = [
  "companyId",
  "linkId",
  "laneId",
  "recordId",
  "postingId",
  "driftId",
  "fileImportId",
  "folderFileId",
];

beforeAll(async () => {
  served = await servedHub({ seed: 6 });
  whole = await furnish(served, "Regnskapskontoret");
  const ask = (method: string, path: string, body?: unknown) =>
    served.ask(method, `/api/v1${path}`, body === undefined ? { key: whole.key } : { key: whole.key, body });
  await ask("PATCH", `/companies/${whole.ids.companyId}`, { name: "Hemmelig Handel" });
  const places = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
  const company = await ask("POST", "/companies", { name: "Den andre", externalId: "andre", ...places });
  const companyId = String(at(company.body, "id"));
  const { connectionId = "" } = whole.ids;
  const link = await ask("POST", "/links", {
    ...{ companyId, connectionId, integration: "day-settlements", startOn: "2026-01-01" },
  });
  const linkId = String(at(link.body, "id"));
  const { body: first } = await ask("GET", `/links/${whole.ids.linkId}/settings/1`);
  const { settings, options } = first as { settings: unknown; options: unknown };
  await ask("PUT", `/links/${linkId}/settings`, { settings, options });
  const { body: preview } = await ask("GET", `/links/${linkId}/preview`);
  await ask("POST", `/links/${linkId}/confirm`, { previewHash: at(preview, "previewHash") });
  const { body: lanes } = await ask("GET", `/lanes?linkId=${linkId}`);
  const laneId = String(at(lanes, "items", 0, "id"));
  const integration = served.hub.registry.integrations.get("day-settlements");
  const [record] = integration?.sample.records({ flow: "settlements", upTo: "2026-03-05", count: 1 }) ?? [];
  const handedIn = await ask("POST", `/lanes/${laneId}/records`, { records: [record] });
  await served.hub.run(undefined, { hours: 0.1 });
  const { body: postings } = await ask("GET", `/postings?laneId=${laneId}&state=booked`);
  own = {
    ...{ companyId, connectionId, linkId, laneId },
    recordId: String(at(handedIn.body, "answers", 0, "recordId")),
    postingId: String(at(postings, "items", 0, "id")),
  };
  const actor = { organisationId: whole.organisationId, personId: whole.ids.personId ?? "" };
  const email = "lise@example.org";
  const name = "Lise Begrenset";
  const { personId } = await addPerson(served.hub.world, actor, {
    ...{ name, email, role: "admin", companyIds: [companyId] },
  });
  const scopes = acts.filter((act) => act !== "manage-owners");
  ({ key: limitedKey } = await createApiKey(served.hub.world, actor, { name: "Lise", personId, scopes }));
  operations = await operationsOf(served);
});
afterAll(() => served.close());

describe("a person who is limited to one company, over a connection that another one uses too", () => {
  it("has a voucher of their own in the ledger, beside those of the other", () => {
    for (const [name, id] of Object.entries(own)) expect(id, name).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is told nothing of the other company by any list or answer, narrowed or not", async () => {
    const secrets = [
      ...ofOneCompany.map((name) => whole.ids[name] ?? name),
      "Hemmelig Handel",
      "Closed, says Regnskapskontoret",
      "Regnskapskontoret.se",
    ];
    const asks = operations
      .filter(({ method }) => method === "GET")
      .flatMap((operation) => [true, false].map((narrows) => ({ operation, narrows })));
    const answered = [];
    for (const { operation, narrows } of asks) {
      const { path } = callOf(operation, own, { narrows });
      const { status, text } = await served.ask("GET", path, { key: limitedKey });
      expect([operation.name, status < 500]).toEqual([operation.name, true]);
      for (const secret of secrets)
        expect([operation.name, text.includes(secret)]).toEqual([operation.name, false]);
      if (status === 200) answered.push(operation.name);
    }
    // Reconciled, previewed, explained: a walk that is refused everywhere would prove nothing.
    for (const name of ["reconcileLink", "reconcileCompany", "previewLink", "explainPosting", "listRegister"])
      expect(answered).toContain(name);
  });

  it("is counted into no total of theirs", async () => {
    const totals = await served.ask("GET", "/api/v1/lane-totals", { key: limitedKey });
    expect(totals.body).toMatchObject({ lanes: 1, halted: 0, counts: { records: 1, booked: 1, halted: 0 } });
    const halts = await served.ask("GET", "/api/v1/halt-totals", { key: limitedKey });
    expect(halts.body).toEqual({ causes: 0, lanes: 0 });
    const warnings = await served.ask("GET", "/api/v1/sequence-warnings", { key: limitedKey });
    expect(at(warnings.body, "count")).toBe(0);
    const drifts = await served.ask("GET", "/api/v1/drifts?state=open,settled,gone", { key: limitedKey });
    expect(at(drifts.body, "count")).toBe(0);
    const connections = await served.ask("GET", "/api/v1/connections", { key: limitedKey });
    expect(list(at(connections.body, "items")).map((item) => at(item, "id"))).toEqual([own.connectionId]);
  });

  it("finds nothing where one of several ids is the other's, whatever is asked", async () => {
    for (const operation of operations) {
      for (const name of ofOneCompany) {
        const id = whole.ids[name] ?? "";
        const mixed = { ...whole.ids, ...own, [name]: id };
        const { path, ...rest } = callOf(operation, mixed);
        if (!JSON.stringify([path, rest]).includes(id)) continue;
        const answer = await served.ask(operation.method, path, { key: limitedKey, ...rest });
        expect([operation.name, name, [403, 404].includes(answer.status), answer.text]).toEqual([
          ...[operation.name, name, true, answer.text],
        ]);
      }
    }
  });
});
