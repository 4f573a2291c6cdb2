import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, list, plainVoucher, rowsOf } from "../drive-twin.ts";

let twin: DrivenTwin;
let company: string;
let token: string;

beforeAll(async () => {
  twin = await driveTwin();
  company = await twin.companyId("Kaffebar Nord AS");
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  token = await twin.token("Kaffebar Nord AS");
});

const refusal = (method: string, path: string, body?: unknown) =>
  twin.control(method, path, body).then(
    () => "accepted",
    (error: Error) => error.message,
  );

describe("switches", () => {
  it("are told with their meaning and their source", async () => {
    const all = await twin.control("GET", "/switches");
    for (const definition of Object.values(Object(at(all, "definitions"))))
      expect(definition).toMatchObject({
        source: expect.stringMatching(/visma-facts §|Visma\.net §|features\.md|assumed/),
        meaning: expect.any(String),
      });
    expect(Object.keys(Object(at(all, "values")))).toEqual(Object.keys(Object(at(all, "definitions"))));
  });

  it("turn all or none, and say what does not fit", async () => {
    const wrong = await refusal("PUT", "/switches", {
      zeroRow: "reject",
      inactiveAccount: "perhaps",
      colour: 1,
    });
    expect(wrong).toContain("inactiveAccount takes one of reject, auto-activate.");
    expect(wrong).toContain("There is no switch colour.");
    expect(at(await twin.control("GET", "/switches"), "values", "zeroRow")).toBe("accept");
    expect(await refusal("PUT", "/switches", { rateLimitPerMinute: -1 })).toContain(
      "whole number of zero or more",
    );
    expect(await refusal("PUT", "/switches", { retryAfterHeader: "yes" })).toContain("true or false");
    expect(await refusal("PUT", "/switches", { eaccountingStatuses: { 3001: 200 } })).toContain(
      "HTTP status",
    );
  });
});

describe("reset", () => {
  it("empties the books and puts everything back, with the same ids for the same seed", async () => {
    await twin.ask("POST", "/v2/vouchers", { token, body: plainVoucher() });
    await twin.control("PUT", "/switches", { zeroRow: "reject" });
    await twin.control("POST", "/reset");
    expect(await twin.companyId("Kaffebar Nord AS")).toBe(company);
    expect(await twin.control("GET", `/books/${company}/vouchers`)).toEqual([]);
    expect(at(await twin.control("GET", "/switches"), "values", "zeroRow")).toBe("accept");
    expect((await twin.ask("GET", "/v2/vouchers", { token })).status).toBe(401);
  });

  it("gives other ids for another seed", async () => {
    await twin.control("POST", "/reset", { seed: 2 });
    expect(await twin.companyId("Kaffebar Nord AS")).not.toBe(company);
    await twin.control("POST", "/reset", { seed: 1 });
  });

  it("leaves nothing that sleeps", async () => {
    await twin.control("POST", "/faults", {
      fault: { kind: "late-delivery", hangUp: true },
      on: { path: "/v2/*" },
    });
    await twin.ask("POST", "/v2/vouchers", { token, body: plainVoucher() }).catch(() => null);
    await twin.control("POST", "/reset");
    expect(await twin.control("GET", "/deliveries")).toEqual([]);
    expect(await twin.control("GET", `/books/${company}/vouchers`)).toEqual([]);
  });
});

describe("state", () => {
  it("tells the whole twin", async () => {
    await twin.ask("POST", "/v2/vouchers", { token, body: plainVoucher() });
    const state = await twin.control("GET", "/state");
    expect(state).toMatchObject({
      seed: 1,
      clock: { mode: "frozen" },
      clients: [{ id: "bilag-twin" }, { id: "bilag-twin-net" }],
      faults: [],
    });
    const [cafe] = list(at(state, "products", "visma-eaccounting"));
    expect(cafe).toMatchObject({
      name: "Kaffebar Nord AS",
      vouchers: [{ numberAndSeries: "A1", debitMinor: 10_050 }],
    });
  });

  it("answers 404 for acts it does not know and 400 for what it cannot read", async () => {
    expect((await twin.ask("POST", "/_twin/nothing")).status).toBe(404);
    expect((await twin.ask("GET", "/_twin/companies/nobody")).status).toBe(404);
    expect((await twin.ask("PUT", "/_twin/clock", { body: { freeze: "soon" } })).status).toBe(400);
    expect((await twin.ask("POST", "/_twin/faults", { body: { fault: { kind: "rain" } } })).status).toBe(400);
    expect((await twin.ask("POST", "/_twin/faults", { body: "{" })).status).toBe(400);
  });
});

