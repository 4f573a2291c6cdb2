/** Keys by which programs act for a person. A key is shown once, when it is made. */
import { z } from "@hono/zod-openapi";
import { acts } from "../../core/index.ts";
import { countFoundKeys, findPerson, listApiKeys } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { createApiKey, revokeApiKey } from "../../engine/acts/people.ts";
import { foundPageSchema, pageAnswer, pageFrom, pageQuery } from "../cursor.ts";
import { dayField, idField, instantField, nameField, searchField } from "../fields.ts";
import { refuseHigherRole, refuseMoreReading, refuseOtherActs } from "../people/refuse-beyond-own.ts";
import { reading } from "../reading.ts";
import { nothing, route } from "../route.ts";

const apiKeySchema = z
  .strictObject({
    id: idField,
    name: z.string(),
    personId: idField,
    personName: z.string(),
    scopes: z.array(z.string()),
    createdAt: instantField,
    lastUsedOn: dayField.nullable(),
    revokedAt: instantField.nullable(),
  })
  .openapi("ApiKey");

const newApiKeySchema = z
  .strictObject({
    name: nameField(),
    personId: idField.optional().openapi({ description: "Whom it acts for; left out: you." }),
    scopes: z.array(z.enum(acts)).min(1).openapi({ description: "What it may do, at most what you may." }),
  })
  .openapi("NewApiKey");

const createdApiKeySchema = z
  .strictObject({
    keyId: idField,
    key: z.string().openapi({ description: "Keep it now: it is never shown again." }),
  })
  .openapi("CreatedApiKey");

export const apiKeyRoutes = [
  route(
    {
      name: "listApiKeys",
      method: "get",
      path: "/api-keys",
      summary: "Keys of the organisation, newest first",
      acts: ["manage-keys"],
      reach: "organisation",
      query: z.strictObject({
        ...pageQuery,
        search: searchField("the key's name or that of the person whom it acts for"),
      }),
      answer: foundPageSchema(apiKeySchema),
    },
    async (call) => {
      const { organisationId } = call.actor;
      const of = { organisationId, search: call.query.search, ...pageFrom(call.query, "id") };
      return reading(call, async (trx) => {
        const counts = await countFoundKeys(trx, of);
        const rows = await listApiKeys(trx, of);
        return { ...pageAnswer(rows, call.query, { key: (row) => row.id, item: (row) => row }), ...counts };
      });
    },
  ),
  route(
    {
      name: "createApiKey",
      method: "post",
      path: "/api-keys",
      summary: "Make a key; it is shown this once",
      acts: ["manage-keys"],
      reach: "organisation",
      body: newApiKeySchema,
      status: 201,
      answer: createdApiKeySchema,
    },
    async (call) => {
      const { organisationId, personId: ownId } = call.actor;
      const personId = call.body.personId ?? ownId;
      const person = found(
        await reading(call, (trx) => findPerson(trx, { organisationId, personId })),
        "person",
      );
      refuseHigherRole(call.signed, person.role);
      refuseMoreReading(call.signed, person.rights);
      refuseOtherActs(call.signed, call.body.scopes);
      return createApiKey(call.world, call.actor, call.body);
    },
  ),
  route(
    {
      name: "revokeApiKey",
      method: "post",
      path: "/api-keys/{keyId}/revoke",
      summary: "Revoke a key, at once and for good",
      acts: ["manage-keys"],
      reach: "organisation",
      params: z.strictObject({ keyId: idField }),
      answer: nothing,
    },
    async (call) => {
      await revokeApiKey(call.world, call.actor, call.params);
      return {};
    },
  ),
];
