/** Where the rows of a posting come from: records, rules, the settings that were in force. */
import { z } from "@hono/zod-openapi";
import { mayRead, withOrigins } from "../../core/index.ts";
import { accountNames, findSettingsVersion, listPostedRecords, type PostingWhole } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { pageQuery, pageSchema, partAnswer, partFrom } from "../cursor.ts";
import { idField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { explainOrigins, explainRows, withinPayloadLimit } from "./explain-rows.ts";
import { postingWithDocument } from "./posting-of.ts";
import { explainedPostingSchema, originSchema } from "./posting-schema.ts";

const recordsMax = 1_000;

const query = z.strictObject({ ...pageQuery, limit: z.coerce.number().int().min(1).max(200).default(200) });

/** With the lines of the record that counts. */
function rowsToday({ document, origins }: PostingWhole) {
  return document === null ? [] : withOrigins(document, origins).rows;
}

export const explainRoutes = [
  route(
    {
      name: "explainPosting",
      method: "get",
      path: "/postings/{postingId}/explain",
      summary: "Where every row comes from: records, rules, settings version",
      description:
        "Rows come in the document's order, 200 at a time; the sums are those of the whole document.",
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ postingId: idField }),
      query,
      answer: explainedPostingSchema,
    },
    async (call) => {
      const posting = await postingWithDocument(call, call.params.postingId);
      const { organisationId } = call.border;
      const { linkId, settingsVersion: version } = posting;
      const rows = rowsToday(posting);
      const part = partFrom(call.query);
      const numbers = rows.map(({ account }) => account);
      const { records, settings, names } = await reading(call, async (trx) => ({
        records: await listPostedRecords(trx, { organisationId, postingId: posting.id, limit: recordsMax }),
        settings: await findSettingsVersion(trx, { organisationId, linkId, version }),
        names: await accountNames(trx, { organisationId, connectionId: posting.connectionId, numbers }),
      }));
      return {
        postingId: posting.id,
        reference: posting.reference,
        on: posting.on,
        currency: posting.currency,
        rows: explainRows(rows, { ...part, records, accountNames: names }),
        rowsCount: rows.length,
        debitMinor: posting.debitMinor,
        creditMinor: posting.creditMinor,
        next: partAnswer(part, rows.length),
        records: withinPayloadLimit(records),
        // Whoever may not read links is not told their settings by a posting either.
        settings: mayRead("links", call.signed.rights) ? (settings ?? null) : null,
      };
    },
  ),
  route(
    {
      name: "listOrigins",
      method: "get",
      path: "/postings/{postingId}/rows/{row}/origins",
      summary: "Every line that one row was made of",
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ postingId: idField, row: z.coerce.number().int().min(1) }),
      query,
      answer: pageSchema(originSchema),
    },
    async (call) => {
      const posting = await postingWithDocument(call, call.params.postingId);
      const { id: postingId } = posting;
      const { origins } = found(rowsToday(posting)[call.params.row - 1], "row");
      const part = partFrom(call.query);
      const { organisationId } = call.border;
      const records = await reading(call, (trx) =>
        listPostedRecords(trx, { organisationId, postingId, limit: recordsMax }),
      );
      return {
        items: explainOrigins(origins, { ...part, records }),
        next: partAnswer(part, origins.length),
      };
    },
  ),
];