describe("clients and people", () => {
  it("are registered, and a client gets further addresses", async () => {
    await twin.control("POST", "/clients", {
      id: "shop",
      secret: "s",
      redirectUris: ["http://localhost:1/a"],
    });
    await twin.control("POST", "/clients/shop/redirect-uris", { redirectUri: "http://localhost:2/b" });
    const clients = list(await twin.control("GET", "/clients"));
    expect(clients.find((client) => at(client, "id") === "shop")).toMatchObject({
      redirectUris: ["http://localhost:1/a", "http://localhost:2/b"],
      refreshTokens: "rotating",
      product: "visma-eaccounting",
    });
    await twin.control("POST", "/people", {
      userName: "Per@new.example",
      password: "p",
      companyIds: [company],
    });
    const act = { userName: "per@new.example", companyId: company, scopes: ["ea:api", "ea:accounting"] };
    const own = String(at(await twin.control("POST", "/tokens", act), "access_token"));
    expect((await twin.ask("GET", "/v2/vouchers", { token: own })).status).toBe(200);
  });

  it("lose their tokens when grants are ended", async () => {
    expect(await twin.control("POST", "/grants/end", { companyId: "another" })).toEqual({ ended: 0 });
    expect(await twin.control("POST", "/grants/end", { accessToken: token })).toEqual({ ended: 1 });
    expect((await twin.ask("GET", "/v2/vouchers", { token })).status).toBe(401);
  });
});

