/** The people of an organisation. */
import { z } from "@hono/zod-openapi";
import { AppError, roles } from "../../core/index.ts";
import { countCompanies, findPerson, listPeople } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { addPerson } from "../../engine/acts/people.ts";
import { pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField, instantField, nameField } from "../fields.ts";
import { reading } from "../reading.ts";
import { route } from "../route.ts";
import { refuseHigherRole } from "./refuse-beyond-own.ts";

const personSchema = z
  .strictObject({
    id: idField,
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    companyIds: z.array(idField).nullable().openapi({ description: "Null: all companies." }),
    createdAt: instantField,
  })
  .openapi("Person");

const newPersonSchema = z
  .strictObject({
    name: nameField(),
    email: z.email().max(254),
    role: z.enum(roles),
    companyIds: z
      .array(idField)
      .max(10_000)
      .optional()
      .openapi({ description: "Limits the person to these companies; left out: all." }),
  })
  .openapi("NewPerson");

export const personRoutes = [
  route(
    {
      name: "listPeople",
      method: "get",
      path: "/people",
      summary: "People of the organisation, newest first",
      acts: ["manage-people"],
      reach: "organisation",
      query: z.strictObject(pageQuery),
      answer: pageSchema(personSchema),
    },
    async (call) => {
      const of = { organisationId: call.actor.organisationId, ...pageFrom(call.query, "id") };
      const rows = await reading(call, (trx) => listPeople(trx, of));
      return pageAnswer(rows, call.query, { key: (row) => row.id, item: (row) => row });
    },
  ),
  route(
    {
      name: "addPerson",
      method: "post",
      path: "/people",
      summary: "Add a person",
      acts: ["manage-people"],
      reach: "organisation",
      body: newPersonSchema,
      status: 201,
      answer: personSchema,
    },
    async (call) => {
      const { organisationId } = call.actor;
      refuseHigherRole(call.signed, call.body.role);
      const companyIds = [...new Set(call.body.companyIds ?? [])];
      const known = await reading(call, (trx) => countCompanies(trx, { organisationId, companyIds }));
      if (known !== companyIds.length) throw new AppError("not-found", "There is no such company.");
      const { personId } = await addPerson(call.world, call.actor, call.body);
      return found(await reading(call, (trx) => findPerson(trx, { organisationId, personId })), "person");
    },
  ),
];
