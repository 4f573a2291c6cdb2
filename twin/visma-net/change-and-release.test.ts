import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, list } from "../drive-twin.ts";
import { line, messageOf, numberOf, plainJournal, serviceToken, tenantOf } from "./drive-net.ts";

const company = "Fjellheim Bygg AS";
const path = "/v2/journaltransaction";
let twin: DrivenTwin;
let tenant: string;
let token: string;

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00.000Z" });
  await twin.control("POST", "/reset");
  tenant = await tenantOf(twin, company);
  token = await serviceToken(twin, company);
});

const value = (of: unknown) => ({ value: of });
const made = async (change: Record<string, unknown> = {}) =>
  numberOf(await twin.ask("POST", path, { token, body: plainJournal(change) }));
const put = (number: string, body: unknown) => twin.ask("PUT", `${path}/${number}`, { token, body });
const release = (number: string) => twin.ask("POST", `${path}/${number}/action/release`, { token });
const read = async (number: string) => (await twin.ask("GET", `${path}/${number}`, { token })).body;
const status = async (number: string) => at(await read(number), "status");
const turn = (switches: object) => twin.control("PUT", "/switches", switches);
const company202603 = (change: object) =>
  twin.control("PATCH", `/visma-net/companies/${tenant}/periods/202603`, change);

describe("PUT /v2/journaltransaction", () => {
  it("changes what it names, line by line, and leaves the rest", async () => {
    const number = await made();
    const answer = await put(number, {
      description: value("B0000000000001 Run 3, corrected"),
      journalTransactionLines: [
        { operation: "Update", lineNumber: value(1), debitAmountInCurrency: value(90) },
        { operation: "Delete", lineNumber: value(2) },
        line("2600", "credit", 90),
      ],
    });
    expect([answer.status, answer.body]).toEqual([204, ""]);
    expect(await read(number)).toMatchObject({
      description: "B0000000000001 Run 3, corrected",
      transactionDate: "2026-03-09T00:00:00",
      journalTransactionLines: [
        { lineNumber: 1, accountNumber: "5000", transactionDescription: "debit 5000", debitAmount: 90 },
        { lineNumber: 2, accountNumber: "2600", creditAmount: 90 },
      ],
    });
  });

  it("clears with null, and moves the batch to the period of a new day", async () => {
    const number = await made();
    await put(number, {
      transactionDate: value("2026-02-01"),
      journalTransactionLines: [
        { operation: "Update", lineNumber: value(1), transactionDescription: value(null) },
      ],
    });
    expect(await read(number)).toMatchObject({
      financialPeriod: "202602",
      journalTransactionLines: [{ transactionDescription: "" }, {}],
    });
    const inFebruary = await twin.ask("GET", `${path}?periodId=202602`, { token });
    expect(list(inFebruary.body)).toHaveLength(1);
  });

  it("keeps the rules: balance when the hold is taken off, and lines that there are", async () => {
    const number = await made({
      hold: value(true),
      journalTransactionLines: [line("5000", "debit", 1), line("2930", "credit", 2)],
    });
    expect(await status(number)).toBe("Hold");
    expect(messageOf(await put(number, { hold: value(false) }))).toBe(
      "Batch is out of balance, please review.",
    );
    expect(await status(number)).toBe("Hold");
    const missing = { journalTransactionLines: [{ operation: "Delete", lineNumber: value(9) }] };
    expect(messageOf(await put(number, missing))).toBe("Line '9' cannot be found in the system.");
    const cured = { operation: "Update", lineNumber: value(1), debitAmountInCurrency: value(2) };
    expect((await put(number, { hold: value(false), journalTransactionLines: [cured] })).status).toBe(204);
    expect(await status(number)).toBe("Balanced");
  });

  it("knows no batch that is not there", async () => {
    expect((await put("000009", {})).status).toBe(404);
  });
});

