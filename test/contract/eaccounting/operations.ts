/**
 * What we use of the API, distilled from its published description of 2021 and the model listing of 2024: facts in our own
 * form. `published-description.test.ts` compares this list with the descriptions where they are at hand.
 */
export type Field =
  | { type: "text"; lengthMax?: number; required?: true }
  | { type: "guid"; required?: true }
  | { type: "guids"; required?: true }
  | { type: "day"; required?: true }
  | { type: "instant"; required?: true }
  | { type: "whole"; min?: number; required?: true }
  | { type: "number"; required?: true }
  /** A number with at most two decimals. */
  | { type: "amount"; max: number; required?: true }
  | { type: "flag"; required?: true }
  | { type: "object"; model: string; required?: true }
  | { type: "list"; model: string; required?: true };

export type Fields = Readonly<Record<string, Field>>;

export type Operation = {
  method: "GET" | "POST";
  /** Below `/v2`; braces stand for an id. */
  path: string;
  /** Query parameters that the description names. Lists also take `$page`, `$pagesize` and `$filter` (documented apart). */
  query: readonly string[];
  request?: string;
  answer: { kind: "list" | "one"; model: string };
  status: 200 | 201;
  /** One of these, and always `ea:api`. */
  scopes: readonly string[];
};

const accounting = ["ea:accounting", "ea:accounting_readonly"];
const sales = ["ea:sales", "ea:sales_readonly"];
const purchase = ["ea:purchase", "ea:purchase_readonly"];

const list = (path: string, model: string, scopes: readonly string[]): Operation => ({
  method: "GET",
  path,
  query: [],
  answer: { kind: "list", model },
  status: 200,
  scopes,
});

export const operations: readonly Operation[] = [
  {
    method: "GET",
    path: "/companysettings",
    query: [],
    answer: { kind: "one", model: "CompanySettingsApi" },
    status: 200,
    scopes: sales,
  },
  list("/fiscalyears", "FiscalYearApi", [...sales, ...accounting]),
  list("/accounts/{fiscalyearId}", "AccountApi", accounting),
  list("/vatcodes", "VatCodeApi", accounting),
  list("/vatcodesrates", "VatCodeRateApi", accounting),
  list("/costcenters", "CostCenterApi", [...accounting, ...sales]),
  list("/projects", "ProjectApi", [...accounting, ...sales, ...purchase]),
  list("/vouchers", "VoucherApi", accounting),
  list("/vouchers/{fiscalyearId}", "VoucherApi", accounting),
  {
    method: "GET",
    path: "/vouchers/{fiscalyearId}/{voucherId}",
    query: [],
    answer: { kind: "one", model: "VoucherApi" },
    status: 200,
    scopes: accounting,
  },
  {
    method: "POST",
    path: "/vouchers",
    query: ["useAutomaticVatCalculation", "useDefaultVatCodes", "useDefaultVoucherSeries"],
    request: "VoucherApi",
    answer: { kind: "one", model: "VoucherApi" },
    status: 201,
    scopes: ["ea:accounting"],
  },
  {
    ...list("/attachments", "AttachmentResultApi", [...purchase, ...accounting]),
    query: ["includeMatched", "includeTemporaryUrl"],
  },
  {
    method: "GET",
    path: "/attachments/{attachmentId}",
    query: [],
    answer: { kind: "one", model: "AttachmentResultApi" },
    status: 200,
    scopes: [...purchase, ...accounting],
  },
  {
    method: "POST",
    path: "/attachments",
    query: [],
    request: "AttachmentUploadApi",
    answer: { kind: "one", model: "AttachmentResultApi" },
    status: 201,
    scopes: ["ea:purchase", "ea:accounting"],
  },
  {
    method: "POST",
    path: "/attachmentlinks",
    query: [],
    request: "AttachmentLinkApi",
    answer: { kind: "one", model: "AttachmentLinkApi" },
    status: 200,
    scopes: ["ea:accounting", "ea:purchase"],
  },
  list("/voucherdrafts", "VoucherDraftApi", accounting),
  {
    method: "GET",
    path: "/voucherdrafts/{voucherDraftId}",
    query: [],
    answer: { kind: "one", model: "VoucherDraftApi" },
    status: 200,
    scopes: accounting,
  },
  {
    method: "POST",
    path: "/voucherdrafts",
    query: ["amountIncludesVat"],
    request: "VoucherDraftApi",
    answer: { kind: "one", model: "VoucherDraftApi" },
    status: 201,
    scopes: ["ea:accounting"],
  },
];

/** Query parameters of every list; they stand in the documentation only, not in the description. */
export const listQuery: readonly string[] = ["$page", "$pagesize", "$filter"];

/** Members that only the ledger writes. */
export const readOnlyFields: Readonly<Record<string, readonly string[]>> = {
  VoucherApi: ["Id", "NumberAndNumberSeries", "CreatedUtc"],
  AttachmentResultApi: ["Id"],
  VoucherDraftApi: ["Id", "CreatedUtc"],
};

