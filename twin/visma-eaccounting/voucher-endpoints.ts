/** `/vouchers`: read and post. There is no PUT and no DELETE. visma-facts §4 */
import { amountOf } from "./amount.ts";
import { type BookingOptions, bookVoucher, plainBooking } from "./book-voucher.ts";
import { type Call, created, type Endpoint, flagOf, ok, type Reply } from "./call.ts";
import { type Company, type Row, rateOn, type Voucher } from "./company.ts";
import type { Filterable } from "./filter-values.ts";
import { list } from "./list.ts";
import { isRefusal, refuse } from "./refusal.ts";
import { accountingRead, accountingWrite, everyVariant } from "./variants.ts";
import { voucherRequest } from "./voucher-request.ts";

export const voucherEndpoints: Endpoint[] = [
  { method: "GET", path: "/vouchers", scopes: accountingRead, variants: everyVariant, handle: listAll },
  { method: "POST", path: "/vouchers", scopes: accountingWrite, variants: everyVariant, handle: post },
  {
    method: "GET",
    path: "/vouchers/{year}",
    scopes: accountingRead,
    variants: everyVariant,
    handle: listYear,
  },
  {
    method: "GET",
    path: "/vouchers/{year}/{id}",
    scopes: accountingRead,
    variants: everyVariant,
    handle: getOne,
  },
];

function post(call: Call): Reply {
  const useAutomaticVat = flagOf(call, "useAutomaticVatCalculation", false);
  const useDefaultVatCodes = flagOf(call, "useDefaultVatCodes", true);
  const useDefaultSeries = flagOf(call, "useDefaultVoucherSeries", true);
  if (isRefusal(useAutomaticVat)) return useAutomaticVat;
  if (isRefusal(useDefaultVatCodes)) return useDefaultVatCodes;
  if (isRefusal(useDefaultSeries)) return useDefaultSeries;
  if (isRefusal(call.body)) return call.body;
  const request = voucherRequest(call.body);
  if (isRefusal(request)) return request;
  const options: BookingOptions = {
    ...plainBooking,
    useAutomaticVat,
    useDefaultVatCodes,
    useDefaultSeries,
    hiddenForMs: call.hidden.forMs,
    hiddenEverywhere: call.hidden.everywhere,
  };
  const voucher = bookVoucher(call.eaccounting, call.company, request, options);
  return isRefusal(voucher) ? voucher : created(shownVoucher(call.company, voucher));
}

function listAll(call: Call): Reply {
  return listVouchers(
    call,
    () => true,
    () => call.company.vouchers.all(),
  );
}

function listYear(call: Call): Reply {
  const yearId = call.parameter("year");
  if (!call.company.fiscalYears.some((year) => year.id === yearId))
    return refuse("noFiscalYear", `The fiscal year ${yearId} was not found.`);
  return listVouchers(
    call,
    (voucher) => voucher.fiscalYearId === yearId,
    () => call.company.vouchers.inYear(yearId),
  );
}

function listVouchers(call: Call, belongs: (voucher: Voucher) => boolean, all: () => Voucher[]): Reply {
  const { world, switches } = call.eaccounting;
  const now = world.clock.now();
  return list<Voucher>(call, {
    dayProperty: "VoucherDate",
    properties: voucherProperties,
    show: (voucher) => shownVoucher(call.company, voucher),
    filterable: (voucher) => filterableVoucher(call.company, voucher),
    items: ({ fromOn, toOn }) => {
      const candidates = fromOn || toOn ? call.company.vouchers.between(fromOn, toOn).filter(belongs) : all();
      const visible = candidates.filter((voucher) => voucher.visibleAt <= now);
      return switches.listOrder === "newest-first" ? visible.reverse() : visible;
    },
  });
}

function getOne(call: Call): Reply {
  const voucher = call.company.vouchers.get(call.parameter("id"));
  const hidden = voucher?.hiddenEverywhere && voucher.visibleAt > call.eaccounting.world.clock.now();
  if (!voucher || hidden || voucher.fiscalYearId !== call.parameter("year"))
    return refuse("notFound", `Voucher ${call.parameter("id")} was not found.`);
  return ok(shownVoucher(call.company, voucher));
}

const voucherProperties = [
  "Id",
  "VoucherDate",
  "VoucherText",
  "Rows",
  "NumberAndNumberSeries",
  "NumberSeries",
  "Attachments",
  "ModifiedUtc",
  "VoucherType",
  "SourceId",
  "CreatedUtc",
  "ImportedVoucherNumber",
  // Hidden: never shown, but ordered by and compared in live use. §3
  "Number",
];

/** "A31": the letter stands right before the number, where series are used. §4 */
export function numberAndSeries(voucher: Pick<Voucher, "series" | "number">): string {
  return `${voucher.series ?? ""}${voucher.number}`;
}

function filterableVoucher(company: Company, voucher: Voucher): Filterable {
  return {
    Id: voucher.id,
    VoucherDate: voucher.on,
    VoucherText: voucher.text,
    NumberAndNumberSeries: numberAndSeries(voucher),
    NumberSeries: voucher.series,
    Number: voucher.number,
    ModifiedUtc: voucher.modifiedAt,
    CreatedUtc: voucher.createdAt,
    VoucherType: voucher.type,
    // Rows are written out only for the filters that look into them.
    get Rows() {
      return shownRows(company, voucher);
    },
  };
}

/** VoucherDate comes back date-only, the Utc fields as instants. §3 */
export function shownVoucher(company: Company, voucher: Voucher): Record<string, unknown> {
  return {
    Id: voucher.id,
    VoucherDate: voucher.on,
    VoucherText: voucher.text,
    Rows: shownRows(company, voucher),
    NumberAndNumberSeries: numberAndSeries(voucher),
    NumberSeries: voucher.series,
    Attachments:
      voucher.attachmentIds.length === 0
        ? null
        : { DocumentId: voucher.id, DocumentType: 3, AttachmentIds: voucher.attachmentIds },
    ModifiedUtc: voucher.modifiedAt,
    VoucherType: voucher.type,
    SourceId: null,
    CreatedUtc: voucher.createdAt,
    ImportedVoucherNumber: null,
  };
}

function shownRows(company: Company, voucher: Voucher): Record<string, unknown>[] {
  return voucher.rows.map((row) => shownRow(company, voucher.fiscalYearId, voucher.on, row));
}

/** 0 on the empty side, as the one proven live voucher had it. §4 */
export function shownRow(company: Company, yearId: string, on: string, row: Row): Record<string, unknown> {
  const vatCode = row.vatCodeId ? company.vatCodes.get(row.vatCodeId) : undefined;
  return {
    AccountNumber: row.account,
    AccountDescription: company.accounts.get(yearId)?.get(row.account)?.name ?? null,
    DebitAmount: amountOf(row.debitMinor),
    CreditAmount: amountOf(row.creditMinor),
    TransactionText: row.text,
    CostCenterItemId1: row.costCenterItemIds[0],
    CostCenterItemId2: row.costCenterItemIds[1],
    CostCenterItemId3: row.costCenterItemIds[2],
    VatCodeId: row.vatCodeId,
    VatCodeAndPercent: vatCode ? `${vatCode.code}-${rateOn(vatCode, on) / 100}%` : null,
    VatAmount: row.vatMinor === null ? null : amountOf(row.vatMinor),
    Quantity: null,
    Weight: null,
    DeliveryDate: null,
    HarvestYear: null,
    ProjectId: row.projectId,
  };
}
