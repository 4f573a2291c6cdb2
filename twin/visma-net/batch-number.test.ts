import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin } from "../drive-twin.ts";
import { line, messageOf, numberOf, plainJournal, serviceToken, tenantOf } from "./drive-net.ts";

const company = "Fjellheim Bygg AS";
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

const value = (of: unknown) => ({ value: of });
const post = (change: Record<string, unknown> = {}) =>
  twin.ask("POST", "/v2/journaltransaction", { token, body: plainJournal(change) });
const own = (number: string) => ({ batchNumber: value(number), overrideNumberSeries: value(true) });
const settings = (change: object) => twin.control("PATCH", `/visma-net/companies/${tenant}`, change);
const series = async () => {
  const { body } = await twin.ask("GET", "/v1/numberSequence/BATCH", { token });
  return [at(body, "manualNumbering"), at(body, "sequence", 0, "nextNumber")];
};

describe("the number of a batch", () => {
  it("is the next of the series; a refused batch takes none", async () => {
    expect(await series()).toEqual([false, "000001"]);
    expect(numberOf(await post())).toBe("000001");
    await post({ journalTransactionLines: [line("5000", "debit", 1)] });
    expect(numberOf(await post())).toBe("000002");
    expect(await series()).toEqual([false, "000003"]);
  });

  it("is the client's own only where the series lets imports bring theirs", async () => {
    const refused = await post(own("B0000000000001"));
    expect([refused.status, messageOf(refused)]).toEqual([
      400,
      "Error creating journal transaction. Error: Manual numbering is not allowed for the numbering series BATCH.",
    ]);
    await settings({ allowsManualNumberingOnImport: true });
    expect(numberOf(await post(own("B0000000000001")))).toBe("B0000000000001");
    expect(numberOf(await post({ batchNumber: value("B2") }))).toBe("000001");
    expect((await post(own("B000000000000000"))).status).toBe(400);
  });

  it("is of the series all the same where the override is not looked at", async () => {
    await twin.control("PUT", "/switches", { numberOverrideNotAllowed: "ignored" });
    expect(numberOf(await post(own("B1")))).toBe("000001");
  });

  it("cannot be had twice, so that a repeated request makes no second batch", async () => {
    await settings({ allowsManualNumberingOnImport: true });
    await post(own("B1"));
    const again = await post(own("B1"));
    expect([again.status, messageOf(again)]).toEqual([
      400,
      "Error creating journal transaction. Error: Batch number B1 already exists.",
    ]);
    await twin.control("PUT", "/switches", { numberCollisionStatus: "409" });
    expect((await post(own("B1"))).status).toBe(409);
    await twin.control("PUT", "/switches", { numberCollision: "number-of-series" });
    expect(numberOf(await post(own("B1")))).toBe("000001");
  });

  it("of the series steps over own numbers that look like it", async () => {
    await settings({ allowsManualNumberingOnImport: true });
    await post(own("000001"));
    expect(numberOf(await post())).toBe("000002");
  });

  it("must be told where numbering is manual", async () => {
    await settings({ manualNumbering: true });
    expect(messageOf(await post())).toContain("'Batch Number' cannot be empty.");
    expect(numberOf(await post({ batchNumber: value("77") }))).toBe("77");
    expect(await series()).toEqual([true, "000001"]);
  });
});
