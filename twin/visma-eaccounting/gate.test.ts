import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, hubScopes, plainVoucher } from "../drive-twin.ts";

let twin: DrivenTwin;
let company: string;

const name = "Kaffebar Nord AS";
const settings = (change: Record<string, unknown>) => twin.control("PATCH", `/companies/${company}`, change);
const codeOf = async (method: string, path: string, token: string | null, body?: unknown) => {
  const answer = await twin.ask(method, path, { token, body });
  return `${answer.status} ${at(answer.body, "ErrorCode")}`;
};

beforeAll(async () => {
  twin = await driveTwin();
  company = await twin.companyId(name);
});
afterAll(() => twin.close());
beforeEach(() => twin.control("POST", "/reset"));

// visma-facts §2, §3
describe("the token", () => {
  it("is asked for first, with 401 and 4005 when it is missing, unknown, or an hour old", async () => {
    const token = await twin.token(name);
    expect(await codeOf("GET", "/v2/vouchers", null)).toBe("401 4005");
    expect(await codeOf("GET", "/v2/vouchers", `${token}x`)).toBe("401 4005");
    expect(await codeOf("GET", "/v2/nowhere", null)).toBe("401 4005");
    await twin.control("PUT", "/clock", { advanceMs: 3_599_999 });
    expect(await codeOf("GET", "/v2/vouchers", token)).toBe("200 undefined");
    await twin.control("PUT", "/clock", { advanceMs: 1 });
    expect(await codeOf("GET", "/v2/vouchers", token)).toBe("401 4005");
  });

  it("alone decides the company", async () => {
    const token = await twin.token("Fikahuset i Umeå AB");
    const answer = await twin.ask("GET", "/v2/companysettings", { token, headers: { "X-Company": company } });
    expect(answer.body).toMatchObject({
      Name: "Fikahuset i Umeå AB",
      CountryCode: "SE",
      CurrencyCode: "SEK",
    });
  });
});

describe("scopes", () => {
  it("are enforced per verb and endpoint with 403 and 4006", async () => {
    const reader = await twin.token(name, ["ea:api", "ea:accounting_readonly"]);
    expect(await codeOf("GET", "/v2/vouchers", reader)).toBe("200 undefined");
    expect(await codeOf("POST", "/v2/vouchers", reader, plainVoucher())).toBe("403 4006");
    expect(await codeOf("GET", "/v2/companysettings", reader)).toBe("403 4006");
    const seller = await twin.token(name, ["ea:api", "ea:sales_readonly"]);
    expect(await codeOf("GET", "/v2/companysettings", seller)).toBe("200 undefined");
    expect(await codeOf("GET", "/v2/fiscalyears", seller)).toBe("200 undefined");
    expect(await codeOf("GET", "/v2/vouchers", seller)).toBe("403 4006");
    const buyer = await twin.token(name, ["ea:api", "ea:purchase"]);
    expect(await codeOf("GET", "/v2/attachments", buyer)).toBe("200 undefined");
    expect(await codeOf("GET", "/v2/accounts", buyer)).toBe("403 4006");
  });

  it("include ea:api always", async () => {
    expect(await codeOf("GET", "/v2/vouchers", await twin.token(name, ["ea:accounting"]))).toBe("403 4006");
  });

  it("of accounting read the company settings too where the switch says so", async () => {
    const token = await twin.token(name, ["ea:api", "ea:accounting"]);
    await twin.control("PUT", "/switches", { companySettingsScope: "sales-or-accounting" });
    expect(await codeOf("GET", "/v2/companysettings", token)).toBe("200 undefined");
  });
});

