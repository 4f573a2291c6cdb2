/** The people of an organisation. */
import { z } from "@hono/zod-openapi";
import { AppError, areaRights, areas, roles } from "../../core/index.ts";
import {
  countCompanies,
  countFoundPeople,
  findPerson,
  listPeople,
  listPeopleByName,
  listRemovedPeople,
  type NameKey,
  type PersonRow,
} from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { addPerson, changePerson, notePersonInvited, removePerson } from "../../engine/acts/people.ts";
import { foundPageSchema, pageAnswer, pageFrom, pageQuery, pageSchema } from "../cursor.ts";
import { idField, instantField, nameField, reasonField, searchField } from "../fields.ts";
import { reading } from "../reading.ts";
import { type Call, nothing, route } from "../route.ts";
import { growsTo } from "./grows-to.ts";
import { refuseMoreReading, refuseRoleBeyondActs } from "./refuse-beyond-own.ts";

const rightsField = () =>
  z.partialRecord(z.enum(areas), z.enum(areaRights)).openapi({
    description: "Per settings area, on top of the role: none, read or write. They only take away.",
  });

const companyIdsField = () => z.array(idField).max(10_000);

const personSchema = z
  .strictObject({
    id: idField,
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    rights: rightsField(),
    companyIds: z.array(idField).nullable().openapi({ description: "Null: all companies." }),
    createdAt: instantField,
  })
  .openapi("Person");

const removedPersonSchema = z
  .strictObject({
    id: idField,
    name: z.string(),
    email: z.string(),
    role: z.enum(roles).openapi({ description: "The one they had." }),
    removedAt: instantField,
    removedBy: z.string().nullable(),
    reason: z.string().nullable().openapi({ description: "Null where it was erased by law." }),
  })
  .openapi("RemovedPerson");

const newPersonSchema = z
  .strictObject({
    name: nameField(),
    email: z.email().max(254),
    role: z.enum(roles),
    rights: rightsField().optional(),
    companyIds: companyIdsField()
      .optional()
      .openapi({ description: "Limits the person to these companies; left out: all." }),
  })
  .openapi("NewPerson");

const personChangeSchema = z
  .strictObject({
    role: z.enum(roles).optional(),
    rights: rightsField().optional(),
    companyIds: companyIdsField().nullable().optional().openapi({ description: "Null: all companies." }),
  })
  .openapi("PersonChange");

/** `not-found` for a company that is not the organisation's. */
async function refuseUnknownCompanies(
  call: Pick<Call, "world" | "border" | "actor">,
  ids: readonly string[],
): Promise<void> {
  const companyIds = [...new Set(ids)];
  const { organisationId } = call.actor;
  const known = await reading(call, (trx) => countCompanies(trx, { organisationId, companyIds }));
  if (known !== companyIds.length) throw new AppError("not-found", "There is no such company.");
}

const byId = (row: PersonRow) => ({ row, key: row.id });

