/** The organisation that the key belongs to. */
import { z } from "@hono/zod-openapi";
import { findOrganisation } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { idField, instantField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";

const organisationSchema = z
  .strictObject({ id: idField, name: z.string(), createdAt: instantField })
  .openapi("Organisation");

export const organisationRoutes = [
  route(
    {
      name: "getOrganisation",
      method: "get",
      path: "/organisation",
      summary: "The organisation that the key belongs to",
      acts: ["read"],
      reach: "anyone",
      answer: organisationSchema,
    },
    async (call) => found(await reading(call, (trx) => findOrganisation(trx, call.border)), "organisation"),
  ),
];
