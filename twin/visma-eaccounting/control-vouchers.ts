/** Control acts on vouchers: what a person types in, and what a person copies with its text. */
import type { Hono } from "hono";
import { z } from "zod";
import { type ControlContext, controlBody, notFound } from "../control/control-body.ts";
import type { TwinEnv } from "../http.ts";
import { bookVoucher, plainBooking } from "./book-voucher.ts";
import { type Company, fiscalYearOf, vatCodeByCode } from "./company.ts";
import { voucherState } from "./company-state.ts";
import type { WithCompany } from "./control-routes.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { isRefusal } from "./refusal.ts";
import type { VoucherRequest } from "./voucher-request.ts";

const minor = z.int().min(0).default(0);
const row = z.strictObject({
  account: z.int().min(1),
  debitMinor: minor,
  creditMinor: minor,
  text: z.string().max(60).nullable().default(null),
  /** Left out: the account's own code. */
  vatCode: z.string().nullable().optional(),
  /** Short names, one per cost center. */
  costCenterItems: z.array(z.string()).max(3).default([]),
  project: z.string().nullable().default(null),
});
const handMade = z.strictObject({
  on: z.iso.date(),
  text: z.string().min(1).max(1000),
  series: z
    .string()
    .regex(/^[A-Z]$/)
    .nullable()
    .default(null),
  rows: z.array(row).min(1),
});
/** What is left out stays as it is. */
const change = z.strictObject({
  on: z.iso.date().optional(),
  text: z.string().min(1).max(1000).optional(),
  rows: z.array(row).min(1).optional(),
});
const copy = z.strictObject({ on: z.iso.date().optional(), text: z.string().min(1).max(1000).optional() });

export function addVoucherRoutes(
  routes: Hono<TwinEnv>,
  eaccounting: Eaccounting,
  withCompany: WithCompany,
): void {
  routes.post(
    "/companies/:companyId/vouchers",
    withCompany(async (c, company) => {
      const wanted = await controlBody(c, handMade);
      if (wanted instanceof Response) return wanted;
      return booked(eaccounting, c, company, requestOf(company, wanted));
    }),
  );
  // Unless told otherwise the copy keeps the text, and so the token of whoever made the original.
  routes.post(
    "/companies/:companyId/vouchers/:voucherId/copy",
    withCompany(async (c, company) => {
      const original = company.vouchers.get(c.req.param("voucherId") ?? "");
      if (!original) return notFound(c, `voucher ${c.req.param("voucherId")}`);
      const wanted = await controlBody(c, copy);
      if (wanted instanceof Response) return wanted;
      const { series, rows } = original;
      const request = {
        on: wanted.on ?? original.on,
        text: wanted.text ?? original.text,
        series,
        rows,
        attachmentIds: [],
      };
      return booked(eaccounting, c, company, request);
    }),
  );
}

/** A bookkeeper turns a draft into a voucher, perhaps on another day or with another text, or throws it away. */
export function addDraftRoutes(
  routes: Hono<TwinEnv>,
  eaccounting: Eaccounting,
  withCompany: WithCompany,
): void {
  routes.post(
    "/companies/:companyId/drafts/:draftId/convert",
    withCompany(async (c, company) => {
      const draft = company.drafts.get(c.req.param("draftId") ?? "");
      if (!draft) return notFound(c, `draft ${c.req.param("draftId")}`);
      const wanted = await controlBody(c, copy);
      if (wanted instanceof Response) return wanted;
      const { series, rows } = draft;
      const answer = booked(eaccounting, c, company, {
        on: wanted.on ?? draft.on,
        text: wanted.text ?? draft.text ?? "",
        series,
        rows,
        attachmentIds: [],
      });
      if (answer.ok) company.drafts.delete(draft.id);
      return answer;
    }),
  );
  routes.delete(
    "/companies/:companyId/drafts/:draftId",
    withCompany((c, company) => {
      const draftId = c.req.param("draftId") ?? "";
      return company.drafts.delete(draftId) ? c.json({}) : notFound(c, `draft ${draftId}`);
    }),
  );
}

