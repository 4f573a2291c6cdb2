/** Are the twin's addresses and field names those of the published description? Only where it lies beside the checkout. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin } from "../drive-twin.ts";
import { plainJournal, serviceToken } from "./drive-net.ts";

type Field = { ref?: string; type?: string };
type Described = {
  operations: { method: string; path: string; responses: Record<string, { ref?: string }> }[];
  models: Record<string, { fields?: Record<string, Field> } | Record<string, Field>>;
};

const file = fileURLToPath(new URL("../../../shared/specs/visma-net/flows-schema.json", import.meta.url));
const isPresent = existsSync(file);
if (!isPresent)
  console.warn("skipped: no published description in ../shared/specs/visma-net to compare the twin with");

const base64 = (text: string) => Buffer.from(text).toString("base64");
/** Address of the description → one of the twin's. */
const reads: Record<string, string> = {
  "/v1/account": "/v1/account",
  "/v1/account/{accountCd}": "/v1/account/3000",
  "/v1/branch": "/v1/branch?expandCurrency=true&expandLedger=true&expandVatZone=true",
  "/v1/branch/{branchNumber}": "/v1/branch/1",
  "/v1/currency": "/v1/currency",
  "/v1/dimension/{dimensionId}": "/v1/dimension/SUBACCOUNT?expandSegmentsValues=true",
  "/v1/dimension/{dimensionId}/{segmentId}": "/v1/dimension/SUBACCOUNT/1",
  "/v1/dimension/{dimensionId}/{segmentId}/{valueId}": `/v1/dimension/SUBACCOUNT/1/${base64("100")}`,
  "/v1/financialPeriod": "/v1/financialPeriod",
  "/v1/financialPeriod/{financialPeriodId}": "/v1/financialPeriod/202603",
  "/v1/GeneralLedgerTransactions": "/v1/GeneralLedgerTransactions?ledger=1&includeUnreleased=true",
  "/v1/ledger": "/v1/ledger",
  "/v1/numberSequence": "/v1/numberSequence",
  "/v1/numberSequence/{numberingId}": "/v1/numberSequence/BATCH",
  "/v1/organization": "/v1/organization?expandBranches=true",
  "/v1/organization/{organizationNumber}": "/v1/organization/1",
  "/v1/subaccount": "/v1/subaccount",
  "/v1/subaccount/{subAccountNumber}": "/v1/subaccount/00000000",
  "/v1/vat": "/v1/vat",
  "/v1/vat/{vatId}": "/v1/vat/03",
  "/v1/vatCategory": "/v1/vatCategory",
  "/v1/vatCategory/{taxCategoryId}": "/v1/vatCategory/3",
  "/v1/vatZone": "/v1/vatZone",
  "/v2/journaltransaction": "/v2/journaltransaction?periodId=202603&expandAttachments=true",
  "/v2/journaltransaction/{journalTransactionNumber}": "/v2/journaltransaction/000001",
};

describe.skipIf(!isPresent)("the twin and the published description of Visma.net", () => {
  // Read inside, so that a checkout without the file still loads this one.
  const described: Described = isPresent
    ? JSON.parse(readFileSync(file, "utf8"))
    : { operations: [], models: {} };
  let twin: DrivenTwin;
  let token: string;
  beforeAll(async () => {
    twin = await driveTwin();
    token = await serviceToken(twin, "Fjellheim Bygg AS");
    const answer = await twin.ask("POST", "/v2/journaltransaction", { token, body: plainJournal() });
    expect(answer.status).toBe(201);
  });
  afterAll(() => twin?.close());

  /** The places of fields that the description does not have. */
  const strangers = (model: string, value: unknown, place: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((item) => strangers(model, item, place));
    const held = described.models[model];
    // Types that the extract leaves out say nothing.
    if (!held || typeof value !== "object" || value === null) return [];
    const fields = "fields" in held && held.fields ? held.fields : held;
    return Object.entries(value).flatMap(([name, inner]) => {
      const field = at(fields, name);
      if (field === undefined) return [`${place}.${name}`];
      const ref = at(field, "ref");
      return typeof ref === "string" ? strangers(ref, inner, `${place}.${name}`) : [];
    });
  };

  it.each(Object.entries(reads))("agree on the fields of %s", async (path, address) => {
    const operation = described.operations.find((one) => one.method === "GET" && one.path === path);
    const model = operation?.responses["200"]?.ref ?? "";
    expect(model, `the description has GET ${path}`).not.toBe("");
    const answer = await twin.ask("GET", address, { token });
    expect(answer.status).toBe(200);
    expect([...new Set(strangers(model, answer.body, model))]).toEqual([]);
  });
});
