/** What people did, found by the act, by who did it and by the company that it is about. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleLink, sampleLink } from "../../../test/support/sample-link.ts";
import { addPerson, createApiKey, removePerson } from "../../engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "../testing/served-hub.ts";

let served: ServedHub;
let key: string;
let personId: string;
let olaId: string;
let link: SampleLink;
beforeAll(async () => {
  served = await servedHub();
  const { hub } = served;
  const { actor, ...made } = await served.organisation("Revisjonen");
  key = made.key;
  personId = actor.personId;
  link = await sampleLink(hub, { actor });
  const ola = { name: "Ola", email: "ola@example.org", role: "bookkeeper" } as const;
  olaId = (await addPerson(hub.world, actor, ola)).personId;
  const olas = await createApiKey(hub.world, actor, { name: "Ola", personId: olaId, scopes: ["send"] });
  const body = { on: "2026-03-02", reason: "Closed for stocktaking" };
  await served.ask("POST", `/api/v1/lanes/${link.laneId}/closed-days`, { key: olas.key, body });
  const sample = hub.registry.integrations.get("day-settlements")?.sample;
  const records = sample?.records({ flow: "settlements", upTo: "2026-03-05", count: 1 }) ?? [];
  const { laneId } = link;
  await served.ask("POST", `/api/v1/lanes/${laneId}/records`, { key, body: { records } });
  const { body: listed } = await served.ask("GET", `/api/v1/postings?laneId=${laneId}&limit=1`, { key });
  const skipped = await served.ask("POST", `/api/v1/postings/${at(listed, "items", 0, "id")}/skip`, {
    key,
    body: { reason: "By hand" },
  });
  expect(skipped.status).toBe(200);
  await removePerson(hub.world, actor, { personId: olaId, reason: "Ola has left" });
});
afterAll(() => served.close());

async function acts(query: string): Promise<unknown[]> {
  const { status, body } = await served.ask("GET", `/api/v1/audit?limit=200&${query}`, { key });
  expect(status).toBe(200);
  return list(at(body, "items")).map((entry) => at(entry, "act"));
}

describe("the audit chain", () => {
  it("is searched by the act", async () => {
    expect(await acts("act=remove+person")).toEqual(["remove person"]);
    expect((await served.ask("GET", "/api/v1/audit?act=dance", { key })).status).toBe(422);
  });

  it("is searched by who did it, also where they have left", async () => {
    expect(await acts(`personId=${olaId}`)).toEqual(["close day"]);
    expect(await acts(`personId=${personId}`)).not.toContain("close day");
  });

  it("says what an act is about by name, and why it was done", async () => {
    const { body } = await served.ask("GET", "/api/v1/audit?act=skip+posting", { key });
    expect(at(body, "items", 0, "reason")).toBe("By hand");
    const [posting] = list(at(body, "items", 0, "about"));
    expect(at(posting, "kind")).toBe("posting");
    expect(at(posting, "companyId")).toBe(link.companyId);
    const closed = await served.ask("GET", "/api/v1/audit?act=close+day", { key });
    expect(at(closed.body, "items", 0, "about", 0, "kind")).toBe("link");
    expect(at(closed.body, "items", 0, "about", 0, "id")).toBe(link.linkId);
    expect(at(closed.body, "items", 0, "reason")).toBe("Closed for stocktaking");
  });

  it("tells of a change what held before it, as far back as somebody said it", async () => {
    const path = `/api/v1/companies/${link.companyId}`;
    const { body: before } = await served.ask("GET", path, { key });
    await served.ask("PATCH", path, { key, body: { isTest: true } });
    await served.ask("PATCH", path, { key, body: { name: "Nytt navn AS", isTest: false } });
    const { body } = await served.ask("GET", "/api/v1/audit?act=change+company&limit=1", { key });
    const sequence = at(body, "items", 0, "sequence");
    const whole = await served.ask("GET", `/api/v1/audit/entries/${sequence}`, { key });
    expect(whole.status).toBe(200);
    expect(at(whole.body, "before")).toEqual({
      companyId: link.companyId,
      name: at(before, "name"),
      isTest: true,
    });
    expect((await served.ask("GET", "/api/v1/audit/entries/999999", { key })).status).toBe(404);
  });

  it("is searched by the company: what names it, its links, their lanes and its connection, and nothing about people", async () => {
    const found = await acts(`companyId=${link.companyId}`);
    expect(found).toContain("create company");
    expect(found).toContain("create link");
    expect(found).toContain("close day");
    expect(found).toContain("skip posting");
    expect(found).toContain("create connection");
    expect(found).not.toContain("add person");
    const other = {
      externalId: "other",
      name: "Other",
      country: "NO",
      currency: "NOK",
      timeZone: "Europe/Oslo",
    };
    const { body } = await served.ask("POST", "/api/v1/companies", { key, body: other });
    expect(await acts(`companyId=${at(body, "id")}`)).toEqual(["create company"]);
  });

  it("keeps settings and connections from an admin whose reading of them was taken away, and tells that they were changed", async () => {
    const { world } = served.hub;
    const rights = { connections: "none", links: "none" } as const;
    const email = "blind@example.org";
    const blind = await addPerson(world, link.actor, { name: "Blind", email, role: "admin", rights });
    const of = { name: "Blind", personId: blind.personId, scopes: ["read", "read-audit"] } as const;
    const { key: blindKey } = await createApiKey(world, link.actor, of);
    for (const [act, area] of [
      ["save settings", "links"],
      ["create link", "links"],
      ["create connection", "connections"],
    ] as const) {
      const path = `/api/v1/audit?limit=1&act=${act.replace(" ", "+")}`;
      const { body, text } = await served.ask("GET", path, { key: blindKey });
      expect(at(body, "items", 0), act).toMatchObject({ act, hiddenArea: area, content: null, reason: null });
      expect(at(body, "items", 0, "hasContent"), act).toBe(true);
      expect(text, act).not.toContain(link.connectionId);
      const sequence = at(body, "items", 0, "sequence");
      const whole = await served.ask("GET", `/api/v1/audit/entries/${sequence}`, { key: blindKey });
      expect(whole.body, act).toMatchObject({ hiddenArea: area, content: null, before: null });
      const seen = await served.ask("GET", path, { key });
      expect(at(seen.body, "items", 0), act).toMatchObject({ hiddenArea: null, content: expect.any(Object) });
    }
    const companies = await served.ask("GET", "/api/v1/audit?limit=1&act=create+company", { key: blindKey });
    expect(at(companies.body, "items", 0)).toMatchObject({ hiddenArea: null, content: expect.any(Object) });
  });
});
