/** What a caller is told when something is not as it should be. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "./create-api.ts";
import { at, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;

beforeAll(async () => {
  served = await servedHub();
  ({ key } = await served.organisation("Problemløserne"));
});
afterAll(() => served.close());

describe("a problem", () => {
  it("has the members of RFC 9457, its code, and findings with their remedies", async () => {
    const answer = await served.ask("POST", "/api/v1/companies", {
      key,
      body: { name: "Kaffebar", country: 4 },
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(Object.keys(answer.body as object)).toEqual([
      "type",
      "title",
      "status",
      "detail",
      "code",
      "requestId",
      "findings",
    ]);
    expect(answer.body).toMatchObject({
      type: "/api/docs#problem-not-valid",
      title: "The request does not fit",
      status: 422,
      code: "not-valid",
      requestId: answer.headers.get("x-request-id"),
    });
    const fields = (at(answer.body, "findings") as object[]).map((finding) => at(finding, "field"));
    expect(fields).toEqual(["externalId", "country", "currency", "timeZone"]);
    expect(at(answer.body, "findings", 1, "remedy", "means")).toBe("country is not as the API describes it.");
  });

  it("names an integration that is declared wrongly, to the person and in the log", async () => {
    const { world } = served.hub;
    const { registry, log } = world;
    const known = registry.integrations.get("day-settlements");
    if (known === undefined) throw new Error("no integration to break");
    const title = {
      ...known.title,
      get en(): string {
        throw new TypeError("no title");
      },
    };
    const told: string[] = [];
    world.registry = { ...registry, integrations: new Map([["day-settlements", { ...known, title }]]) };
    world.log = { ...log, fault: (_, fields) => told.push(fields?.cause ?? "") };
    const answer = await served.ask("GET", "/api/v1/integrations", { key });
    world.registry = registry;
    world.log = log;
    expect([answer.status, at(answer.body, "findings", 0, "code")]).toEqual([500, "integration-faulty"]);
    expect(at(answer.body, "findings", 0, "remedy", "means")).toContain("“day-settlements”");
    expect(at(answer.body, "detail")).toContain("no title");
    expect(told).toEqual([expect.stringContaining("The integration day-settlements is declared wrongly")]);
  });

  it("names each field that the API does not know, of the body and of the query", async () => {
    const body = {
      externalId: "1",
      name: "Kaffebar",
      currency: "NOK",
      timeZone: "Europe/Oslo",
      country: "NO",
    };
    const misspelt = await served.ask("POST", "/api/v1/companies", {
      key,
      body: { ...body, curency: "SEK" },
    });
    expect(misspelt.status).toBe(422);
    expect(at(misspelt.body, "findings")).toMatchObject([{ field: "curency", value: "SEK" }]);
    const asked = await served.ask("GET", "/api/v1/companies?limt=5", { key });
    expect(at(asked.body, "findings")).toMatchObject([{ field: "limt", value: "5" }]);
  });

  it("speaks the language that is asked for", async () => {
    const titles: Record<string, string> = {
      "nb-NO,en;q=0.5": "Det finnes ikke noe slikt her",
      "da;q=0.9, fr": "Der findes ikke noget sådant her",
      sv: "Det finns inget sådant här",
      "nl-BE": "Zoiets bestaat hier niet",
      "fr, de": "There is no such thing here",
    };
    for (const [language, title] of Object.entries(titles)) {
      const answer = await served.ask("GET", "/api/v1/companies/0190b3f0-0000-7000-8000-000000000000", {
        key,
        headers: { "accept-language": language },
      });
      expect(at(answer.body, "title"), language).toBe(title);
    }
  });

  it("says nothing of its cause when nobody foresaw it, and is logged", async () => {
    const logged: string[] = [];
    const { world } = served.hub;
    const api = createApi({
      world: {
        ...world,
        log: { ...world.log, fault: (message, fields) => logged.push(`${message} ${fields?.cause}`) },
        db: {
          ...world.db,
          inOrganisation: async () => {
            throw new Error("the disk with the password hunter2 is full");
          },
        },
      },
      readiness: async () => ({ isReady: true, waitsFor: [] }),
    });
    const answer = await api.request("/api/v1/me", { headers: { authorization: `Bearer ${key}` } });
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain("hunter2");
    expect(JSON.parse(text).code).toBe("unexpected");
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("hunter2");
  });

  it("is told for a text that no database can hold, rather than failing", async () => {
    const { status, body } = await served.ask("POST", "/api/v1/companies", {
      key,
      body: { externalId: "a\u0000b", name: "Null", country: "NO", currency: "NOK", timeZone: "Europe/Oslo" },
    });
    expect(status).toBe(422);
    expect(at(body, "code")).toBe("not-valid");
  });
});

describe("a day, a zone or half a character that is none", () => {
  it.each([
    "/postings?from=0000-01-01",
    `/postings?cursor=${Buffer.from(JSON.stringify({ on: "0000-01-01", sequence: 1, id: "01a20183-8bdf-7663-af69-421212794579" })).toString("base64url")}`,
  ])("is told of %s", async (path) => {
    const { status, body } = await served.ask("GET", `/api/v1${path}`, { key });
    expect([status, at(body, "code")]).toEqual([422, "not-valid"]);
  });

  it.each(["+01:00", "2020-01-01T00:00[Europe/Oslo]", "europe/oslo", "Europe/Nowhere", ""])(
    "is told of the time zone “%s”",
    async (timeZone) => {
      const { status, body } = await served.ask("POST", "/api/v1/companies", {
        key,
        body: { externalId: "zone", name: "Zone", country: "NO", currency: "NOK", timeZone },
      });
      expect([status, at(body, "findings", 0, "field")]).toEqual([422, "timeZone"]);
    },
  );

  it("is told of half a character that goes into the audit chain", async () => {
    const { status, body } = await served.ask("POST", "/api/v1/webhooks", {
      key,
      body: { url: "https://example.com/\ud800", events: ["booked"] },
    });
    expect([status, at(body, "code")]).toEqual([422, "not-valid"]);
  });
});

describe("every answer", () => {
  it("forbids to be kept, framed or sniffed, sets no cookie and opens to no other origin", async () => {
    for (const path of ["/api/v1/me", "/api/v1/nothing", "/healthz", "/", "/api/docs", "/api/openapi.json"]) {
      const { headers } = await served.ask("GET", path, { key, headers: { origin: "https://evil.example" } });
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("cache-control"), path).toBe("no-store");
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(headers.get("set-cookie"), path).toBeNull();
      expect(headers.get("access-control-allow-origin"), path).toBeNull();
    }
  });
});
