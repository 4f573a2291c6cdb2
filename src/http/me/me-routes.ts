/** Who is asking. */
import { z } from "@hono/zod-openapi";
import {
  type Act,
  type Area,
  type AreaRight,
  acts,
  areaRights,
  areas,
  mayDo,
  roles,
} from "../../core/index.ts";
import { findPerson, listManagers } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import type { Signed } from "../../engine/acts/people.ts";
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
    rights: z.record(z.enum(areas), z.enum(areaRights)).openapi({
      description: "Per settings area: none, read or write, as role and rights together give it.",
    }),
    grantedBy: z.array(z.string()).openapi({ description: "Names of those who can give more rights." }),
    companyIds: z.array(idField).nullable().openapi({ description: "Null: all companies." }),
  })
  .openapi("Me");

/** Enough to ask one of. */
const managersMax = 5;

/** What a role cannot do counts as "read": rights per area only ever take away from it. */
function rightsOf({ role, rights }: Signed): Record<Area, AreaRight> {
  const right = (area: Area, act: Act) =>
    rights[area] === "none" ? "none" : mayDo(role, act, rights) ? "write" : "read";
  return {
    connections: right("connections", "connect"),
    links: right("links", "map"),
    companies: right("companies", "manage-companies"),
  };
}

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
      const { found: row, managers } = await reading(call, async (trx) => ({
        found: await findPerson(trx, { organisationId, personId }),
        managers: await listManagers(trx, { organisationId, limit: managersMax }),
      }));
      const person = found(row, "person");
      return {
        organisationId,
        personId,
        name: person.name,
        email: person.email,
        role,
        keyId,
        acts: [...call.signed.acts],
        rights: rightsOf(call.signed),
        grantedBy: managers,
        companyIds: companyIds === null ? null : [...companyIds],
      };
    },
  ),
];
