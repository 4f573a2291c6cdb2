/** An organisation with one of everything that the API can name. */
import { noteDrifts, seeFile, setFolder } from "../../src/db/index.ts";
import { createApiKey } from "../../src/engine/acts/people.ts";
import { at, list, type ServedHub } from "../../src/http/testing/served-hub.ts";
import { instantText } from "../../src/lib/clock.ts";
import { sampleLink } from "../support/sample-link.ts";
import type { Ids } from "./sample-of.ts";

export type Furnished = { organisationId: string; key: string; email: string; name: string; ids: Ids };

/** One posting is booked, the others wait, one of them refused; a record is in conflict; its lane is halted. */
export async function furnish(served: ServedHub, name: string): Promise<Furnished> {
  const { hub } = served;
  const { actor, key, email } = await served.organisation(name);
  const { companyId, connectionId, linkId, laneId } = await sampleLink(hub, { actor });
  await bookOne(served, { key, laneId });
  const integration = hub.registry.integrations.get("day-settlements");
  const [first, second] =
    integration?.sample.records({ flow: "settlements", upTo: "2026-03-09", count: 1 }) ?? [];
  const broken = { ...(second as object), sales: [], payments: [{ type: "card", amount: "1.00" }] };
  const changed = { ...(first as object), department: "20" };
  const ask = (method: string, path: string, body?: unknown) =>
    served.ask(method, `/api/v1${path}`, body === undefined ? { key } : { key, body });
  const handedIn = await ask("POST", `/lanes/${laneId}/records`, { records: [first, changed, broken] });
  const outcomes = list(at(handedIn.body, "answers"));
  if (at(outcomes[1], "outcome") !== "conflict") throw new Error(handedIn.text);
  await haltAt(served, { key, laneId, linkId });
  const { webhookId, eventId } = await hearOfOne(served, { key, laneId });
  await ask("POST", `/lanes/${laneId}/closed-days`, { on: "2026-03-17", reason: `Closed, says ${name}` });
  const file = await served.ask(
    "POST",
    `/api/v1/lanes/${laneId}/files?fileName=${encodeURIComponent(name)}`,
    {
      key,
      bytes: "[]",
    },
  );
  await ask("POST", "/help-answers", { page: "begin", didHelp: true });
  // The booked one: it has rows, attempts and a certificate, which an operation could give away.
  const postings = list(at((await ask("GET", `/postings?laneId=${laneId}&state=booked`)).body, "items"));
  const { keyId } = await createApiKey(hub.world, actor, { name: `key of ${name}`, scopes: ["read"] });
  return {
    organisationId: actor.organisationId,
    key,
    email,
    name,
    ids: {
      companyId,
      connectionId,
      linkId,
      laneId,
      keyId,
      personId: actor.personId,
      webhookId,
      eventId,
      fileImportId: String(at(file.body, "fileImportId")),
      recordId: String(at(outcomes[1], "recordId")),
      postingId: String(at(postings[0], "id")),
      folderFileId: await fileInFolder(served, {
        organisationId: actor.organisationId,
        laneId,
        personId: actor.personId,
        name,
      }),
      driftId: await drift(served, { organisationId: actor.organisationId, connectionId, name }),
    },
  };
}

/** As looks into a folder would have found it: one that a person decides on. */
async function fileInFolder(
  { hub }: ServedHub,
  of: { organisationId: string; laneId: string; personId: string; name: string },
): Promise<string> {
  const { organisationId, laneId, personId, name } = of;
  const id = hub.world.ids.next();
  const at = instantText(hub.clock.now());
  await hub.world.db.inOrganisation(organisationId, "see file", async (trx) => {
    await setFolder(trx, { organisationId, laneId, name, personId, at });
    const file = { fileName: `${name}.se`, sizeBytes: 10, modifiedNs: "1773129600000000000" };
    await seeFile(trx, { organisationId, laneId, id, at, ...file });
  });
  return id;
}

/** As a night would have found it: a voucher of a posting that is in the ledger no more. */
async function drift(
  { hub }: ServedHub,
  of: { organisationId: string; connectionId: string; name: string },
): Promise<string> {
  const { organisationId, connectionId, name } = of;
  const id = hub.world.ids.next();
  await hub.world.db.inOrganisation(organisationId, "note drift", async (trx) => {
    const { id: postingId } = await trx
      .selectFrom("posting")
      .select("id")
      .where("organisation_id", "=", organisationId)
      .where("state", "=", "booked")
      .executeTakeFirstOrThrow();
    const finding = {
      code: "drift-missing",
      severity: "error" as const,
      record: name,
      parameters: { number: "A1", on: "2026-03-02" },
    };
    const details = { differences: [], vouchers: [] };
    const seen = [{ id, postingId, key: "missing", finding, details }];
    await noteDrifts(trx, { organisationId, connectionId, seen, at: instantText(hub.clock.now()) });
  });
  return id;
}

/** So that there are attempts, a certificate, registers, and an answer that is kept. */
async function bookOne(served: ServedHub, of: { key: string; laneId: string }): Promise<void> {
  const integration = served.hub.registry.integrations.get("day-settlements");
  const [record] = integration?.sample.records({ flow: "settlements", upTo: "2026-03-02", count: 1 }) ?? [];
  await served.ask("POST", `/api/v1/lanes/${of.laneId}/records`, {
    key: of.key,
    body: { records: [record] },
    headers: { "idempotency-key": "first" },
  });
  await served.hub.run(undefined, { hours: 0.1 });
}

/** One webhook, which waits to be told that the lane goes on after it halted. */
async function hearOfOne(
  served: ServedHub,
  of: { key: string; laneId: string },
): Promise<{ webhookId: string; eventId: string }> {
  const body = { url: "http://127.0.0.1:9/never-asked", events: ["halted", "resumed"] };
  const made = await served.ask("POST", "/api/v1/webhooks", { key: of.key, body });
  const webhookId = String(at(made.body, "webhookId"));
  await served.ask("POST", `/api/v1/lanes/${of.laneId}/resume`, { key: of.key, body: {} });
  await served.hub.run(undefined, { hours: 0.1 });
  const listed = await served.ask("GET", `/api/v1/webhooks/${webhookId}/deliveries`, { key: of.key });
  return { webhookId, eventId: String(at(listed.body, "items", 0, "eventId")) };
}

/** Without an account for cards nothing can be rendered: the first posting stands still. */
async function haltAt(served: ServedHub, of: { key: string; laneId: string; linkId: string }): Promise<void> {
  const path = `/api/v1/links/${of.linkId}/settings`;
  const { body } = await served.ask("GET", path, { key: of.key });
  const settings = at(body, "current", "settings") as {
    departments: Record<string, Record<string, unknown>>;
  };
  const { "payment/card": _, ...others } = settings.departments["*"] ?? {};
  const departments = { ...settings.departments, "*": others };
  await served.ask("PUT", path, { key: of.key, body: { settings: { ...settings, departments } } });
  await served.hub.run(undefined, { hours: 0.1 });
  const halts = await served.ask("GET", "/api/v1/halts", { key: of.key });
  if (list(at(halts.body, "items")).length !== 1) throw new Error(`nothing halted: ${halts.text}`);
}
