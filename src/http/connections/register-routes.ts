/** Master data of a connection, for choosing accounts and codes from. */
import { z } from "@hono/zod-openapi";
import { registerNames } from "../../core/index.ts";
import { findConnection, listRegisterEntries } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { connectionOf } from "./connection-routes.ts";
import { readLedgerRegisters } from "./read-ledger-registers.ts";

const registerField = z.enum(registerNames);

const registerEntrySchema = z.record(z.string(), z.unknown()).openapi("RegisterEntry", {
  description: "An entry as the hub keeps it; its fields depend on the register.",
});

const registerPageSchema = pageSchema(registerEntrySchema).extend({
  readAt: z.iso.datetime().nullable().openapi({ description: "When it was last read from the ledger." }),
});

export const registerRoutes = [
  route(
    {
      name: "listRegister",
      method: "get",
      path: "/connections/{connectionId}/registers/{register}",
      summary: "A register of the ledger, in its own order",
      acts: ["read"],
      reach: "companies",
      params: z.strictObject({ connectionId: idField, register: registerField }),
      query: z.strictObject({
        ...pageQuery,
        search: z
          .string()
          .trim()
          .min(1)
          .max(100)
          .optional()
          .openapi({ description: "Found anywhere in any field, in any case." }),
      }),
      answer: registerPageSchema,
    },
    async (call) => {
      const { connectionId, register } = call.params;
      await readLedgerRegisters(call, await connectionOf(call, connectionId));
      const { organisationId } = call.border;
      const of = { organisationId, connectionId, register, search: call.query.search ?? null };
      const { rows, connection } = await reading(call, async (trx) => ({
        rows: await listRegisterEntries(trx, { ...of, ...pageFrom(call.query, "position") }),
        connection: await findConnection(trx, { ...call.border, connectionId }),
      }));
      const page = pageAnswer(rows, call.query, {
        key: (row) => row.key,
        item: (row) => row.entry as z.output<typeof registerEntrySchema>,
      });
      return { ...page, readAt: found(connection, "connection").registersReadAt };
    },
  ),
];
