/** Who is asking. */
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
    keyId: idField.nullable().openapi({ description: "Null for a person at a browser." }),
    acts: z.array(z.enum(acts)).openapi({ description: "What the caller may do." }),
    companyIds: z.array(idField).nullable().openapi({ description: "Null: all companies." }),
  })
  .openapi("Me");

export const meRoutes = [
  route(
    {
      name: "getMe",
      method: "get",
      path: "/me",
      summary: "Who is asking",
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