export const personRoutes = [
  route(
    {
      name: "listPeople",
      method: "get",
      path: "/people",
      summary: "People of the organisation, newest first or by name",
      acts: ["manage-people"],
      reach: "organisation",
      query: z.strictObject({
        ...pageQuery,
        search: searchField("the name or the e-mail address"),
        order: z.enum(["newest", "name"]).default("newest"),
      }),
      answer: foundPageSchema(personSchema),
    },
    async (call) => {
      const { search, order } = call.query;
      const of = { organisationId: call.actor.organisationId, search };
      return reading(call, async (trx) => {
        const counts = await countFoundPeople(trx, of);
        const found: { row: PersonRow; key: NameKey | string }[] =
          order === "name"
            ? await listPeopleByName(trx, { ...of, ...pageFrom(call.query, "nameAndId") })
            : (await listPeople(trx, { ...of, ...pageFrom(call.query, "id") })).map(byId);
        const page = pageAnswer(found, call.query, { key: ({ key }) => key, item: ({ row }) => row });
        return { ...page, ...counts };
      });
    },
  ),
  route(
    {
      name: "getPerson",
      method: "get",
      path: "/people/{personId}",
      summary: "One person of the organisation",
      acts: ["manage-people"],
      reach: "organisation",
      params: z.strictObject({ personId: idField }),
      answer: personSchema,
    },
    async (call) => {
      const of = { organisationId: call.actor.organisationId, personId: call.params.personId };
      return found(await reading(call, (trx) => findPerson(trx, of)), "person");
    },
  ),
  route(
    {
      name: "listRemovedPeople",
      method: "get",
      path: "/removed-people",
      summary:
        "Who was removed from the organisation and has not come back, the last one first, with who did it and why",
      acts: ["manage-people"],
      reach: "organisation",
      query: z.strictObject(pageQuery),
      answer: pageSchema(removedPersonSchema),
    },
    async (call) => {
      const of = { organisationId: call.actor.organisationId, ...pageFrom(call.query, "instantAndId") };
      const rows = await reading(call, (trx) => listRemovedPeople(trx, of));
      const key = ({ removedAt: at, id }: (typeof rows)[number]) => ({ at, id });
      return pageAnswer(rows, call.query, { key, item: (row) => row });
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
      refuseRoleBeyondActs(call.signed, call.body.role);
      refuseMoreReading(call.signed, call.body.rights ?? {});
      await refuseUnknownCompanies(call, call.body.companyIds ?? []);
      const { personId } = await addPerson(call.world, call.actor, call.body);
      // Somebody who was here before needs a new link like anybody else.
      await call.signIn?.shutOut({ organisationId, email: call.body.email });
      return found(await reading(call, (trx) => findPerson(trx, { organisationId, personId })), "person");
    },
  ),
  route(
    {
      name: "invitePerson",
      method: "post",
      path: "/people/{personId}/invitation",
      summary: "Make a link that lets a person in",
      description: "Good for a week and for one use. Give it to the person; it is shown only here.",
      acts: ["manage-people"],
      reach: "organisation",
      params: z.strictObject({ personId: idField }),
      status: 201,
      answer: z.strictObject({ url: z.url(), expiresAt: instantField }),
    },
    async (call) => {
      const { organisationId } = call.actor;
      const { personId } = call.params;
      const { name, email, role, rights } = found(
        await reading(call, (trx) => findPerson(trx, { organisationId, personId })),
        "person",
      );
      // Whoever holds the link may become that person here: nobody makes one for those who may more than they.
      refuseRoleBeyondActs(call.signed, role);
      refuseMoreReading(call.signed, rights);
      if (call.signIn === null)
        throw new AppError("not-in-this-state", "Nobody signs in with a browser here.");
      const { token, expiresAt } = await call.signIn.invite({ organisationId, name, email });
      await notePersonInvited(call.world, call.actor, { personId });
      return { url: `${call.signIn.url}/invitation#token=${token}`, expiresAt };
    },
  ),
  route(
    {
      name: "changePerson",
      method: "patch",
      path: "/people/{personId}",
      summary: "Change what a person may do",
      acts: ["manage-people"],
      reach: "organisation",
      params: z.strictObject({ personId: idField }),
      body: personChangeSchema,
      answer: personSchema,
    },
    async (call) => {
      const { organisationId } = call.actor;
      const { personId } = call.params;
      const before = found(
        await reading(call, (trx) => findPerson(trx, { organisationId, personId })),
        "person",
      );
      // Nor does anyone take from those who may more than they.
      refuseRoleBeyondActs(call.signed, before.role);
      if (call.body.role !== undefined) refuseRoleBeyondActs(call.signed, call.body.role);
      if (call.body.rights !== undefined) refuseMoreReading(call.signed, call.body.rights, before.rights);
      await refuseUnknownCompanies(call, call.body.companyIds ?? []);
      await changePerson(call.world, call.actor, { personId, ...call.body });
      // A link that was given out for less is not one for more: who holds it is anybody's guess.
      const { role = before.role, rights = before.rights, companyIds = before.companyIds } = call.body;
      if (growsTo(before, { role, rights, companyIds }))
        await call.signIn?.withdrawInvitations({ organisationId, email: before.email });
      return found(await reading(call, (trx) => findPerson(trx, { organisationId, personId })), "person");
    },
  ),
  route(
    {
      name: "removePerson",
      method: "post",
      path: "/people/{personId}/removal",
      summary: "Take a person out of the organisation",
      description:
        "At once: their keys are revoked, links that let them in are good no more, and their browsers are signed out unless they belong to another organisation too. What they did stays under their name. Adding the same address again and inviting it brings them back.",
      acts: ["manage-people"],
      reach: "organisation",
      params: z.strictObject({ personId: idField }),
      body: z.strictObject({ reason: reasonField }),
      answer: nothing,
    },
    async (call) => {
      const { organisationId } = call.actor;
      const { personId } = call.params;
      const { email, role } = found(
        await reading(call, (trx) => findPerson(trx, { organisationId, personId })),
        "person",
      );
      refuseRoleBeyondActs(call.signed, role);
      await removePerson(call.world, call.actor, { personId, ...call.body });
      await call.signIn?.shutOut({ organisationId, email });
      return {};
    },
  ),
];
