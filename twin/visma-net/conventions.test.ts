import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, at, type DrivenTwin, driveTwin, list } from "../drive-twin.ts";
import { line, messageOf, numberOf, plainJournal, serviceToken, tenantOf } from "./drive-net.ts";

const company = "Fjellheim Bygg AS";
const journals = "/v2/journaltransaction";
const guid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
let twin: DrivenTwin;
let tenant: string;
let token: string;

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  tenant = await tenantOf(twin, company);
  token = await serviceToken(twin, company);
});

const get = (path: string) => twin.ask("GET", path, { token });
const post = (change: Record<string, unknown> = {}) =>
  twin.ask("POST", journals, { token, body: plainJournal(change) });
const unbalanced = { journalTransactionLines: [line("5000", "debit", 1), line("2930", "credit", 2)] };
const turn = (switches: object) => twin.control("PUT", "/switches", switches);

describe("addresses", () => {
  it("are found without case and under both prefixes", async () => {
    for (const path of [
      "/v1/Branch",
      "/V1/branch",
      "/API/controller/api/v1/branch",
      "/api/Controller/API/v1/BRANCH",
    ])
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    expect((await post()).status).toBe(201);
    expect((await get("/API/controller/api/v2/journalTransaction/000001")).status).toBe(200);
  });

  it("leave the rest of /v2 to eAccounting", async () => {
    const { body } = await get("/v2/vouchers");
    expect(body).toMatchObject({ ErrorCode: 4005 });
    expect(at((await get("/v1/vouchers")).body, "message")).toContain("There is no GET");
  });

  it("take ids in Base64, which keep their case", async () => {
    await twin.control("POST", `/visma-net/companies/${tenant}/books`, {
      accounts: [{ number: "4a/ö", name: "Slash" }],
    });
    const id = Buffer.from("4a/ö").toString("base64url");
    expect((await get(`/v1/account/b64(${id})`)).body).toMatchObject({ accountCD: "4a/ö" });
    expect((await get(`/v1/account/B64(${id})`)).status).toBe(200);
    expect((await get("/v1/account/b64(xyz)")).status).toBe(404);
  });

  it("point back to the host asked, or to another one", async () => {
    expect((await post()).headers.get("location")).toBe(`${twin.url}${journals}/000001`);
    await turn({ locationAddress: "http-api-host" });
    const there = `http://api.finance.visma.net${journals}/000002`;
    expect((await post()).headers.get("location")).toBe(there);
  });
});

describe("errors", () => {
  it("of the rules tell a message behind a VismaId", async () => {
    const { status, body } = await post(unbalanced);
    expect(status).toBe(400);
    expect(at(body, "message")).toMatch(
      new RegExp(`^VismaId: ${guid}\\. Error creating journal transaction\\. Error: Batch is out`),
    );
  });

  it("of the rules come in two other shapes, with another status, another key, without VismaId", async () => {
    await turn({ vismaIdPrefix: false, messageKey: "Message", ruleErrorStatus: "500" });
    const plain = await post(unbalanced);
    expect([plain.status, at(plain.body, "Message")]).toEqual([
      500,
      "Error creating journal transaction. Error: Batch is out of balance, please review.",
    ]);
    // A failed PUT stays 400.
    await twin.ask("POST", journals, { token, body: plainJournal({ hold: { value: true } }) });
    const put = await twin.ask("PUT", `${journals}/000001`, {
      token,
      body: { ...unbalanced, hold: { value: false } },
    });
    expect(put.status).toBe(400);
    await turn({ ruleErrorShape: "ipp" });
    expect((await post(unbalanced)).body).toMatchObject({
      ExceptionType: "IPPException",
      ExceptionMessage: "Batch is out of balance, please review.",
    });
    await turn({ emptyExceptionMessage: true });
    expect(at((await post(unbalanced)).body, "ExceptionMessage")).toBe("");
    await turn({ ruleErrorShape: "model-state" });
    expect((await post(unbalanced)).body).toMatchObject({
      modelState: { dto: ["Batch is out of balance, please review."] },
    });
  });

  it("of fields name the field, or come as plain text", async () => {
    const wrong = { hold: { value: "perhaps" } };
    expect((await post(wrong)).body).toMatchObject({
      message: "The request is invalid.",
      modelState: { "hold.value": ['Could not convert "perhaps".'] },
    });
    await turn({ bindingErrorShape: "plain-text" });
    const { status, body } = await post(wrong);
    expect([status, body]).toEqual([400, 'Could not convert "perhaps".']);
  });

  it("of the gateway come in the legacy shape, or with nothing at all", async () => {
    const asked = () => twin.ask("GET", "/v1/branch", { token: "stale" });
    const legacy = await asked();
    expect(legacy.status).toBe(401);
    expect(legacy.body).toMatchObject({
      ExceptionMessage: "The access token is missing, invalid or expired.",
    });
    await turn({ gatewayErrorShape: "empty" });
    expect((await asked()).body).toBe("");
  });

  it("tell a body that is no JSON", async () => {
    const answer = await twin.ask("POST", journals, { token, body: "{" });
    expect(answer.status).toBe(400);
    expect(at(answer.body, "modelState", "dto")).toEqual(["The body is not a JSON object."]);
  });
});