export const models: Readonly<Record<string, Fields>> = {
  PaginationMetadata: {
    CurrentPage: { type: "whole", required: true },
    PageSize: { type: "whole", required: true },
    TotalNumberOfPages: { type: "whole", required: true },
    TotalNumberOfResults: { type: "whole", required: true },
    ServerTimeUtc: { type: "instant", required: true },
  },
  CompanySettingsApi: {
    Name: { type: "text", lengthMax: 100, required: true },
    CountryCode: { type: "text", lengthMax: 2, required: true },
    CurrencyCode: { type: "text" },
    CorporateIdentityNumber: { type: "text" },
    CompanyIdentifier: { type: "text" },
    AccountingLockedTo: { type: "day" },
    CompanyStatus: { type: "whole" },
  },
  FiscalYearApi: {
    Id: { type: "guid" },
    StartDate: { type: "day" },
    EndDate: { type: "day" },
    IsLockedForAccounting: { type: "flag" },
  },
  AccountApi: {
    Number: { type: "text", required: true },
    Name: { type: "text", lengthMax: 100, required: true },
    FiscalYearId: { type: "guid", required: true },
    VatCodeId: { type: "guid" },
    IsActive: { type: "flag", required: true },
    IsBlockedForManualBooking: { type: "flag" },
    IsCostCenterAllowed: { type: "flag" },
    IsProjectAllowed: { type: "flag" },
  },
  VatCodeApi: {
    Id: { type: "guid" },
    Code: { type: "text" },
    Description: { type: "text" },
    VatRate: { type: "number" },
    RelatedAccounts: { type: "object", model: "RelatedAccounts" },
  },
  RelatedAccounts: {
    AccountNumber1: { type: "whole" },
    AccountNumber2: { type: "whole" },
    AccountNumber3: { type: "whole" },
  },
  VatCodeRateApi: {
    Id: { type: "guid" },
    VatRates: { type: "list", model: "VatRateApi" },
  },
  VatRateApi: {
    VatRateDate: { type: "day" },
    VatRate: { type: "number" },
  },
  CostCenterApi: {
    Name: { type: "text", lengthMax: 20, required: true },
    Number: { type: "whole" },
    IsActive: { type: "flag" },
    Items: { type: "list", model: "CostCenterItemApi" },
  },
  CostCenterItemApi: {
    Id: { type: "guid" },
    ShortName: { type: "text", lengthMax: 9, required: true },
    Name: { type: "text", lengthMax: 50, required: true },
    IsActive: { type: "flag", required: true },
  },
  ProjectApi: {
    Id: { type: "guid" },
    Number: { type: "text", lengthMax: 9, required: true },
    Name: { type: "text", lengthMax: 200, required: true },
    Status: { type: "whole" },
  },
  VoucherApi: {
    Id: { type: "guid" },
    VoucherDate: { type: "day", required: true },
    VoucherText: { type: "text", lengthMax: 1000, required: true },
    Rows: { type: "list", model: "VoucherRowApi", required: true },
    NumberAndNumberSeries: { type: "text" },
    NumberSeries: { type: "text" },
    CreatedUtc: { type: "instant" },
    Attachments: { type: "object", model: "AttachmentLinkApi" },
  },
  AttachmentLinkApi: {
    DocumentId: { type: "guid" },
    DocumentType: { type: "whole", required: true },
    AttachmentIds: { type: "guids", required: true },
  },
  AttachmentUploadApi: {
    ContentType: { type: "text", lengthMax: 15, required: true },
    FileName: { type: "text", required: true },
    Data: { type: "text" },
  },
  AttachmentResultApi: {
    Id: { type: "guid" },
    FileName: { type: "text" },
  },
  VoucherRowApi: {
    AccountNumber: { type: "whole", min: 1, required: true },
    DebitAmount: { type: "amount", max: 1_000_000_000 },
    CreditAmount: { type: "amount", max: 1_000_000_000 },
    TransactionText: { type: "text", lengthMax: 60 },
    CostCenterItemId1: { type: "guid" },
    CostCenterItemId2: { type: "guid" },
    CostCenterItemId3: { type: "guid" },
    VatCodeId: { type: "guid" },
    ProjectId: { type: "guid" },
  },
  VoucherDraftApi: {
    Id: { type: "guid" },
    VoucherDate: { type: "day", required: true },
    VoucherText: { type: "text", lengthMax: 1000 },
    Rows: { type: "list", model: "VoucherDraftRowApi" },
    NumberSeries: { type: "text" },
    CreatedUtc: { type: "instant" },
  },
  VoucherDraftRowApi: {
    AccountNumber: { type: "whole", min: 1, required: true },
    DebitAmount: { type: "amount", max: 1_000_000_000 },
    CreditAmount: { type: "amount", max: 1_000_000_000 },
    TransactionText: { type: "text", lengthMax: 50 },
    CostCenterItemId1: { type: "guid" },
    CostCenterItemId2: { type: "guid" },
    CostCenterItemId3: { type: "guid" },
    VatCodeId: { type: "guid" },
    ProjectId: { type: "guid" },
  },
};
