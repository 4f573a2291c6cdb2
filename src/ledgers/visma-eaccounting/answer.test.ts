import { describe, expect, it } from "vitest";
import type { LedgerAnswer } from "../../core/index.ts";
import { readAnswer, writeAnswer } from "./answer.ts";

const answered = (status: number, body: unknown, headers: Record<string, string> = {}): LedgerAnswer => ({
  kind: "answer",
  status,
  headers,
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const ownError = (code: number, text: string) => ({
  ErrorCode: code,
  DeveloperErrorMessage: text,
  ErrorId: "9d1c2f3e-0000-4000-8000-000000000001",
});
const gatewayPage = "<html><body><h1>502 Bad Gateway</h1></body></html>";
const problemDetails = {
  type: "about:blank",
  title: "One or more validation errors occurred.",
  status: 400,
  errors: { VoucherText: ["must be a string with a maximum length of 1000"] },
};

describe("an answer to a write", () => {
  it("is written when a 200 or 201 brings whole JSON", () => {
    expect(writeAnswer(answered(201, { Id: "v1" }))).toEqual({ kind: "written", body: { Id: "v1" } });
    expect(writeAnswer(answered(200, { Id: "v1" })).kind).toBe("written");
  });

  it.each([
    ["a failure before the first byte left", { kind: "unsent", cause: "ECONNREFUSED" }],
    ["an empty budget", { kind: "later", cause: "budget", retryAfterMs: 5000 }],
    ["a token that is not accepted", answered(401, ownError(4005, "NotAuthorizedException - no"))],
    ["a company that may not", answered(403, ownError(4003, "StartupGuideNotCompletedException - no"))],
    ["a gateway that forbids", answered(403, gatewayPage)],
    ["a limit that is reached", answered(429, ownError(4010, "Try again in 7 seconds."))],
  ] as [string, LedgerAnswer][])("is later after %s", (_, answer) => {
    expect(writeAnswer(answer).kind).toBe("later");
  });

  it.each([
    [
      "a rule of the ledger",
      answered(400, ownError(4002, "CanNotBeCreatedOrUpdatedException - no")),
      "ledger-rule",
    ],
    [
      "a missing account",
      answered(404, ownError(3002, "AccountNotFoundException - 9999")),
      "ledger-account-missing",
    ],
    ["a conflict", answered(409, ownError(4000, "ConflictException - twice")), "ledger-conflict"],
    ["a code that nobody knows", answered(400, ownError(4999, "New - words")), "ledger-refused"],
    ["field errors of the web framework", answered(400, problemDetails), "ledger-validation"],
    ["a bare message with 400", answered(400, { Message: "The request is invalid." }), "ledger-validation"],
  ] as [string, LedgerAnswer, string][])("is refused by %s", (_, answer, code) => {
    const outcome = writeAnswer(answer);
    expect(outcome.kind === "refused" && outcome.findings.map((finding) => finding.code)).toEqual([code]);
  });

  it.each([
    ["a broken connection", { kind: "broken", cause: "reset" }],
    ["a 500 in the ledger's own shape", answered(500, ownError(5000, "Exception - oops"))],
    ["a gateway's 502", answered(502, gatewayPage)],
    ["a 408, even in the ledger's own shape", answered(408, ownError(4000, "timeout"))],
    ["HTML with status 400", answered(400, gatewayPage)],
    ["JSON that was cut off, with status 400", answered(400, '{"ErrorCode": 4002, "Dev')],
    ["an unreadable 201", answered(201, '{"Id": "v1", "Vou')],
    ["an empty 201", answered(201, "")],
    ["a 202", answered(202, { Id: "v1" })],
    ["a redirect", answered(302, "")],
    ["a 404 that a gateway made", answered(404, { statusCode: 404, message: "Resource not found" })],
    ["a 404 of the web framework", answered(404, { title: "Not Found", status: 404 })],
  ] as [string, LedgerAnswer][])("is unknown after %s", (_, answer) => {
    expect(writeAnswer(answer).kind).toBe("unknown");
  });

  it("keeps the ledger's words and its error id", () => {
    const text = "VoucherInLockedPeriodException - 2026-01-31";
    expect(writeAnswer(answered(400, ownError(4026, text)))).toEqual({
      kind: "refused",
      findings: [
        {
          code: "ledger-period-locked",
          severity: "error",
          verbatim: text,
          parameters: { status: 400, errorCode: 4026, errorId: "9d1c2f3e-0000-4000-8000-000000000001" },
        },
      ],
    });
  });

  it("says with a 403 what stands in the way, and with a 401 that a fresh token may help", () => {
    const scope = writeAnswer(answered(403, ownError(4006, "NoAccessToScopesException - ea:accounting")));
    expect(scope.kind === "later" && scope.finding?.code).toBe("scope-missing");
    expect(writeAnswer(answered(401, ""))).toEqual({ kind: "later", cause: "status 401", reauthorise: true });
  });

  it("tells the two meanings of 4002 apart by their text", () => {
    const module = writeAnswer(answered(403, ownError(4002, "NoAccessToModuleException - api_standard")));
    expect(module.kind === "later" && module.finding?.code).toBe("ledger-no-module");
  });

  it("tells an unbalanced voucher by its text, whichever code it comes with", () => {
    for (const code of [2000, 4002]) {
      const outcome = writeAnswer(answered(400, ownError(code, "The voucher does not balance.")));
      expect(outcome.kind === "refused" && outcome.findings[0]?.code).toBe("ledger-unbalanced");
    }
  });

  it("keeps what stands in members that are not published", () => {
    const body = {
      ErrorCode: "2000",
      Message: "Invalid",
      Errors: [{ Field: "VoucherText", Text: "too long" }],
    };
    const outcome = writeAnswer(answered(400, body));
    expect(outcome.kind === "refused" && outcome.findings[0]?.verbatim).toBe(
      "Invalid\nField: VoucherText\nText: too long",
    );
  });
});

describe("an answer to a read", () => {
  it("is missing only when the API itself says so", () => {
    expect(readAnswer(answered(404, ownError(3000, "ResourceNotFoundException - no"))).kind).toBe("missing");
    expect(readAnswer(answered(404, gatewayPage)).kind).toBe("later");
  });

  it("is later when it cannot be understood, since asking again harms nobody", () => {
    expect(readAnswer(answered(500, gatewayPage)).kind).toBe("later");
    expect(readAnswer(answered(200, '{"Meta": {')).kind).toBe("later");
    expect(readAnswer({ kind: "broken", cause: "timeout" }).kind).toBe("later");
  });

  it("is refused where the ledger refuses the question", () => {
    expect(readAnswer(answered(400, ownError(6000, "QueryFormatException - $filter"))).kind).toBe("refused");
  });
});

describe("the wait that a 429 asks for", () => {
  const wait = (headers: Record<string, string>, text: string) => {
    const answer = writeAnswer(answered(429, ownError(4010, text), headers));
    return answer.kind === "later" ? answer.retryAfterMs : null;
  };

  it("comes from the header where it is sent, in seconds or as a date beside the answer's own date", () => {
    expect(wait({ "Retry-After": "12" }, "Try again in 7 seconds.")).toBe(12_000);
    const date = "Mon, 02 Mar 2026 10:00:00 GMT";
    expect(wait({ date, "retry-after": "Mon, 02 Mar 2026 10:00:30 GMT" }, "")).toBe(30_000);
  });

  it("comes from the message where no header is sent, and stays open where neither says", () => {
    expect(wait({}, "API calls quota exceeded. Try again in 7 seconds.")).toBe(7000);
    expect(wait({}, "API calls quota exceeded.")).toBeUndefined();
  });
});