describe("release", () => {
  it("is Queued first, by another reading, and happens later", async () => {
    await turn({ releaseAnswer: "Queued", postDelayMs: 3_000 });
    const number = await made();
    const before = at(await read(number), "timeStamp");
    expect((await release(number)).body).toMatchObject({ actionResult: "Queued" });
    expect(await status(number)).toBe("Balanced");
    await twin.control("PUT", "/clock", { advanceMs: 2_000 });
    expect(await status(number)).toBe("Unposted");
    const unposted = await read(number);
    expect(at(unposted, "timeStamp")).not.toBe(before);
    expect(at(unposted, "lastModifiedDateTime")).toBe("2026-03-10T09:00:02");
    await twin.control("PUT", "/clock", { advanceMs: 3_000 });
    expect(await status(number)).toBe("Posted");
  });

  it("leaves the batch Unposted where the company does not post with it", async () => {
    await twin.control("PATCH", `/visma-net/companies/${tenant}`, { postsOnRelease: false });
    const number = await made();
    await release(number);
    expect(await status(number)).toBe("Unposted");
    await twin.control("POST", `/visma-net/companies/${tenant}/journals/${number}/post`);
    expect(await status(number)).toBe("Posted");
  });

  it("is refused on hold, twice, and in a period that was closed meanwhile", async () => {
    const held = await made({ hold: value(true) });
    expect(messageOf(await release(held))).toBe("The batch is on hold and cannot be released.");
    const number = await made();
    await company202603({ isClosed: true });
    expect(messageOf(await release(number))).toBe("The 03-2026 financial period is closed.");
    await company202603({ isClosed: false });
    expect((await release(number)).status).toBe(200);
    expect(messageOf(await release(number))).toBe("The batch has already been released.");
    await turn({ releaseFailure: "Failed" });
    expect(await release(number)).toMatchObject({
      status: 200,
      body: { actionResult: "Failed", errorInfo: "The batch has already been released." },
    });
  });

  it("can be done by a person, after which the API changes nothing", async () => {
    const number = await made();
    await twin.control("POST", `/visma-net/companies/${tenant}/journals/${number}/release`);
    expect(await status(number)).toBe("Posted");
    expect(messageOf(await put(number, { description: value("late") }))).toBe(
      "The batch has been released and cannot be changed.",
    );
  });

  it("is reversed by a batch with the sides swapped, nothing else", async () => {
    const number = await made();
    await release(number);
    const lines = [line("5000", "credit", 100.5), line("2930", "debit", 100.5)];
    const reversal = await made({ journalTransactionLines: lines });
    await release(reversal);
    const { body } = await twin.ask("GET", "/v1/GeneralLedgerTransactions?ledger=1&account=5000", { token });
    expect(body).toMatchObject([
      { batchNumber: number, period: "202603", debitAmount: 100.5, creditAmount: 0 },
      { batchNumber: reversal, debitAmount: 0, creditAmount: 100.5 },
    ]);
  });
});

describe("GeneralLedgerTransactions", () => {
  const lines = async (query: string) => {
    const { body } = await twin.ask("GET", `/v1/GeneralLedgerTransactions?${query}`, { token });
    return list(body).length;
  };

  it("holds what is posted, and what is not yet on request, within its filters", async () => {
    await made();
    expect(await lines("ledger=1")).toBe(0);
    expect(await lines("ledger=1&includeUnreleased=true")).toBe(2);
    const filters = "ledger=1&includeUnreleased=true&fromPeriod=202603&toPeriod=202603&fromDate=2026-03-09";
    expect(await lines(filters)).toBe(2);
    expect(await lines("ledger=1&includeUnreleased=true&toDate=2026-03-08")).toBe(0);
    expect(await lines("ledger=BUDGET&includeUnreleased=true")).toBe(0);
    expect((await twin.ask("GET", "/v1/GeneralLedgerTransactions", { token })).status).toBe(400);
  });
});

describe("files", () => {
  const upload = (where: string, name: string) => {
    const form = new FormData();
    form.append("file", new Blob(["%PDF-1.3 Run 3"], { type: "application/pdf" }), name);
    return fetch(`${twin.url}${path}/module/GL/${where}/attachment`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
  };

  it("hang on the batch and on its lines, and can be read again", async () => {
    const number = await made();
    const answer = await upload(number, "run.pdf");
    expect([answer.status, await answer.text()]).toEqual([201, ""]);
    expect((await upload(`${number}/2`, "line.pdf")).status).toBe(201);
    const held = await read(number);
    expect(held).toMatchObject({
      attachments: [{ name: "run.pdf", revision: 1 }],
      journalTransactionLines: [{ attachments: [] }, { attachments: [{ name: "line.pdf" }] }],
    });
    const file = await twin.ask("GET", `/v1/attachment/${at(held, "attachments", 0, "id")}`, { token });
    expect([file.body, file.headers.get("content-type")]).toEqual(["%PDF-1.3 Run 3", "application/pdf"]);
    const listed = async (query: string) =>
      at((await twin.ask("GET", `${path}?periodId=202603${query}`, { token })).body, 0, "attachments");
    expect(await listed("")).toBeUndefined();
    expect(await listed("&expandAttachments=true")).toMatchObject([{ name: "run.pdf" }]);
  });

  it("need a batch, a line and a file", async () => {
    const number = await made();
    expect((await upload("000009", "a.pdf")).status).toBe(404);
    expect((await upload(`${number}/9`, "a.pdf")).status).toBe(404);
    const without = await twin.ask("POST", `${path}/module/GL/${number}/attachment`, { token, body: {} });
    expect(without.status).toBe(400);
  });
});