describe("company and person", () => {
  it.each([
    ["is inactive", { status: 0 }, "403 4004"],
    ["has not finished the start-up guide", { hasFinishedStartUpGuide: false }, "403 4003"],
    ["has not accepted the licence terms", { hasAcceptedLicence: false }, "403 4012"],
    ["has no API add-on", { hasApiModule: false }, "403 4002"],
  ])("stop everything when the company %s", async (_what, change, code) => {
    const token = await twin.token(name);
    await settings(change);
    expect(await codeOf("GET", "/v2/vouchers", token)).toBe(code);
  });

  it("name the module as users reported it", async () => {
    const token = await twin.token(name);
    await settings({ hasApiModule: false });
    const { body } = await twin.ask("GET", "/v2/vouchers", { token });
    expect(at(body, "DeveloperErrorMessage")).toBe(
      "NoAccessToModuleException - No access to module: api_standard",
    );
  });

  it("stop writing only when the person or the company is read-only", async () => {
    const token = await twin.token(name);
    await twin.control("PATCH", "/people/kari@kaffebarnord.example", { isReadOnly: true });
    expect(await codeOf("GET", "/v2/vouchers", token)).toBe("200 undefined");
    expect(await codeOf("POST", "/v2/vouchers", token, plainVoucher())).toBe("403 4019");
    await twin.control("PATCH", "/people/kari@kaffebarnord.example", { isReadOnly: false });
    await settings({ status: 2 });
    expect(await codeOf("POST", "/v2/vouchers", token, plainVoucher())).toBe("403 4019");
  });

  it("refuse with 4011 once the person has lost the company", async () => {
    const token = await twin.token(name);
    await twin.control("PATCH", "/people/kari@kaffebarnord.example", { companyIds: [] });
    expect(await codeOf("GET", "/v2/vouchers", token)).toBe("403 4011");
  });

  it("refuse with 4009 what the product variant does not have", async () => {
    const token = await twin.token(name);
    await settings({ productVariant: 4 });
    expect(await codeOf("GET", "/v2/costcenters", token)).toBe("403 4009");
    expect(await codeOf("GET", "/v2/vouchers", token)).toBe("200 undefined");
    await settings({ productVariant: 2 });
    expect(await codeOf("GET", "/v2/voucherdrafts", token)).toBe("403 4009");
  });
});

describe("the quota", () => {
  const limit = (rateLimitPerMinute: number, more = {}) =>
    twin.control("PUT", "/switches", { rateLimitPerMinute, ...more });

  it("is 600 a minute unless told otherwise", async () => {
    expect(at(await twin.control("GET", "/switches"), "values", "rateLimitPerMinute")).toBe(600);
  });

  it("answers 429 and 4010 with the seconds to wait, and opens again after them", async () => {
    const token = await twin.token(name);
    await limit(2);
    await codeOf("GET", "/v2/vouchers", token);
    await twin.control("PUT", "/clock", { advanceMs: 20_000 });
    expect(await codeOf("GET", "/v2/vouchers", token)).toBe("200 undefined");
    const answer = await twin.ask("GET", "/v2/vouchers", { token });
    expect(answer).toMatchObject({ status: 429, body: { ErrorCode: 4010 } });
    expect(at(answer.body, "DeveloperErrorMessage")).toMatch(/Try again in 40 seconds\.$/);
    expect(answer.headers.get("retry-after")).toBeNull();
    await twin.control("PUT", "/clock", { advanceMs: 40_000 });
    expect(await codeOf("GET", "/v2/vouchers", token)).toBe("200 undefined");
  });

  it("carries Retry-After where the switch says so", async () => {
    const token = await twin.token(name);
    await limit(1, { retryAfterHeader: true });
    await codeOf("GET", "/v2/vouchers", token);
    expect((await twin.ask("GET", "/v2/vouchers", { token })).headers.get("retry-after")).toBe("60");
  });

  it("counts client and endpoint over all companies, or per company by switch", async () => {
    const [cafe, shop] = [await twin.token(name), await twin.token("Fjord Sport AS")];
    await limit(1);
    expect(await codeOf("GET", "/v2/vouchers", cafe)).toBe("200 undefined");
    expect(await codeOf("GET", "/v2/vouchers", shop)).toBe("429 4010");
    expect(await codeOf("GET", "/v2/accounts", shop)).toBe("200 undefined");
    await twin.control("POST", "/clients", { id: "other", secret: "s" });
    expect(await codeOf("GET", "/v2/vouchers", await twin.token(name, hubScopes, "other"))).toBe(
      "200 undefined",
    );
    await limit(1, { rateLimitScope: "client-endpoint-and-company" });
    await twin.control("PUT", "/clock", { advanceMs: 60_000 });
    expect(await codeOf("GET", "/v2/vouchers", cafe)).toBe("200 undefined");
    expect(await codeOf("GET", "/v2/vouchers", shop)).toBe("200 undefined");
  });
});