describe("row versions", () => {
  it("change with every change, and guard it where the client says which it has read", async () => {
    const number = numberOf(await post());
    const first = (await get(`${journals}/${number}`)).headers.get("etag") ?? "";
    const put = (match: string, description: string) =>
      twin.ask("PUT", `${journals}/${number}`, {
        token,
        body: { description: { value: description } },
        headers: { "If-Match": match },
      });
    const changed = await put(first, "second");
    expect(changed.status).toBe(204);
    const second = changed.headers.get("etag") ?? "";
    expect(second).not.toBe(first);
    expect((await put(first, "third")).status).toBe(412);
    expect((await put(`"${second}"`, "third")).status).toBe(204);
    expect(at((await get(`${journals}/${number}`)).body, "description")).toBe("third");
    const release = await twin.ask("POST", `${journals}/${number}/action/release`, {
      token,
      headers: { "If-Match": first },
    });
    expect(release.status).toBe(412);
  });
});

describe("lists", () => {
  const batchesOf = async (query: string) => list((await get(`${journals}?periodId=202603${query}`)).body);

  it("are bare arrays, each record telling the whole and the largest page", async () => {
    await post();
    const [batch] = await batchesOf("");
    expect(batch).toMatchObject({ metadata: { totalCount: 2, maxPageSize: 1000 } });
    expect(list((await get("/v1/subaccount")).body)[0]).toMatchObject({
      metadata: { totalCount: 2, maxPageSize: 1000 },
    });
  });

  it("of journals count lines, so that a batch lies on several pages", async () => {
    await post();
    await post();
    const numbersOf = (batches: unknown[]) =>
      batches.map((batch) => [
        at(batch, "batchNumber"),
        list(at(batch, "journalTransactionLines")).map((one) => at(one, "lineNumber")),
      ]);
    expect(numbersOf(await batchesOf("&pageSize=3&pageNumber=1"))).toEqual([
      ["000001", [1, 2]],
      ["000002", [1]],
    ]);
    expect(numbersOf(await batchesOf("&pageSize=3&pageNumber=2"))).toEqual([["000002", [2]]]);
    expect(at((await batchesOf("&pageSize=3"))[0], "metadata", "totalCount")).toBe(4);
    expect(await batchesOf("&pageSize=3&pageNumber=3")).toEqual([]);
  });

  it("cut a page in silence, and give a page to who asks for none", async () => {
    await post();
    await turn({ erpPageSizeMax: 1 });
    const [only, more] = await batchesOf("&pageSize=5000");
    expect(list(at(only, "journalTransactionLines"))).toHaveLength(1);
    expect(more).toBeUndefined();
    await turn({ erpPageSizeMax: 1000, erpPageSizeDefault: 1 });
    expect(list(at((await batchesOf(""))[0], "journalTransactionLines"))).toHaveLength(1);
  });

  it("pay no heed to parameters that nobody knows", async () => {
    await post();
    expect(await batchesOf("&orderBy=amount&state=Posted&skip=5")).toHaveLength(1);
    expect(await batchesOf("&status=Posted")).toEqual([]);
    expect(await batchesOf("&STATUS=balanced&branch=1&module=GL")).toHaveLength(1);
    expect(await batchesOf("&branch=2")).toEqual([]);
    expect(await batchesOf("&module=AP")).toEqual([]);
  });

  it("find what changed since a moment, the moment itself included, in UTC or in the company's time", async () => {
    await post();
    const found = async (moment: string) =>
      list((await get(`${journals}?lastModifiedDateTime=${encodeURIComponent(moment)}`)).body).length;
    // The twin stands at 09:00 UTC, which is 10:00 in Oslo.
    expect(await found("2026-03-10T09:00:00")).toBe(1);
    expect(await found("2026-03-10 09:00:00.001")).toBe(0);
    expect(await found("2026-03-10")).toBe(1);
    expect((await get(`${journals}?lastModifiedDateTime=2026-03-10T09:00:00Z`)).status).toBe(400);
    await turn({ stampTimeZone: "company" });
    expect(await found("2026-03-10T10:00:00")).toBe(1);
    expect(await found("2026-03-10T10:00:01")).toBe(0);
    expect(at((await get(`${journals}/000001`)).body, "lastModifiedDateTime")).toBe("2026-03-10T10:00:00");
  });
});

