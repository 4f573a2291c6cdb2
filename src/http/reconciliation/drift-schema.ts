/** What the nightly watch found, over HTTP. */
import { z } from "@hono/zod-openapi";
import type { DriftRow } from "../../db/index.ts";
import { environmentField, idField, instantField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import { differenceSchema, seenVoucherSchema } from "./reconciliation-schema.ts";

export const driftStates = ["open", "settled", "gone"] as const;

export const driftSchema = z
  .strictObject({
    id: idField,
    connectionId: idField,
    environment: environmentField,
    linkId: idField.nullable(),
    postingId: idField
      .nullable()
      .openapi({ description: "Null: a voucher that no posting is the cause of." }),
    state: z.enum(driftStates).openapi({
      description:
        "gone: a later watch did not see it any more. settled: a person has said that it may stand.",
    }),
    finding: findingSchema,
    differences: z.array(differenceSchema),
    vouchers: z.array(seenVoucherSchema).openapi({ description: "As the ledger holds them." }),
    foundAt: instantField,
    seenAt: instantField,
    goneAt: instantField.nullable(),
    settledAt: instantField.nullable(),
    settledBy: idField.nullable(),
    settledReason: z.string().nullable(),
  })
  .openapi("Drift");

export function driftAnswer(row: DriftRow, explain: Explain): z.output<typeof driftSchema> {
  const { key: _, details, finding, ...told } = row;
  return {
    ...told,
    finding: explain(finding),
    differences: [...details.differences],
    vouchers: [...details.vouchers],
  };
}