describe("the books, by hand", () => {
  const byHand = {
    on: "2026-03-09",
    text: "Typed in",
    rows: [
      { account: 1900, debitMinor: 12_500 },
      { account: 3000, creditMinor: 10_000, costCenterItems: ["20"], project: "1001" },
      { account: 2700, creditMinor: 2_500, vatCode: null },
    ],
  };

  it("take a voucher that a person types in", async () => {
    const voucher = await twin.control("POST", `/companies/${company}/vouchers`, byHand);
    expect(voucher).toMatchObject({
      numberAndSeries: "A1",
      origin: "hand",
      debitMinor: 12_500,
      creditMinor: 12_500,
      rows: [
        { account: 1900, vatCode: null },
        {
          account: 3000,
          vatCode: "3",
          costCenterItems: [{ dimension: "Avdeling", shortName: "20" }],
          project: "1001",
        },
        { account: 2700, vatCode: null },
      ],
    });
    expect(rowsOf(await twin.ask("GET", "/v2/vouchers", { token }))).toMatchObject([
      { VoucherText: "Typed in" },
    ]);
  });

  it("take a copy that keeps the text, and so the token in it", async () => {
    await twin.ask("POST", "/v2/vouchers", { token, body: plainVoucher() });
    const [original] = list(await twin.control("GET", `/books/${company}/vouchers`));
    await twin.control("POST", `/companies/${company}/vouchers/${at(original, "id")}/copy`, {
      on: "2026-03-10",
    });
    expect(await twin.control("GET", `/books/${company}/vouchers`)).toMatchObject([
      { text: "B0000000000001 Z 17", on: "2026-03-09", origin: "api" },
      { text: "B0000000000001 Z 17", on: "2026-03-10", origin: "hand", debitMinor: 10_050 },
    ]);
  });

  it("lose a voucher that somebody takes away, and its amounts with it", async () => {
    const { id } = Object(await twin.control("POST", `/companies/${company}/vouchers`, byHand));
    await twin.control("POST", `/companies/${company}/vouchers`, byHand);
    await twin.control("DELETE", `/companies/${company}/vouchers/${id}`);
    expect(rowsOf(await twin.ask("GET", "/v2/vouchers", { token }))).toMatchObject([
      { NumberAndNumberSeries: "A2" },
    ]);
    const { body } = await twin.ask("GET", "/v2/accountbalances/1900/2026-03-31", { token });
    expect(at(body, "Balance")).toBe(125);
  });

  it("show a voucher as it was changed, on its new day and under its old number", async () => {
    const { id } = Object(await twin.control("POST", `/companies/${company}/vouchers`, byHand));
    await twin.control("PATCH", `/companies/${company}/vouchers/${id}`, {
      on: "2026-04-01",
      text: "Moved",
      rows: [
        { account: 1900, debitMinor: 100 },
        { account: 3000, creditMinor: 100, vatCode: null },
      ],
    });
    const april = await twin.ask("GET", "/v2/vouchers?$filter=VoucherDate ge 2026-04-01", { token });
    expect(rowsOf(april)).toMatchObject([
      {
        Id: id,
        NumberAndNumberSeries: "A1",
        VoucherText: "Moved",
        Rows: [{ DebitAmount: 1 }, { CreditAmount: 1 }],
      },
    ]);
    const march = await twin.ask("GET", "/v2/vouchers?$filter=VoucherDate le 2026-03-31", { token });
    expect(rowsOf(march)).toEqual([]);
  });

  it("make a voucher of a draft, which is gone then", async () => {
    const { body } = await twin.ask("POST", "/v2/voucherdrafts", { token, body: plainVoucher() });
    await twin.control("POST", `/companies/${company}/drafts/${at(body, "Id")}/convert`, {
      on: "2026-03-10",
    });
    expect(rowsOf(await twin.ask("GET", "/v2/voucherdrafts", { token }))).toEqual([]);
    expect(rowsOf(await twin.ask("GET", "/v2/vouchers", { token }))).toMatchObject([
      { VoucherText: "B0000000000001 Z 17", VoucherDate: "2026-03-10" },
    ]);
  });

  it("hold people to the rules too", async () => {
    await twin.control("POST", `/companies/${company}/lock`, { to: "2026-03-31" });
    expect(await refusal("POST", `/companies/${company}/vouchers`, byHand)).toContain(
      "locked bookkeeping period",
    );
  });
});

