import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, list } from "../drive-twin.ts";
import { line, messageOf, numberOf, plainJournal, serviceToken } from "./drive-net.ts";

const company = "Fjellheim Bygg AS";
const path = "/v2/journaltransaction";
let twin: DrivenTwin;
let token: string;

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  token = await serviceToken(twin, company);
});

const post = (change: Record<string, unknown> = {}) =>
  twin.ask("POST", path, { token, body: plainJournal(change) });
const read = async (number: string) => (await twin.ask("GET", `${path}/${number}`, { token })).body;

describe("POST /v2/journaltransaction", () => {
  it("answers 201 with nothing in it, the number in Location, and an ETag", async () => {
    const answer = await post();
    expect(answer.status).toBe(201);
    expect(answer.body).toBe("");
    expect(answer.headers.get("location")).toBe(`${twin.url}${path}/000001`);
    expect(answer.headers.get("etag")).toMatch(/^[A-Za-z0-9+/]{11}=$/);
    expect(await read("000001")).toMatchObject({
      module: "ModuleGL",
      batchNumber: "000001",
      status: "Balanced",
      hold: false,
      transactionDate: "2026-03-09T00:00:00",
      postPeriod: "032026",
      financialPeriod: "202603",
      ledger: "1",
      currencyId: "NOK",
      description: "B0000000000001 Run 3",
      debitTotal: 100.5,
      creditTotal: 100.5,
      branch: "1",
      journalTransactionLines: [
        {
          lineNumber: 1,
          accountNumber: "5000",
          description: "Lønn",
          debitAmount: 100.5,
          creditAmount: 0,
          subaccount: {
            subaccountNumber: "10000000",
            segments: [
              { segmentId: 1, segmentDescription: "Avdeling", segmentValue: "100" },
              { segmentId: 2, segmentDescription: "Prosjekt", segmentValue: "00000" },
            ],
          },
        },
        { lineNumber: 2, accountNumber: "2930", debitAmount: 0, creditAmount: 100.5 },
      ],
    });
  });

  it("shows amounts with four decimals and the same row version as the ETag", async () => {
    const number = numberOf(await post());
    const response = await fetch(`${twin.url}${path}/${number}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    expect(text).toContain('"debitTotal":100.5000');
    expect(at(JSON.parse(text), "timeStamp")).toBe(response.headers.get("etag"));
  });

  it("wants every scalar wrapped, and looks at no field that it does not know", async () => {
    expect((await post({ description: "bare" })).status).toBe(400);
    expect((await post({ colour: "red", desription: { value: "slip" } })).status).toBe(201);
    await twin.control("PUT", "/switches", { bareScalar: "taken" });
    const number = numberOf(await post({ description: "bare" }));
    expect(at(await read(number), "description")).toBe("bare");
  });

  it("puts a batch on hold where the company does so and the request does not say", async () => {
    const number = numberOf(await post({ hold: undefined }));
    expect(at(await read(number), "status")).toBe("Hold");
  });

  it("refuses a batch out of balance unless it is on hold", async () => {
    const lines = [line("5000", "debit", 100.5), line("2930", "credit", 100.49)];
    const answer = await post({ journalTransactionLines: lines });
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toBe(
      "Error creating journal transaction. Error: Batch is out of balance, please review.",
    );
    expect((await post({ journalTransactionLines: lines, hold: { value: true } })).status).toBe(201);
  });
});

describe("release", () => {
  it("moves the batch to Posted, after which nothing can be changed", async () => {
    const number = numberOf(await post());
    const released = await twin.ask("POST", `${path}/${number}/action/release`, { token });
    expect(released).toMatchObject({ status: 200, body: { actionResult: "Done", errorInfo: "" } });
    expect(at(await read(number), "status")).toBe("Posted");
    const change = await twin.ask("PUT", `${path}/${number}`, { token, body: plainJournal() });
    expect(change.status).toBe(400);
  });
});

describe("the list", () => {
  it("wants a period or a moment", async () => {
    await post();
    expect((await twin.ask("GET", path, { token })).status).toBe(400);
    const answer = await twin.ask("GET", `${path}?periodId=202603`, { token });
    expect(list(answer.body)).toHaveLength(1);
    expect(list((await twin.ask("GET", `${path}?periodId=202604`, { token })).body)).toEqual([]);
  });
});
