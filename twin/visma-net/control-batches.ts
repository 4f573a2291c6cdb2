/** Control acts on journal batches: what people do with them in Visma's screens. */
import type { Hono } from "hono";
import { z } from "zod";
import { type ControlContext, controlBody, notFound } from "../control/control-body.ts";
import type { TwinEnv } from "../http.ts";
import { type Batch, type Company, modules, nextVersion } from "./company.ts";
import { batchState } from "./company-state.ts";
import type { WithCompany } from "./control-routes.ts";
import type { BatchRequest, LineRequest } from "./journal-request.ts";
import type { Net } from "./net.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { postBatch, releaseBatch } from "./release-batch.ts";
import { createBatch } from "./write-batch.ts";

const minor = z.int().default(0);
const row = z.strictObject({
  account: z.string().min(1),
  debitMinor: minor,
  creditMinor: minor,
  text: z.string().nullable().default(null),
  reference: z.string().nullable().default(null),
  vatCategory: z.string().nullable().optional(),
  /** Segment name → value; all others are zero. */
  dimensions: z.record(z.string(), z.string()).default({}),
});
const handMade = z.strictObject({
  on: z.iso.date(),
  period: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  description: z.string().default(""),
  module: z.enum(modules as [string, ...string[]]).default("GL"),
  isOnHold: z.boolean().default(false),
  rows: z.array(row).min(1),
});
const copy = z.strictObject({ on: z.iso.date().optional(), description: z.string().optional() });

export function addBatchRoutes(routes: Hono<TwinEnv>, net: Net, withCompany: WithCompany): void {
  routes.post(
    "/companies/:companyId/journals",
    withCompany(async (c, company) => {
      const wanted = await controlBody(c, handMade);
      if (wanted instanceof Response) return wanted;
      const module = modules.find((one) => one === wanted.module) ?? "GL";
      return told(
        net,
        c,
        company,
        createBatch(net, company, requestOf(company, wanted), { ...byHand, module }),
      );
    }),
  );
  const withBatch = (
    act: (c: ControlContext, company: Company, batch: Batch) => Response | Promise<Response>,
  ) =>
    withCompany((c, company) => {
      const module = modules.find((one) => one === (c.req.query("module") ?? "GL"));
      const batch = module ? company.batches.get(module, c.req.param("number") ?? "") : undefined;
      return batch ? act(c, company, batch) : notFound(c, `journal ${c.req.param("number")}`);
    });
  const path = "/companies/:companyId/journals/:number";
  routes.post(
    `${path}/release`,
    withBatch((c, company, batch) => told(net, c, company, releaseBatch(net, company, batch, 0) ?? batch)),
  );
  routes.post(
    `${path}/post`,
    withBatch((c, company, batch) => told(net, c, company, postBatch(net, batch) ?? batch)),
  );
  routes.patch(
    path,
    withBatch(async (c, company, batch) => {
      const act = await controlBody(
        c,
        z.strictObject({
          description: z.string().optional(),
          isOnHold: z.boolean().optional(),
          isVoided: z.boolean().optional(),
          /** Moved by a person; the day stays. */
          period: z
            .string()
            .regex(/^\d{6}$/)
            .optional(),
        }),
      );
      if (act instanceof Response) return act;
      const { period, ...change } = act;
      if (period !== undefined) company.batches.move(batch, period);
      const touched = { version: nextVersion(company), modifiedAt: net.world.clock.now() };
      return told(net, c, company, Object.assign(batch, change, touched));
    }),
  );
  routes.delete(
    `${path}/attachments`,
    withBatch((c, company, batch) => told(net, c, company, Object.assign(batch, { attachmentIds: [] }))),
  );
  // Unless told otherwise the copy keeps the text, and so the token of whoever made the original.
  routes.post(
    `${path}/copy`,
    withBatch(async (c, company, batch) => {
      const wanted = await controlBody(c, copy);
      if (wanted instanceof Response) return wanted;
      return told(net, c, company, createBatch(net, company, copyOf(company, batch, wanted), byHand));
    }),
  );
}

const byHand = { origin: "hand", module: "GL", hidden: { forMs: 0, everywhere: false } } as const;

function told(net: Net, c: ControlContext, company: Company, result: Batch | Refusal): Response {
  return isRefusal(result)
    ? c.json({ error: result.text }, 409)
    : c.json(batchState(net, company, result), 201);
}

const untoldHead = {
  number: undefined,
  ledger: undefined,
  currencyId: undefined,
  exchangeRate: undefined,
  isAutoReversing: undefined,
  controlTotalMinor: undefined,
  createsVat: undefined,
  skipsVatCheck: undefined,
  transactionCode: undefined,
  branch: undefined,
  overridesNumberSeries: false,
} satisfies Partial<BatchRequest>;
const untoldLine = {
  operation: "Insert",
  number: undefined,
  vatId: undefined,
  branch: undefined,
  project: undefined,
  projectTask: undefined,
  uom: undefined,
  quantity: undefined,
  note: undefined,
} satisfies Partial<LineRequest>;

function requestOf(company: Company, wanted: z.infer<typeof handMade>): BatchRequest {
  const { on, period, description, isOnHold, rows } = wanted;
  return {
    ...untoldHead,
    on,
    periodId: period,
    description,
    isOnHold,
    lines: rows.map(({ dimensions, ...told }) => ({
      ...untoldLine,
      ...told,
      vatCategory: told.vatCategory,
      segments: segmentsOf(company, Object.entries(dimensions)),
    })),
  };
}

function segmentsOf(company: Company, dimensions: [string, string][]) {
  return company.segments.map(({ number, description, length }) => ({
    number,
    value: dimensions.find(([name]) => name === description)?.[1] ?? "0".repeat(length),
  }));
}

function copyOf(company: Company, batch: Batch, wanted: z.infer<typeof copy>): BatchRequest {
  return {
    ...untoldHead,
    on: wanted.on ?? batch.on,
    periodId: undefined,
    description: wanted.description ?? batch.description,
    isOnHold: false,
    createsVat: batch.createsVat,
    skipsVatCheck: batch.skipsVatCheck,
    lines: batch.lines.map((line) => ({
      ...untoldLine,
      ...line,
      number: undefined,
      segments: (company.subaccounts.get(line.subaccount)?.values ?? []).map((value, index) => ({
        number: index + 1,
        value,
      })),
    })),
  };
}