describe("putting things into the books", () => {
  const books = {
    name: "Test AS",
    organisationNumber: "999888777",
    currencyCode: "EUR",
    fiscalYears: [
      { startOn: "2016-01-01", endOn: "2016-12-31" },
      { startOn: "2026-01-01", endOn: "2026-12-31" },
    ],
    vatCodes: [{ code: "99", basisPoints: 1000, relatedAccounts: [2709] }],
    accounts: [
      { number: 1900, name: "Till" },
      { number: 2709, name: "VAT of a kind" },
      { number: 3333, name: "Sales of a kind", vatCode: "99" },
    ],
    costCenters: [{ name: "Shop", items: [{ shortName: "S1", name: "First" }] }],
    projects: [{ number: "P7", name: "Seven", startOn: "2016-01-01" }],
  };

  it("makes what is missing, changes what is named, and takes nothing away", async () => {
    await twin.control("POST", `/companies/${company}/books`, books);
    await twin.control("POST", `/companies/${company}/books`, books);
    const told = await twin.control("GET", `/companies/${company}`);
    expect(told).toMatchObject({
      name: "Test AS",
      corporateIdentityNumber: "999888777",
      currencyCode: "EUR",
    });
    expect(list(at(told, "fiscalYears")).map((year) => at(year, "startOn"))).toEqual([
      "2016-01-01",
      "2025-01-01",
      "2026-01-01",
    ]);
    expect(list(at(told, "costCenters")).map((one) => at(one, "number"))).toEqual([1, 2]);
    expect(list(at(told, "projects"))).toHaveLength(2);
    const gross = plainVoucher({
      VoucherDate: "2016-05-17",
      Rows: [
        { AccountNumber: 1900, DebitAmount: 110 },
        { AccountNumber: 3333, CreditAmount: 110 },
      ],
    });
    await twin.ask("POST", "/v2/vouchers?useAutomaticVatCalculation=true", { token, body: gross });
    expect(await twin.control("GET", `/books/${company}/vouchers`)).toMatchObject([
      {
        on: "2016-05-17",
        rows: [
          { account: 1900, debitMinor: 11_000 },
          { account: 3333, creditMinor: 10_000, vatCode: "99" },
          { account: 2709, creditMinor: 1_000, isAutomatic: true },
        ],
      },
    ]);
    expect(await twin.control("GET", `/books/${company}/vouchers?fromOn=2016-05-18`)).toEqual([]);
  });

  it("refuses an account whose VAT code nobody knows, and changes nothing", async () => {
    const act = { name: "Other", accounts: [{ number: 3333, name: "Sales", vatCode: "98" }] };
    expect(await refusal("POST", `/companies/${company}/books`, act)).toContain("There is no VAT code 98.");
    expect(at(await twin.control("GET", `/companies/${company}`), "name")).toBe("Kaffebar Nord AS");
  });

  it.each(["/companies", "/visma-net/companies"])(
    "makes no company at %s for somebody who is not there",
    async (path) => {
      const before = await twin.control("GET", path);
      const act = {
        name: "Leer",
        countryCode: "NL",
        corporateIdentityNumber: "1",
        people: ["nobody@leer.example"],
      };
      expect(await refusal("POST", path, act)).toContain("nobody@leer.example");
      expect(await twin.control("GET", path)).toEqual(before);
    },
  );

  it("starts from nothing in an empty company, or from the country's standard", async () => {
    const act = {
      name: "Leer",
      countryCode: "NL",
      corporateIdentityNumber: "1",
      people: ["joris@koffiehuis.example"],
    };
    const empty = await twin.control("POST", "/companies", { ...act, chart: "empty" });
    expect(empty).toMatchObject({ currencyCode: "EUR", fiscalYears: [], vatCodes: [], vouchers: 0 });
    await twin.control("POST", `/companies/${at(empty, "id")}/books`, books);
    const [chart] = list(await twin.control("GET", `/books/${at(empty, "id")}/accounts`));
    expect(list(at(chart, "accounts")).map((account) => at(account, "number"))).toEqual([1900, 2709, 3333]);
    const standard = await twin.control("POST", "/companies", { ...act, name: "Vol" });
    expect(list(at(standard, "fiscalYears"))).toHaveLength(2);
  });
});

describe("the pages", () => {
  it("show companies, vouchers, rows, locks and faults", async () => {
    await twin.ask("POST", "/v2/vouchers", { token, body: plainVoucher({ VoucherText: "<b>B1</b> Z 17" }) });
    await twin.control("POST", `/companies/${company}/lock`, { to: "2026-01-31" });
    await twin.control("POST", "/faults", { fault: { kind: "lost-answer" }, on: { path: "/v2/vouchers" } });
    const first = String((await twin.ask("GET", "/")).body);
    expect(first).toContain("Kaffebar Nord AS");
    expect(first).toContain("Locked to 2026-01-31");
    expect(first).toContain("lost-answer");
    const books = String((await twin.ask("GET", `/books/${company}`)).body);
    expect(books).toContain("&lt;b&gt;B1&lt;/b&gt; Z 17");
    expect(books).toContain("100.50");
    const path = books.match(/href="(\/books\/[^"]+\/vouchers\/[^"]+)"/)?.[1];
    const voucher = String((await twin.ask("GET", String(path))).body);
    expect(voucher).toContain("3200 Salg utenfor mva-loven");
    expect(voucher.match(/100\.50/g)).toHaveLength(4);
    expect((await twin.ask("GET", "/books/nobody")).status).toBe(404);
  });
});
