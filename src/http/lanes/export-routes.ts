/** Documents as a file, for books that are not reached through an API: a copy to look at, or the file that is imported instead. */
import { z } from "@hono/zod-openapi";
import { postingStates } from "../../core/index.ts";
import { copyPostings, type Exported, exportPostings } from "../../engine/acts/export-postings.ts";
import { dayField, environmentField, idField, nameField } from "../fields.ts";
import { route } from "../route.ts";
import { laneRowOf } from "./lane-of.ts";

const params = z.strictObject({ laneId: idField });
const monthField = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)
  .openapi({ description: "Of the documents' days.", example: "2026-03" });
const formatField = nameField(100).openapi({
  description: "sie4 or gbat10, as the integration offers.",
  example: "sie4",
});

const exportedPosting = z.strictObject({
  postingId: idField,
  object: z.string(),
  reference: z.string(),
  on: dayField,
});

const exportSchema = z
  .strictObject({
    fileName: z.string(),
    environment: environmentField.openapi({
      description: "The world of its company: only a live one's belongs into books.",
    }),
    contentBase64: z.string(),
    isCopy: z.boolean().openapi({
      description:
        "True: nothing has changed, and what is in the file is sent all the same. Do not import it.",
    }),
    isTextComplete: z.boolean().openapi({ description: "False: letters that the format lacks stand as ?." }),
    left: z.record(z.string(), z.array(z.string())).openapi({
      description: "Values of dimensions that the format has no column for.",
    }),
    unfitAccounts: z.array(z.string()).openapi({
      description:
        "Accounts that are not as the format has them (GBAT10: four digits): its readers may refuse the file.",
    }),
    exported: z.array(exportedPosting),
    leftOut: z
      .array(
        exportedPosting.extend({
          state: z.enum(postingStates),
          ledgerNumber: z.string().nullable(),
          because: z.enum(["in-ledger", "may-be-in-ledger", "settled", "cannot-be-rendered", "correction"]),
        }),
      )
      .openapi({ description: "What was asked for and is not in the file, and why." }),
    toUndo: z
      .array(z.strictObject({ postingId: idField, object: z.string(), on: dayField, fileName: z.string() }))
      .openapi({
        description:
          "What former files have brought into the books and other content has taken the place of: undo it there.",
      }),
  })
  .openapi("Export");

function exportAnswer(
  exported: Exported,
  of: Pick<z.output<typeof exportSchema>, "fileName" | "environment" | "isCopy">,
): z.output<typeof exportSchema> {
  const { bytes, extension: _, left, ...rest } = exported;
  return {
    ...of,
    ...rest,
    contentBase64: Buffer.from(bytes).toString("base64"),
    left: Object.fromEntries(Object.entries(left).map(([name, values]) => [name, [...values]])),
    exported: [...rest.exported],
    leftOut: [...rest.leftOut],
    toUndo: [...rest.toUndo],
    unfitAccounts: [...rest.unfitAccounts],
  };
}

const numbers = {
  firstNumber: z.coerce.number().int().min(1).max(99_000_000).optional(),
  voucherType: z.coerce.number().int().min(1).max(999).optional(),
};

export const exportRoutes = [
  route(
    {
      name: "copyDocuments",
      method: "get",
      path: "/lanes/{laneId}/export",
      summary: "A copy of the unsent documents as a file",
      description:
        "Changes nothing: what is in it is sent all the same, so it is not to be imported. There is no XML of journals, since no ledger reads one.",
      acts: ["read"],
      reach: "companies",
      params,
      query: z.strictObject({
        format: formatField,
        month: monthField.optional(),
        object: nameField().optional(),
        ...numbers,
      }),
      answer: exportSchema,
    },
    async (call) => {
      const { laneId } = call.params;
      const lane = await laneRowOf(call, laneId);
      const { month, object } = call.query;
      const exported = await copyPostings(call.world, call.border.organisationId, { laneId, ...call.query });
      // A file outlives the page it came from: of a company that is only tried out it says so.
      const world = lane.environment === "live" ? [] : [lane.environment.toUpperCase()];
      const name = [lane.companyName, month ?? object ?? lane.flow, "COPY", ...world].join(" ");
      const fileName = `${name.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, "-")}.${exported.extension}`;
      return exportAnswer(exported, { fileName, environment: lane.environment, isCopy: true });
    },
  ),
  route(
    {
      name: "exportDocuments",
      method: "post",
      path: "/lanes/{laneId}/export",
      summary: "The unsent documents as a file to import, instead of sending them",
      description:
        "Excuses them with a reason that names the file, so that they cannot be sent as well. The same name again gives the same file. What is in the ledger, or may be, is left out.",
      acts: ["send"],
      reach: "companies",
      params,
      body: z
        .strictObject({
          format: formatField,
          month: monthField.optional(),
          object: nameField().optional(),
          fileName: nameField(),
          firstNumber: z.int().min(1).max(99_000_000).optional(),
          voucherType: z.int().min(1).max(999).optional(),
        })
        .openapi("NewExport"),
      answer: exportSchema,
    },
    async (call) => {
      const { laneId } = call.params;
      const { environment } = await laneRowOf(call, laneId);
      const exported = await exportPostings(call.world, call.actor, { laneId, ...call.body });
      return exportAnswer(exported, { fileName: call.body.fileName, environment, isCopy: false });
    },
  ),
];