describe("dates", () => {
  it("come without zone, with one, or by turns", async () => {
    await post();
    const dates = async () => {
      const { body } = await get(`${journals}/000001`);
      return [at(body, "transactionDate"), at(body, "lastModifiedDateTime")];
    };
    expect(await dates()).toEqual(["2026-03-09T00:00:00", "2026-03-10T09:00:00"]);
    await turn({ dateTimeShape: "offset" });
    expect(await dates()).toEqual(["2026-03-09T00:00:00+01:00", "2026-03-10T09:00:00+00:00"]);
    await turn({ dateTimeShape: "mixed" });
    expect(await dates()).toEqual(["2026-03-09T00:00:00", "2026-03-10T09:00:00Z"]);
  });

  it("show as many digits of the second as there are", async () => {
    await twin.control("PUT", "/clock", { advanceMs: 740 });
    await post();
    expect(at((await get(`${journals}/000001`)).body, "lastModifiedDateTime")).toBe("2026-03-10T09:00:00.74");
    await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00.000Z" });
  });

  it("with a zone go to the day in UTC, or stay as written", async () => {
    const dayOf = async () => {
      const number = numberOf(await post({ transactionDate: { value: "2026-03-09T00:00:00+01:00" } }));
      return at((await get(`${journals}/${number}`)).body, "transactionDate");
    };
    expect(await dayOf()).toBe("2026-03-08T00:00:00");
    await turn({ zonedDate: "day-as-written" });
    expect(await dayOf()).toBe("2026-03-09T00:00:00");
  });
});

