/** Control acts on vouchers: what a person types in, and what a person copies with its text. */
import type { Hono } from "hono";
import { z } from "zod";
import { type ControlContext, controlBody, notFound } from "../control/control-body.ts";
import type { TwinEnv } from "../http.ts";
import { bookVoucher, plainBooking } from "./book-voucher.ts";
import { type Company, vatCodeByCode } from "./company.ts";
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
