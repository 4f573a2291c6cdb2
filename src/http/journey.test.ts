/** A café's day from the till into the books, by nothing but the API: what a sender, a bookkeeper and a browser would do. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
const ids: Record<"company" | "connection" | "link" | "lane", string> = {
  company: "",
  connection: "",
  link: "",
  lane: "",
};

const get = async (path: string) => (await served.ask("GET", `/api/v1${path}`, { key })).body;
const send = (method: string, path: string, body?: unknown) =>
  served.ask(method, `/api/v1${path}`, body === undefined ? { key } : { key, body });

/** Two tills on each of three days: six Z reports. */
const settlements = () => {
  const integration = served.hub.registry.integrations.get("day-settlements");
  return integration?.sample.records({ flow: "settlements", upTo: "2026-03-09", count: 3 }) ?? [];
};
const settings = () => served.hub.registry.integrations.get("day-settlements")?.sample.settings;

beforeAll(async () => {
  served = await servedHub();
  ({ key } = await served.organisation("Kaffegruppen"));
});
afterAll(() => served.close());

describe("a café's days, by the API alone", () => {
  it("begins with a company, a connection and a link", async () => {
    const company = await send("POST", "/companies", {
      externalId: "kaffebar-nord",
      name: "Kaffebar Nord AS",
      country: "NO",
      currency: "NOK",
      timeZone: "Europe/Oslo",
      departments: [
        { code: "10", name: "Sentrum" },
        { code: "20", name: "Havna" },
      ],
    });
    expect(company.status).toBe(201);
    ids.company = String(at(company.body, "id"));
    const connection = await send("POST", "/connections", {
      ledger: "visma-eaccounting",
      name: "Regnskap",
      environment: "twin",
      client: { id: "bilag-twin", secret: "bilag-twin-secret" },
    });
    expect(connection.status).toBe(201);
    expect(connection.text).not.toContain("bilag-twin-secret");
    ids.connection = String(at(connection.body, "id"));
    const link = await send("POST", "/links", {
      companyId: ids.company,
      connectionId: ids.connection,
      integration: "day-settlements",
      startOn: "2026-01-01",
    });
    expect(link.body).toMatchObject({ state: "draft", settingsVersion: 0, companyName: "Kaffebar Nord AS" });
    ids.link = String(at(link.body, "id"));
    ids.lane = String(at(link.body, "lanes", 0, "id"));
  });

  it("says what stands in the way before anyone has signed in", async () => {
    const register = await send("GET", `/connections/${ids.connection}/registers/accounts`);
    expect(register.status).toBe(409);
    expect(at(register.body, "findings", 0, "code")).toBe("connection-not-authorised");
  });

  it("sends the browser to the ledger and takes it back", async () => {
    const begun = await send("POST", `/connections/${ids.connection}/authorise`);
    const { companyId, userName } = await served.hub.twin.companyNamed("Kaffebar Nord AS");
    const consent = await served.hub.twin.control("POST", "/consents", {
      authorizeUrl: at(begun.body, "authoriseUrl"),
      userName,
      companyId,
    });
    const back = new URL(String(at(consent, "redirectTo")));
    const landed = await served.ask("GET", `${back.pathname}${back.search}`, {
      headers: { "accept-language": "nb" },
    });
    expect(landed.status).toBe(200);
    expect(landed.text).toContain("Koblet til Kaffebar Nord AS");
    expect(await get(`/connections/${ids.connection}`)).toMatchObject({
      state: "connected",
      company: { name: "Kaffebar Nord AS" },
    });
    const again = await served.ask("GET", `${back.pathname}${back.search}`);
    expect(again.status).toBe(404);
    expect(again.text).toContain("This sign-in is not known, has been used, or is too old");
  });

  it("shows the accounts to choose from, found by a part of their name", async () => {
    const page = await get(`/connections/${ids.connection}/registers/accounts?search=3000&limit=5`);
    const numbers = list(at(page, "items")).map((entry) => at(entry, "number"));
    expect(new Set(numbers)).toEqual(new Set(["3000"]));
  });

  it("takes records before there are settings, and keeps them waiting", async () => {
    const handedIn = await send("POST", `/lanes/${ids.lane}/records`, { records: settlements() });
    expect(list(at(handedIn.body, "answers")).map((answer) => at(answer, "outcome"))).toEqual(
      Array(6).fill("taken"),
    );
    const slots = list(at(await get(`/links/${ids.link}/settings`), "slots"));
    expect(slots.map((slot) => at(slot, "name"))).toContain("sales/25");
    expect(at(await get(`/lanes/${ids.lane}`), "counts")).toMatchObject({ records: 6, booked: 0, halted: 6 });
  });

  it("refuses settings that do not fit, with every finding and its remedy", async () => {
    const wrong = await send("PUT", `/links/${ids.link}/settings`, {
      settings: { departments: { "*": { "sales/twelve": { account: "3000" } } }, vatShape: "neither" },
    });
    expect(wrong.status).toBe(422);
    const findings = list(at(wrong.body, "findings"));
    expect(findings.map((finding) => at(finding, "field")).sort()).toEqual([
      "departments.*.sales/twelve",
      "vatShape",
    ]);
    for (const finding of findings) expect(at(finding, "remedy", "fix")).toBeTruthy();
  });

  it("saves settings, previews, and is activated by the hash of what was seen", async () => {
    const saved = await send("PUT", `/links/${ids.link}/settings`, { settings: settings() });
    expect(saved.body).toEqual({ version: 1, findings: [] });
    const late = await send("PUT", `/links/${ids.link}/settings`, { settings: settings(), basedOn: 0 });
    expect([late.status, at(late.body, "code")]).toEqual([409, "settings-changed"]);
    const first = await get(`/links/${ids.link}/preview?limit=4`);
    expect(at(first, "postingsCount")).toBe(6);
    expect(at(first, "debitMinor")).toBe(at(first, "creditMinor"));
    expect(at(first, "items", 0, "documentText")).toContain("debit");
    const voucher = at(first, "items", 0, "voucher");
    const rows = list(at(voucher, "rows"));
    const sumOf = (side: string) => rows.reduce<number>((sum, row) => sum + Number(at(row, side)), 0);
    expect(sumOf("debitMinor")).toBe(sumOf("creditMinor"));
    expect(rows.find((row) => at(row, "account") === "3000")).toMatchObject({ accountName: "Varesalg 25 %" });
    expect(at(voucher, "period")).toBe(String(at(first, "items", 0, "on")).slice(0, 7));
    const headers = { "accept-language": "nb" };
    const inNorwegian = await served.ask("GET", `/api/v1/links/${ids.link}/preview?limit=1`, {
      key,
      headers,
    });
    expect(at(inNorwegian.body, "items", 0, "documentText")).toContain("mva-kode");
    expect(list(at(first, "items"))).toHaveLength(4);
    const second = await get(`/links/${ids.link}/preview?limit=4&cursor=${at(first, "next")}`);
    expect(list(at(second, "items"))).toHaveLength(2);
    const stale = await send("POST", `/links/${ids.link}/confirm`, { previewHash: "of yesterday" });
    expect([stale.status, at(stale.body, "code")]).toEqual([409, "preview-changed"]);
    const previewHash = at(first, "previewHash");
    const confirmed = await send("POST", `/links/${ids.link}/confirm`, { previewHash });
    expect(confirmed.body).toMatchObject({ state: "active" });
  });

  it("books, and proves every voucher", async () => {
    await served.hub.run();
    const lane = await get(`/lanes/${ids.lane}`);
    expect(at(lane, "counts")).toMatchObject({ records: 6, booked: 6, waiting: 0, halted: 0, excused: 0 });
    expect(at(lane, "counts", "debitMinor")).toBe(at(lane, "counts", "creditMinor"));
    const [newest] = list(at(await get(`/postings?laneId=${ids.lane}&state=booked`), "items"));
    const posting = await get(`/postings/${at(newest, "id")}`);
    expect(posting).toMatchObject({ state: "booked", certificate: { how: "answered" }, step: 1 });
    expect(list(at(posting, "attemptsMade"))).toHaveLength(1);
    expect(list(at(posting, "lineage"))).toHaveLength(1);
    const stands = at(posting, "ledgerStanding");
    expect([stands, at(posting, "lineage", 0, "ledgerStanding")]).toEqual([expect.any(String), stands]);
    expect(JSON.stringify(posting)).not.toMatch(/bearer|access_token|bilag-twin-secret/i);
  });

  it("gives what grows with the document only when it is asked for: the document, each request with its answer, what the ledger holds", async () => {
    const [newest] = list(at(await get(`/postings?laneId=${ids.lane}&state=booked`), "items"));
    const path = `/postings/${at(newest, "id")}`;
    const posting = await get(path);
    const rows = list(at(await get(`${path}/explain`), "rows"));
    expect(JSON.stringify(posting)).not.toContain(String(at(rows[0], "text")));
    expect(at(posting, "attemptsMade", 0)).toMatchObject({ number: 1, outcome: "accepted", hasAnswer: true });
    const written = await get(`${path}/document`);
    expect(list(at(written, "document", "rows"))).toHaveLength(rows.length);
    expect(at(written, "documentText")).toContain("debit");
    const attempt = await get(`${path}/attempts/1`);
    expect(list(at(attempt, "request", "request", "body", "Rows"))).toHaveLength(rows.length);
    expect(at(attempt, "answer")).not.toBeNull();
    expect(list(at(await get(`${path}/held`), "held", "rows"))).toHaveLength(rows.length);
    for (const answer of [written, attempt])
      expect(JSON.stringify(answer)).not.toMatch(/bearer|access_token|bilag-twin-secret/i);
    const { status } = await served.ask("GET", `/api/v1${path}/attempts/2`, { key });
    expect(status).toBe(404);
  });

  it("explains every row by the lines of the record behind it", async () => {
    const [newest] = list(at(await get(`/postings?laneId=${ids.lane}`), "items"));
    const explained = await get(`/postings/${at(newest, "id")}/explain`);
    for (const row of list(at(explained, "rows"))) {
      const amountMinor = Number(at(row, "debitMinor")) - Number(at(row, "creditMinor"));
      const origins = list(at(row, "origins")).map((origin) => Number(at(origin, "amountMinor")));
      expect(origins.length).toBeGreaterThan(0);
      expect(Math.abs(origins.reduce((total, amount) => total + amount, 0))).toBe(Math.abs(amountMinor));
    }
    const names = list(at(explained, "rows")).map((row) => [at(row, "account"), at(row, "accountName")]);
    expect(names).toContainEqual(["1901", "Oppgjør BankAxept"]);
    expect(at(explained, "settings", "version")).toBe(1);
    expect(at(explained, "records", 0, "payload", "registerId")).toBeTruthy();
  });

  it("explains a long posting part by part, with the sums of the whole, and the lines of one row likewise", async () => {
    const [newest] = list(at(await get(`/postings?laneId=${ids.lane}`), "items"));
    const path = `/postings/${at(newest, "id")}`;
    const whole = await get(`${path}/explain`);
    const rows = list(at(whole, "rows"));
    expect(rows.length).toBeGreaterThan(3);
    expect([at(whole, "next"), at(whole, "rowsCount")]).toEqual([null, rows.length]);
    const parts: unknown[] = [];
    for (let cursor = ""; ; ) {
      const part = await get(`${path}/explain?limit=3${cursor}`);
      expect(list(at(part, "rows")).length).toBeLessThanOrEqual(3);
      expect([at(part, "debitMinor"), at(part, "rowsCount")]).toEqual([
        at(newest, "debitMinor"),
        rows.length,
      ]);
      parts.push(...list(at(part, "rows")));
      if (at(part, "next") === null) break;
      cursor = `&cursor=${at(part, "next")}`;
    }
    expect(parts).toEqual(rows);
    expect(rows.map((row) => at(row, "number"))).toEqual(rows.map((_, index) => index + 1));
    const [first] = rows;
    const origins = await get(`${path}/rows/1/origins?limit=1`);
    expect(list(at(origins, "items"))).toEqual(list(at(first, "origins")).slice(0, 1));
    expect(at(first, "originsCount")).toBe(list(at(first, "origins")).length);
    const { ask } = served;
    expect((await ask("GET", `/api/v1${path}/rows/${rows.length + 1}/origins`, { key })).status).toBe(404);
    expect((await ask("GET", `/api/v1${path}/explain?cursor=${at(newest, "id")}`, { key })).status).toBe(422);
  });

  it("tells a sender by its own key what became of a record, and that it is already there", async () => {
    const [first] = settlements();
    const again = await send("POST", `/lanes/${ids.lane}/records`, { records: [first] });
    expect(at(again.body, "answers", 0, "outcome")).toBe("already");
    const object = String(at(again.body, "answers", 0, "object"));
    const found = await get(`/lanes/${ids.lane}/records?object=${encodeURIComponent(object)}`);
    expect(list(at(found, "items"))).toHaveLength(1);
    expect(at(found, "items", 0, "postings", 0, "state")).toBe("booked");
    expect(at(found, "items", 0, "postings", 0, "ledgerNumber")).toBeTruthy();
  });

  it("tells what a file would do, finding its format by itself, and keeps nothing of it", async () => {
    const integration = served.hub.registry.integrations.get("day-settlements");
    const [good] = integration?.sample.records({ flow: "settlements", upTo: "2026-03-10", count: 1 }) ?? [];
    const bytes = JSON.stringify(good);
    const check = () => served.ask("POST", `/api/v1/lanes/${ids.lane}/files/check`, { key, bytes });
    const first = await check();
    expect(first.body).toMatchObject({ records: 1, taken: 1, documentsCount: 1, errors: 0 });
    expect(at(first.body, "debitMinor")).toBe(at(first.body, "creditMinor"));
    expect(String(at(first.body, "documentTexts", 0))).toContain("2026-03-10");
    const [document] = list(at(first.body, "documents"));
    expect(document).toMatchObject({ on: "2026-03-10", period: "2026-03", currency: "NOK" });
    const debits = list(at(document, "rows")).map((row) => Number(at(row, "debitMinor")));
    expect(debits.reduce((sum, debit) => sum + debit, 0)).toBe(at(first.body, "debitMinor"));
    expect((await check()).body).toEqual(first.body);
  });

  it("takes a file, sets the bad one aside and takes the others", async () => {
    const integration = served.hub.registry.integrations.get("day-settlements");
    const [good] = integration?.sample.records({ flow: "settlements", upTo: "2026-03-10", count: 1 }) ?? [];
    const bad = { ...(good as object), zNumber: "9999", tips: "1000.00" };
    const file = await served.ask("POST", `/api/v1/lanes/${ids.lane}/files?format=json`, {
      key,
      bytes: [good, bad, settlements()[0]].map((one) => JSON.stringify(one)).join("\n"),
    });
    expect(file.body).toMatchObject({
      records: 3,
      taken: 1,
      already: 1,
      setAside: 1,
      conflict: 0,
      errors: 0,
    });
    expect(list(at(file.body, "findings")).length).toBeGreaterThan(0);
    const unknown = await served.ask("POST", `/api/v1/lanes/${ids.lane}/files?format=constructor`, {
      key,
      bytes: "{}",
    });
    expect([unknown.status, at(unknown.body, "detail")]).toEqual([
      422,
      expect.stringMatching(/^The format is none of: saf-t-cash-register, .*json\.$/),
    ]);
  });

  it("halts one lane with its remedy and what waits, and goes on after a skip", async () => {
    await served.hub.run();
    const { companyId } = await served.hub.twin.companyNamed("Kaffebar Nord AS");
    await served.hub.twin.control("PATCH", `/companies/${companyId}/accounts/1901`, { isActive: false });
    const integration = served.hub.registry.integrations.get("day-settlements");
    const records = integration?.sample.records({ flow: "settlements", upTo: "2026-03-12", count: 2 }) ?? [];
    await send("POST", `/lanes/${ids.lane}/records`, { records });
    served.hub.clock.advance(20 * 60_000);
    await served.hub.run(undefined, { hours: 1 });
    const [halt] = list(at(await get("/halts"), "items"));
    expect(halt).toMatchObject({
      laneId: ids.lane,
      finding: { code: "account-inactive", value: "1901", remedy: { act: expect.any(String) } },
      posting: { state: "refused" },
      waiting: { count: 3, oldestOn: "2026-03-11", currency: "NOK" },
      choices: ["resume", "skip"],
      resume: { rendersAgain: 4, sends: 4 },
    });
    const postingId = at(halt, "posting", "id");
    const unreasoned = await send("POST", `/postings/${postingId}/skip`, { reason: "  " });
    expect(unreasoned.status).toBe(422);
    const skipped = await send("POST", `/postings/${postingId}/skip`, { reason: "Booked by hand" });
    expect(skipped.body).toMatchObject({ state: "excused", settledReason: "Booked by hand" });
    await served.hub.twin.control("PATCH", `/companies/${companyId}/accounts/1901`, { isActive: true });
    await served.hub.run(undefined, { hours: 1 });
    const counts = at(await get(`/lanes/${ids.lane}`), "counts");
    expect(counts).toMatchObject({ records: 12, booked: 10, waiting: 0, halted: 1, excused: 1 });
  });

  it("counts a record that came again with other content as halted, until a person decides", async () => {
    const [, second] = settlements();
    const changed = { ...(second as object), department: "10" };
    const again = await send("POST", `/lanes/${ids.lane}/records`, { records: [changed] });
    expect(at(again.body, "answers", 0, "outcome")).toBe("conflict");
    const recordId = at(again.body, "answers", 0, "recordId");
    expect(at(await get(`/lanes/${ids.lane}`), "counts")).toMatchObject({ records: 13, halted: 2, aside: 2 });
    const undecided = list(at(await get(`/lanes/${ids.lane}/records?state=undecided`), "items"));
    expect(undecided.map((record) => at(record, "state")).toSorted()).toEqual(["conflict", "set-aside"]);
    expect(undecided.map((record) => at(record, "id"))).toContain(recordId);
    const replaced = await send("POST", `/records/${recordId}/decision`, {
      decision: "replace",
      reason: "The till says so",
    });
    expect([replaced.status, at(replaced.body, "code")]).toEqual([409, "not-in-this-state"]);
    const decided = await send("POST", `/records/${recordId}/decision`, {
      decision: "keep",
      reason: "The till was set up anew",
    });
    expect(at(decided.body, "state")).toBe("dismissed");
    expect(at(await get(`/lanes/${ids.lane}`), "counts")).toMatchObject({ records: 12, halted: 1, aside: 1 });
  });

  it("has every act of a person in a chain that holds", async () => {
    const verified = await get("/audit/verification");
    expect(verified).toMatchObject({ isIntact: true, brokenAt: null, erased: 0 });
    const actsDone = list(at(await get("/audit?limit=200"), "items")).map((entry) => at(entry, "act"));
    expect(actsDone).toHaveLength(Number(at(verified, "entries")));
    for (const act of ["create company", "connect", "save settings", "confirm preview", "skip posting"])
      expect(actsDone).toContain(act);
  });

  it("counts itself without naming anyone", async () => {
    served.hub.clock.advance(60_000);
    const { text } = await served.ask("GET", "/metrics");
    expect(text).toContain('bilag_postings{environment="twin",state="settled"} 11');
    expect(text).toContain('bilag_lanes_halted{environment="twin"} 0');
    expect(text).not.toContain("Kaffe");
  });
});