describe("limits", () => {
  const limitsOf = (answer: Answer) =>
    ["limit", "remaining", "reset", "policy"].map((name) => answer.headers.get(`x-ratelimit-${name}`));

  it("are told on every answer and hold per client and company", async () => {
    expect(limitsOf(await get("/v1/branch"))).toEqual(["15000", "14999", "3600", "4-fixed-window"]);
    await twin.control("PUT", "/clock", { advanceMs: 60_000 });
    expect(limitsOf(await get("/v1/nothing"))).toEqual(["15000", "14998", "3540", "4-fixed-window"]);
    const other = await serviceToken(twin, "Nordlys Handel AS");
    const answer = await twin.ask("GET", "/v1/branch", { token: other });
    expect(limitsOf(answer)[1]).toBe("14999");
    await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00.000Z" });
  });

  it("answer 429 with Retry-After until the window is over", async () => {
    await turn({ erpRateLimit: 2, erpRateWindowSeconds: 100 });
    await get("/v1/branch");
    await twin.control("PUT", "/clock", { advanceMs: 30_500 });
    await get("/v1/branch");
    const stopped = await post();
    expect([stopped.status, stopped.headers.get("retry-after")]).toEqual([429, "70"]);
    await twin.control("PUT", "/clock", { advanceMs: 69_500 });
    expect((await post()).status).toBe(201);
    await turn({ erpRateReset: "epoch" });
    expect(limitsOf(await get("/v1/branch"))[2]).toBe(String(Date.parse("2026-03-10T09:03:20Z") / 1000));
    await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00.000Z" });
  });

  it("once stopped the same request after five times a minute, and after two failures", async () => {
    await turn({ repeatThrottle: true });
    for (let time = 1; time <= 5; time += 1) expect((await get("/v1/branch")).status).toBe(200);
    const sixth = await get("/v1/branch");
    expect([sixth.status, messageOf(sixth)]).toEqual([429, "Same request made too many times"]);
    expect((await get("/v1/ledger")).status).toBe(200);
    for (const status of [400, 400, 429]) expect((await post(unbalanced)).status).toBe(status);
    await twin.control("PUT", "/clock", { advanceMs: 300_000 });
    expect((await post(unbalanced)).status).toBe(400);
    await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00.000Z" });
  });
});

describe("faults", () => {
  const journalsHeld = async () =>
    list(await twin.control("GET", `/visma-net/books/${tenant}/journals`)).length;
  const strike = (fault: object) =>
    twin.control("POST", "/faults", { fault, on: { method: "POST", path: `${journals}*` } });

  it("lose the answer after the batch is written", async () => {
    await strike({ kind: "lost-answer" });
    await expect(post()).rejects.toThrow();
    expect(await journalsHeld()).toBe(1);
  });

  it("show a gateway's page, written or not", async () => {
    await strike({ kind: "gateway-page", status: 502, commit: true });
    const answer = await post();
    expect([answer.status, String(answer.body)]).toEqual([502, expect.stringContaining("<html>")]);
    expect(await journalsHeld()).toBe(1);
  });

  it("answer 429 in the product's own shape", async () => {
    await strike({ kind: "too-many-requests", tryAgainInSeconds: 7 });
    const answer = await post();
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(await journalsHeld()).toBe(0);
  });

  it("write late what was admitted early", async () => {
    await strike({ kind: "slow-commit", delayMs: 5_000 });
    const answered = post();
    while (list(await twin.control("GET", "/log")).length === 0) await Promise.resolve();
    expect(await journalsHeld()).toBe(0);
    await twin.control("PUT", "/clock", { advanceMs: 5_000 });
    expect((await answered).status).toBe(201);
    await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00.000Z" });
  });

  it("hide a written batch from lists for a time, and from everywhere", async () => {
    const listed = async () => list((await get(`${journals}?periodId=202603`)).body).length;
    await strike({ kind: "late-visibility", delayMs: 1_000 });
    await post();
    expect([await listed(), (await get(`${journals}/000001`)).status]).toEqual([0, 200]);
    await strike({ kind: "late-visibility", delayMs: 1_000, everywhere: true });
    await post();
    expect((await get(`${journals}/000002`)).status).toBe(404);
    await twin.control("PUT", "/clock", { advanceMs: 1_000 });
    expect([await listed(), (await get(`${journals}/000002`)).status]).toEqual([2, 200]);
    await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00.000Z" });
  });

  it("revoke a token between two requests", async () => {
    await strike({ kind: "token-revoked", moment: "after" });
    expect((await post()).status).toBe(201);
    expect((await post()).status).toBe(401);
  });
});
