/** `/voucherdrafts`: the only write that can be taken back. visma-facts §4 */
import { bookVoucher, plainBooking } from "./book-voucher.ts";
import { type Call, created, type Endpoint, flagOf, ok, type Reply } from "./call.ts";
import type { Draft, Row } from "./company.ts";
import { fiscalYearOf } from "./company.ts";
import { list } from "./list.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { accountingRead, accountingWrite, bookkeepingVariants } from "./variants.ts";
import { withVatRows } from "./vat.ts";
import { shownRow, shownVoucher } from "./voucher-endpoints.ts";
import { type DraftRequest, draftRequest } from "./voucher-request.ts";

const read = { method: "GET", scopes: accountingRead, variants: bookkeepingVariants } as const;
const write = { scopes: accountingWrite, variants: bookkeepingVariants } as const;

export const draftEndpoints: Endpoint[] = [
  { ...read, path: "/voucherdrafts", handle: listDrafts },
  { ...read, path: "/voucherdrafts/{id}", handle: getDraft },
  { ...write, method: "POST", path: "/voucherdrafts", handle: postDraft },
  { ...write, method: "PUT", path: "/voucherdrafts/{id}", handle: putDraft },
  { ...write, method: "DELETE", path: "/voucherdrafts/{id}", handle: deleteDraft },
  { ...write, method: "POST", path: "/voucherdrafts/{id}/convert", handle: convert },
];

function listDrafts(call: Call): Reply {
  return list<Draft>(call, {
    properties: ["Id", "VoucherDate", "VoucherText", "NumberSeries", "CreatedUtc", "ModifiedUtc", "Rows"],
    items: () => [...call.company.drafts.values()],
    show: (draft) => shownDraft(call, draft),
  });
}

function getDraft(call: Call): Reply {
  const draft = draftOf(call);
  return isRefusal(draft) ? draft : ok(shownDraft(call, draft));
}

/** A draft may be out of balance and name anything (assumed): the rules of vouchers meet it when it is converted. */
function postDraft(call: Call): Reply {
  const includesVat = flagOf(call, "amountIncludesVat", false);
  if (isRefusal(includesVat)) return includesVat;
  if (isRefusal(call.body)) return call.body;
  const request = draftRequest(call.body);
  if (isRefusal(request)) return request;
  const { world, switches } = call.eaccounting;
  const rows = plainRows(request);
  const draft: Draft = {
    id: world.nextId("draft"),
    on: request.on,
    text: request.text,
    series: request.series,
    // With the flag the amounts are gross when the draft is made; that VAT rows are added then is inferred. §4
    rows: includesVat ? withVatRows(call.company, request.on, rows, switches.automaticVatRounding) : rows,
    createdAt: world.clock.shown(),
    modifiedAt: world.clock.shown(),
  };
  call.company.drafts.set(draft.id, draft);
  return created(shownDraft(call, draft));
}

/** PUT replaces: what is left out becomes null. §3 */
function putDraft(call: Call): Reply {
  const draft = draftOf(call);
  if (isRefusal(draft)) return draft;
  if (isRefusal(call.body)) return call.body;
  const request = draftRequest(call.body);
  if (isRefusal(request)) return request;
  const modifiedAt = call.eaccounting.world.clock.shown();
  Object.assign(draft, {
    on: request.on,
    text: request.text,
    series: request.series,
    rows: plainRows(request),
    modifiedAt,
  });
  return ok(shownDraft(call, draft));
}

function deleteDraft(call: Call): Reply {
  const draft = draftOf(call);
  if (isRefusal(draft)) return draft;
  call.company.drafts.delete(draft.id);
  return { status: 204, body: null };
}

/** 201 with the voucher; a refused draft stays a draft. A voucher needs a text, a draft does not. §4 */
function convert(call: Call): Reply {
  const draft = draftOf(call);
  if (isRefusal(draft)) return draft;
  if (!draft.text) return refuse("invalidModel", "The VoucherText field is required.");
  if (draft.rows.length === 0) return refuse("invalidModel", "The Rows field is required.");
  const request = {
    on: draft.on,
    text: draft.text,
    series: draft.series,
    rows: draft.rows,
    attachmentIds: [],
  };
  const options = {
    ...plainBooking,
    // A draft's own codes and series stand: it has no flags of its own (assumed).
    useDefaultVatCodes: false,
    useDefaultSeries: draft.series === null,
    origin: "draft" as const,
    hiddenForMs: call.hidden.forMs,
    hiddenEverywhere: call.hidden.everywhere,
  };
  const voucher = bookVoucher(call.eaccounting, call.company, request, options);
  if (isRefusal(voucher)) return voucher;
  call.company.drafts.delete(draft.id);
  return created(shownVoucher(call.company, voucher));
}

function draftOf(call: Call): Draft | Refusal {
  const id = call.parameter("id");
  return call.company.drafts.get(id) ?? refuse("notFound", `VoucherDraft ${id} was not found.`);
}

function plainRows(request: DraftRequest): Row[] {
  return request.rows.map((row) => ({ ...row, vatMinor: null, isAutomatic: false }));
}

function shownDraft(call: Call, draft: Draft): Record<string, unknown> {
  const yearId = fiscalYearOf(call.company, draft.on)?.id ?? "";
  return {
    Id: draft.id,
    VoucherDate: draft.on,
    VoucherText: draft.text,
    NumberSeries: draft.series,
    CreatedUtc: draft.createdAt,
    ModifiedUtc: draft.modifiedAt,
    Rows: draft.rows.map((row) => {
      const { AccountDescription, VatCodeAndPercent, VatAmount, ...shown } = shownRow(
        call.company,
        yearId,
        draft.on,
        row,
      );
      return shown;
    }),
  };
}
