import { describe, expect, it } from "vitest";
import type { LedgerAnswer, LedgerContext } from "../../core/index.ts";
import { attach, attachStep } from "./attachment.ts";

const identity = { kind: "journal", id: "000123", number: "000123" };
const file = new TextEncoder().encode("%PDF-1.3");
const answered = (status: number, body: string): LedgerAnswer => ({
  kind: "answer",
  status,
  headers: {},
  body,
});

/** What becomes of the step when the upload is answered so. */
async function outcomeOf(answer: LedgerAnswer) {
  const context: LedgerContext = {
    baseUrl: "https://api.example",
    accessToken: "token",
    exchange: async () => answer,
  };
  const step = attachStep({ fileName: "Z 17.pdf", mediaType: "application/pdf" });
  return attach(context, step, { identity, file });
}

describe("attach", () => {
  it("is done when the ledger says so, with or without words", async () => {
    for (const answer of [answered(201, ""), answered(200, '{"id":"1"}'), answered(204, "")])
      expect(await outcomeOf(answer)).toEqual({ kind: "accepted", identity });
  });

  it("is looked for on the journal when a page of some gateway, or a promise, is all that came", async () => {
    const page = "<!DOCTYPE html><html><body>We will be back soon</body></html>";
    for (const answer of [answered(200, page), answered(203, ""), answered(202, '{"id":"j1"}')])
      expect((await outcomeOf(answer)).kind).toBe("unknown");
  });

  it("is refused with the ledger's words, as a matter of the file", async () => {
    expect(await outcomeOf(answered(400, '{"message":"The file is too large."}'))).toMatchObject({
      kind: "refused",
      findings: [{ code: "erp-file-refused", value: "Z 17.pdf", verbatim: "The file is too large." }],
    });
  });
});
