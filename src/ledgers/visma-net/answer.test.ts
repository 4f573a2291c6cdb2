import { describe, expect, it } from "vitest";
import type { LedgerAnswer } from "../../core/index.ts";
import { readAnswer, writeAnswer } from "./answer.ts";

const answer = (status: number, body = "", headers: Record<string, string> = {}): LedgerAnswer => ({
  kind: "answer",
  status,
  headers,
  body,
});
const json = (value: unknown) => JSON.stringify(value);
const rule = json({ message: "VismaId: 6a1f0c9e-0000. Error: Batch is out of balance, please review." });
const older = json({
  ExceptionType: "IPPException",
  ExceptionMessage: "",
  ExceptionFaultCode: "12027",
  ExceptionMessageID: "12027_6a1f0c9e",
  ExceptionDetails: "",
});
const deadToken = json({ ExceptionType: "IPPException", ExceptionMessage: "The token is not valid." });
const olderElse = json({ ExceptionType: "IPPException", ExceptionMessage: "Batch is out of balance." });
const model = json({ Message: "The request is invalid.", ModelState: { "dto.hold": ["Not a boolean."] } });
const page = "<!DOCTYPE html><title>502 Bad Gateway</title>";
const gatewaysOwn = json({ statusCode: 404, message: "Resource not found" });

describe("writeAnswer", () => {
  it.each([
    ["201 without a body", answer(201), "written"],
    ["204", answer(204), "written"],
    ["400 with a rule of the ledger", answer(400, rule), "refused"],
    ["400 of the older gateway about the company", answer(400, older), "later"],
    ["400 of the older gateway about its token", answer(400, deadToken), "later"],
    ["400 of the older gateway about anything else", answer(400, olderElse), "refused"],
    ["500 of the older gateway about the company", answer(500, older), "unknown"],
    ["400 about a field", answer(400, model), "refused"],
    ["400 without a body", answer(400), "unknown"],
    ["400 with a page", answer(400, page), "unknown"],
    ["400 cut off", answer(400, rule.slice(0, 30)), "unknown"],
    ["404 of the present gateway", answer(404, gatewaysOwn), "unknown"],
    ["408", answer(408, rule), "unknown"],
    ["409: perhaps our own number", answer(409, rule), "unknown"],
    ["412: the condition did not hold, so nothing was done", answer(412), "later"],
    ["429", answer(429), "later"],
    ["401", answer(401), "later"],
    ["403", answer(403, rule), "later"],
    ["500 with a rule of the ledger", answer(500, rule), "unknown"],
    ["500 without a body", answer(500), "unknown"],
    ["502 with a page", answer(502, page), "unknown"],
    ["a broken connection", { kind: "broken", cause: "ECONNRESET" } as const, "unknown"],
    ["a request that never left", { kind: "unsent", cause: "ECONNREFUSED" } as const, "later"],
    ["an empty budget", { kind: "later", cause: "budget", retryAfterMs: 5 } as const, "later"],
  ] as [string, LedgerAnswer, string][])("takes %s as it must be taken", (_, given, kind) => {
    expect(writeAnswer(given).kind).toBe(kind);
  });

  it("keeps the words of a status 500 for people", () => {
    expect(writeAnswer(answer(500, rule))).toMatchObject({
      kind: "unknown",
      cause: "status 500",
      finding: { code: "erp-unbalanced", parameters: { status: 500, vismaId: "6a1f0c9e-0000" } },
    });
  });

  it("says with a 401 what it most often means, and asks for a fresh token", () => {
    expect(writeAnswer(answer(401))).toEqual({
      kind: "later",
      cause: "status 401",
      reauthorise: true,
      finding: { code: "erp-token-not-accepted", severity: "error", parameters: { status: 401 } },
    });
    expect(writeAnswer(answer(401, older))).toMatchObject({ finding: { code: "erp-no-licence" } });
  });

  it("takes a company out of reach and a dead token for what they are, whatever the status", () => {
    expect(writeAnswer(answer(400, older))).toMatchObject({
      retryAfterMs: 155_000,
      finding: { code: "erp-no-licence" },
    });
    expect(writeAnswer(answer(400, deadToken))).toMatchObject({
      reauthorise: true,
      finding: { code: "erp-token-not-accepted", verbatim: "The token is not valid." },
    });
  });

  it("says with a write that is one too many why it waits, and nothing with a read", () => {
    const stopped = answer(429, json({ message: "Same request made too many times" }), {
      "Retry-After": "60",
    });
    expect(writeAnswer(stopped)).toEqual({
      kind: "later",
      cause: "status 429",
      retryAfterMs: 60_000,
      finding: {
        code: "erp-too-many-calls",
        severity: "error",
        parameters: { status: 429 },
        verbatim: "Same request made too many times",
      },
    });
    expect(readAnswer(stopped)).toEqual({ kind: "later", cause: "status 429", retryAfterMs: 60_000 });
  });

  it("does not make a forbidden call again before half of the five minutes in which a third would be turned away", () => {
    expect(writeAnswer(answer(403))).toMatchObject({ retryAfterMs: 155_000 });
  });
});

describe("readAnswer", () => {
  it("takes a 404 for missing in the ledger's words or without any, and for later as a page or the gateway's own", () => {
    const missing = json({ message: "Journal transaction 000099 was not found." });
    const kinds = [missing, "", page, gatewaysOwn].map((body) => readAnswer(answer(404, body)).kind);
    expect(kinds).toEqual(["missing", "missing", "later", "later"]);
  });

  it("asks again later where the answer is unreadable, and much later where the ledger failed", () => {
    expect(readAnswer(answer(200, "[{"))).toEqual({
      kind: "later",
      cause: "status 200 with an unreadable body",
    });
    expect(readAnswer(answer(500, rule))).toMatchObject({ kind: "later", retryAfterMs: 155_000 });
    expect(readAnswer(answer(503, page, { "Retry-After": "20" }))).toMatchObject({ retryAfterMs: 20_000 });
  });
});
