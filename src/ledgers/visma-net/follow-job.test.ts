import { describe, expect, it } from "vitest";
import type { LedgerAnswer, LedgerContext, StepPlan } from "../../core/index.ts";
import { followJob } from "./follow-job.ts";

const create: StepPlan = {
  name: "create",
  request: {
    method: "POST",
    path: "/v2/journaltransaction",
    body: {
      inBackground: true,
      hold: { value: false },
      transactionDate: { value: "2026-03-02T00:00:00" },
      financialPeriod: { value: "202603" },
      description: { value: "B7Q2M4ZK9T1XWC Lønn" },
      journalTransactionLines: [],
    },
  },
};
const json = (status: number, value: unknown): LedgerAnswer => ({
  kind: "answer",
  status,
  headers: {},
  body: JSON.stringify(value),
});
/** What the job tells of itself, and the body of the answer that the call would have had. */
const follow = (
  job: LedgerAnswer,
  content: LedgerAnswer = json(404, { message: "none" }),
  step = create,
  jobId = "background/j1",
) => {
  const context: LedgerContext = {
    baseUrl: "https://api.example",
    accessToken: "token",
    exchange: async ({ url }) => (url.endsWith("/content") ? content : job),
  };
  return followJob(context, { jobId, step });
};
const ended = (statusCode: number, more = {}) =>
  json(200, { id: "j1", status: "Finished", statusCode, hasResponseContent: true, ...more });
const rule = { message: "Error: Batch is out of balance, please review." };

describe("followJob", () => {
  it("goes on while the job is at work, and takes the number from the headers of its end", async () => {
    expect(await follow(json(200, { status: "Started", statusCode: 0 }))).toEqual({
      kind: "queued",
      jobId: "background/j1",
    });
    const responseHeaders = { Location: "https://old.example/v2/journaltransaction/000123", ETag: "x" };
    expect(await follow(ended(201, { hasResponseContent: false, responseHeaders }))).toEqual({
      kind: "accepted",
      identity: { kind: "journal", id: "000123", number: "000123" },
    });
  });

  it("takes Finished with 400 for a refusal, with the ledger's words where it kept them", async () => {
    expect(await follow(ended(400), json(200, rule))).toMatchObject({
      kind: "refused",
      findings: [{ code: "erp-unbalanced", verbatim: rule.message }],
    });
    const gone = json(410, { message: "expired" });
    expect(await follow(ended(400, { errorMessage: "Account is inactive." }), gone)).toMatchObject({
      kind: "refused",
      findings: [{ code: "erp-account-inactive" }],
    });
    expect(await follow(ended(400), gone)).toMatchObject({
      kind: "refused",
      findings: [{ code: "erp-job-failed" }],
    });
  });

  it("takes nothing else for a refusal: a 500, a collision and an end without a number are looked up", async () => {
    const kinds = [
      await follow(ended(500), json(200, rule)),
      await follow(ended(409), json(200, rule)),
      await follow(ended(201, { responseHeaders: {} })),
      await follow(json(404, { message: "not found" })),
    ].map(({ kind }) => kind);
    expect(kinds).toEqual(["unknown", "unknown", "unknown", "unknown"]);
  });

  it("takes a job that the ledger gave up for unknown, with its words, and one that was turned away: it ends in no other way", async () => {
    for (const statusCode of [0, 201]) {
      const failed = json(200, { status: "Failed", statusCode, errorMessage: "Worker stopped." });
      expect(await follow(failed)).toMatchObject({
        kind: "unknown",
        finding: { code: "erp-refused", verbatim: "Worker stopped." },
      });
    }
    for (const status of [401, 403, 412, 429]) {
      const cause = `the job ended with status ${status}`;
      expect(await follow(ended(status))).toMatchObject({ kind: "unknown", cause });
    }
  });

  it("asks again where the ledger does not answer the question", async () => {
    expect((await follow({ kind: "broken", cause: "ECONNRESET" })).kind).toBe("later");
    expect((await follow(ended(400), { kind: "broken", cause: "ECONNRESET" })).kind).toBe("later");
    for (const status of [401, 408, 429, 502])
      expect((await follow(ended(400), json(status, { message: "not now" }))).kind).toBe("later");
  });

  it("takes a no to the question for no word about the journal: neither of a job nor of a release that is queued", async () => {
    const no = json(400, { message: "The request is invalid." });
    for (const jobId of ["background/j1", "release/000123"]) {
      expect(await follow(no, undefined, create, jobId)).toMatchObject({
        kind: "later",
        finding: { verbatim: "The request is invalid." },
      });
    }
  });

  it("keeps the number of the journal whose release it follows", async () => {
    const step: StepPlan = {
      name: "release",
      request: { method: "POST", path: "", body: { token: "B7Q2M4ZK9T1XWC", inBackground: true } },
    };
    const done = json(200, { actionId: "a", actionResult: "Done", errorInfo: "" });
    expect(await follow(ended(200), done, step, "background/j1/AB%2012")).toEqual({
      kind: "accepted",
      identity: { kind: "journal", id: "AB 12", number: "AB 12" },
    });
    const failed = json(200, {
      actionResult: "Failed",
      errorInfo: "The 03-2026 financial period is closed.",
    });
    expect(await follow(ended(200), failed, step, "background/j1/000123")).toMatchObject({
      kind: "refused",
      findings: [{ code: "erp-period-closed" }],
    });
  });

  it("throws on a job that is none of ours", async () => {
    await expect(follow(ended(201), undefined, create, "elsewhere/1")).rejects.toThrow("not a job");
  });
});