/**
 * What the API cannot do (§4) and somebody with the right to it still may: take a voucher away, or change it where it stands. No rule of
 * booking is asked, since it is the books' state that is wanted. That Visma's own screens let anybody do it is assumed.
 */
export function addVoucherChangeRoutes(routes: Hono<TwinEnv>, withCompany: WithCompany): void {
  const path = "/companies/:companyId/vouchers/:voucherId";
  routes.delete(
    path,
    withCompany(async (c, company) => {
      const removed = company.vouchers.remove(c.req.param("voucherId") ?? "");
      if (!removed) return notFound(c, `voucher ${c.req.param("voucherId")}`);
      return c.json(voucherState(company, removed));
    }),
  );
  routes.delete(
    `${path}/attachments`,
    withCompany((c, company) => {
      const voucher = company.vouchers.get(c.req.param("voucherId") ?? "");
      if (!voucher) return notFound(c, `voucher ${c.req.param("voucherId")}`);
      for (const id of voucher.attachmentIds) {
        const attachment = company.attachments.get(id);
        if (attachment) attachment.link = null;
      }
      voucher.attachmentIds = [];
      return c.json(voucherState(company, voucher));
    }),
  );
  routes.patch(
    path,
    withCompany(async (c, company) => {
      const wanted = await controlBody(c, change);
      if (wanted instanceof Response) return wanted;
      const former = company.vouchers.remove(c.req.param("voucherId") ?? "");
      if (!former) return notFound(c, `voucher ${c.req.param("voucherId")}`);
      const { on = former.on, text = former.text } = wanted;
      const rows =
        wanted.rows === undefined
          ? former.rows
          : requestOf(company, { on, text, series: null, rows: wanted.rows }).rows.map((one) => ({
              ...one,
              vatMinor: null,
              isAutomatic: false,
            }));
      const fiscalYearId = fiscalYearOf(company, on)?.id ?? former.fiscalYearId;
      const changed = { ...former, on, text, rows, fiscalYearId };
      company.vouchers.putBack(changed);
      return c.json(voucherState(company, changed));
    }),
  );
}

/** The rules of booking hold for people too; only the origin differs. */
function booked(
  eaccounting: Eaccounting,
  c: ControlContext,
  company: Company,
  request: VoucherRequest,
): Response {
  const options = {
    ...plainBooking,
    useDefaultVatCodes: false,
    useDefaultSeries: request.series === null,
    origin: "hand" as const,
  };
  const voucher = bookVoucher(eaccounting, company, request, options);
  return isRefusal(voucher)
    ? c.json({ error: voucher.text }, 409)
    : c.json(voucherState(company, voucher), 201);
}

function requestOf(company: Company, wanted: z.infer<typeof handMade>): VoucherRequest {
  const items = company.costCenters.flatMap((dimension) => dimension.items);
  const yearId =
    company.fiscalYears.find((year) => year.startOn <= wanted.on && wanted.on <= year.endOn)?.id ?? "";
  return {
    on: wanted.on,
    text: wanted.text,
    series: wanted.series,
    attachmentIds: [],
    rows: wanted.rows.map((one) => {
      const itemIds = one.costCenterItems.map(
        (name) => items.find((item) => item.shortName === name)?.id ?? name,
      );
      const ofAccount = company.accounts.get(yearId)?.get(one.account)?.vatCodeId ?? null;
      const ofCode = one.vatCode ? (vatCodeByCode(company, one.vatCode)?.id ?? one.vatCode) : null;
      const project = [...company.projects.values()].find((candidate) => candidate.number === one.project);
      return {
        account: one.account,
        debitMinor: one.debitMinor,
        creditMinor: one.creditMinor,
        text: one.text,
        vatCodeId: one.vatCode === undefined ? ofAccount : ofCode,
        costCenterItemIds: [itemIds[0] ?? null, itemIds[1] ?? null, itemIds[2] ?? null],
        projectId: one.project === null ? null : (project?.id ?? one.project),
      };
    }),
  };
}
