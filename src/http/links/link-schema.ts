/** A link over HTTP: as it is given out, made and changed; its settings and their versions. */
import { z } from "@hono/zod-openapi";
import type { LinkRow } from "../../db/index.ts";
import { dayField, environmentField, idField, instantField, nameField, scheduleField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import { slotSchema } from "../integrations/slot-schema.ts";
import { previewedVoucherFields } from "../postings/previewed-voucher.ts";
import { seenVoucherSchema } from "../reconciliation/reconciliation-schema.ts";

export const linkSchema = z
  .strictObject({
    id: idField,
    companyId: idField,
    companyName: z.string(),
    departmentCode: z.string().nullable().openapi({ description: "Null: the whole company." }),
    connectionId: idField,
    environment: environmentField,
    ledger: z.string(),
    integration: z.string(),
    state: z.enum(["draft", "active", "paused"]),
    startOn: dayField,
    startLockedAt: instantField.nullable(),
    resumesItself: z.boolean(),
    settingsVersion: z.int().openapi({ description: "0: no settings were saved yet." }),
    confirmedBy: idField.nullable(),
    confirmedAt: instantField.nullable(),
    lanes: z.array(
      z.strictObject({
        id: idField,
        flow: z.string(),
        state: z.enum(["running", "halted", "paused"]),
      }),
    ),
    setUpFindings: z.array(findingSchema).openapi({
      description: "What the nightly look at the ledger's registers found against the settings.",
    }),
    setUpCheckedAt: instantField.nullable(),
    createdAt: instantField,
  })
  .openapi("Link");

export function linkAnswer(row: LinkRow, explain: Explain): z.output<typeof linkSchema> {
  return { ...row, setUpFindings: row.setUpFindings.map(explain) };
}

export const newLinkSchema = z
  .strictObject({
    companyId: idField,
    departmentCode: nameField(50).optional(),
    connectionId: idField,
    integration: nameField(100).openapi({ description: "A name of /integrations." }),
    startOn: dayField.optional().openapi({ description: "Earlier records are kept and not sent." }),
    schedule: scheduleField.optional(),
  })
  .openapi("NewLink");

export const changedLinkSchema = z
  .strictObject({
    startOn: dayField.optional(),
    state: z.enum(["active", "paused"]).optional(),
    schedule: scheduleField.optional(),
    resumesItself: z.boolean().optional(),
  })
  .openapi("ChangedLink");

/** What the integration and the ledger understand by them is in /integrations and /ledgers. */
const settingsField = z.record(z.string(), z.unknown()).openapi("Settings");
const optionsField = z.record(z.string(), z.unknown()).openapi("Options");

export const newSettingsSchema = z
  .strictObject({
    settings: settingsField,
    options: optionsField.default({}),
    basedOn: z.int().min(0).max(1_000_000_000).optional().openapi({
      description:
        "The version that they were made out of, 0 for none. Where another holds by now, nothing is saved: settings-changed. Left out, they are saved whatever holds.",
    }),
  })
  .openapi("NewSettings");

export const settingsVersionSchema = z
  .strictObject({
    version: z.int(),
    settings: z.unknown(),
    options: z.unknown(),
    contentHash: z.string(),
    savedBy: idField,
    savedAt: instantField,
  })
  .openapi("SettingsVersion");

export const currentSettingsSchema = z
  .strictObject({
    current: settingsVersionSchema.nullable().openapi({ description: "Null: none were saved yet." }),
    slots: z.array(slotSchema).openapi({
      description:
        "What the set-up form shows: filled slots, those that records use, and what any till may have.",
    }),
  })
  .openapi("CurrentSettings");

const previewedPostingSchema = z
  .strictObject({
    postingId: idField,
    reference: z.string(),
    on: dayField,
    document: z.record(z.string(), z.unknown()).nullable(),
    documentText: z.string().nullable().openapi({ description: "The same as aligned text." }),
    voucher: z.strictObject(previewedVoucherFields).nullable().openapi("PreviewedVoucher", {
      description: "The same as a table; null where it cannot be made yet.",
    }),
    requests: z.array(z.record(z.string(), z.unknown())).nullable().openapi({
      description: "The ledger's own requests as they would leave; null while something is in the way.",
    }),
    lookalikes: z.array(seenVoucherSchema).openapi({
      description:
        "Vouchers that the ledger has already, of the same day and with the same amount on each account.",
    }),
    findings: z.array(findingSchema),
  })
  .openapi("PreviewedPosting");

export const previewSchema = z
  .strictObject({
    previewHash: z.string().openapi({ description: "What the confirmation must be given." }),
    findings: z.array(findingSchema).openapi({ description: "Of the set-up as a whole." }),
    postingsCount: z.int(),
    debitMinor: z.int(),
    creditMinor: z.int(),
    items: z.array(previewedPostingSchema),
    next: z.string().nullable(),
  })
  .openapi("Preview");
