/** Who the key acts for. */
import { z } from "@hono/zod-openapi";
import { acts, roles } from "../../core/index.ts";
import { findPerson } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { idField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";

const meSchema = z
  .strictObject({
    organisationId: idField,
    personId: idField,
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    keyId: idField,
    acts: z.array(z.enum(acts)).openapi({ description: "What this key may do." }),
    companyIds: z.array(idField).nullable().openapi({ description: "Null: all companies." }),
  })
  .openapi("Me");

export const meRoutes = [
  route(
    {
      name: "getMe",
      method: "get",
      path: "/me",
      summary: "Who the key acts for",
      acts,
      reach: "anyone",
      answer: meSchema,
    },
    async (call) => {
      const { organisationId, personId, keyId, role, companyIds } = call.signed;
      const person = found(
        await reading(call, (trx) => findPerson(trx, { organisationId, personId })),
        "person",
      );
      return {
        organisationId,
        personId,
        name: person.name,
        email: person.email,
        role,
        keyId,
        acts: [...call.signed.acts],
        companyIds: companyIds === null ? null : [...companyIds],
      };
    },
  ),
];
