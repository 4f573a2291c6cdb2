/** Authorised accounts of a ledger. */
import { z } from "@hono/zod-openapi";
import { AppError } from "../../core/index.ts";
import {
  type ConnectionRow,
  countFoundConnections,
  findConnection,
  listConnections,
  listConnectionsByNeed,
  type RankKey,
} from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { beginAuthorisation, connectDirectly } from "../../engine/acts/connect.ts";
import { createConnection } from "../../engine/acts/connections.ts";
import { openRefusal } from "../connect/refusal-note.ts";
import { foundPageSchema, pageAnswer, pageFrom, pageQuery } from "../cursor.ts";
import { idField, searchField } from "../fields.ts";
import { findingSchema } from "../finding-answer.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";
import { titlesOf } from "../titles-of.ts";
import { connectionAnswer, connectionSchema, newConnectionSchema } from "./connection-schema.ts";

const params = z.strictObject({ connectionId: idField });

const byId = (row: ConnectionRow) => ({ row, key: row.id });

/** `not-found` for one that is not the caller's to see. */
export async function connectionOf(
  call: Pick<Call<unknown, unknown, unknown>, "world" | "border">,
  connectionId: string,
) {
  return found(
    await reading(call, (trx) => findConnection(trx, { ...call.border, connectionId })),
    "connection",
  );
}

export const connectionRoutes = [
  route(
    {
      name: "listConnections",
      method: "get",
      path: "/connections",
      summary: "Connections, newest first, by name or by need",
      acts: ["read"],
      reach: "companies",
      query: z.strictObject({
        ...pageQuery,
        search: searchField("the names of the connection, of the company that it reaches and of the ledger"),
        order: z.enum(["newest", "name", "need"]).default("newest").openapi({
          description: "need: those that are not connected first, then by name.",
        }),
      }),
      answer: foundPageSchema(connectionSchema).extend({
        unconnected: z.int().openapi({ description: "How many of all are not connected." }),
      }),
    },
    async (call) => {
      const { search, order } = call.query;
      const of = { ...call.border, search, titles: titlesOf(call), isByNameOnly: order === "name" };
      return reading(call, async (trx) => {
        const counts = await countFoundConnections(trx, of);
        const found: { row: ConnectionRow; key: RankKey | string }[] =
          order === "newest"
            ? (await listConnections(trx, { ...of, ...pageFrom(call.query, "id") })).map(byId)
            : await listConnectionsByNeed(trx, { ...of, ...pageFrom(call.query, "needAndName") });
        const item = ({ row }: { row: ConnectionRow }) => connectionAnswer(row, call.explain);
        return { ...pageAnswer(found, call.query, { key: ({ key }) => key, item }), ...counts };
      });
    },
  ),
  route(
    {
      name: "createConnection",
      method: "post",
      path: "/connections",
      summary: "Add a connection; it is authorised in a second step",
      acts: ["connect"],
      reach: "organisation",
      body: newConnectionSchema,
      status: 201,
      answer: connectionSchema,
    },
    async (call) => {
      const { connectionId } = await createConnection(call.world, call.actor, call.body);
      return connectionAnswer(await connectionOf(call, connectionId), call.explain);
    },
  ),
  route(
    {
      name: "getConnection",
      method: "get",
      path: "/connections/{connectionId}",
      summary: "One connection",
      acts: ["read"],
      reach: "companies",
      params,
      answer: connectionSchema,
    },
    async (call) => connectionAnswer(await connectionOf(call, call.params.connectionId), call.explain),
  ),
  route(
    {
      name: "authoriseConnection",
      method: "post",
      path: "/connections/{connectionId}/authorise",
      summary: "Begin the sign-in at the ledger",
      description:
        "Send the person's browser to `authoriseUrl` within half an hour. It comes back to /connect/callback, and from there to the connection's page of the web app where it is signed in to that.",
      acts: ["connect"],
      reach: "companies",
      params,
      answer: z.strictObject({ authoriseUrl: z.string() }),
    },
    async (call) => {
      const { ledger } = await connectionOf(call, call.params.connectionId);
      if (!call.world.registry.ledgers.has(ledger))
        throw new AppError("not-in-this-state", `This version has no ledger ${ledger}.`);
      return beginAuthorisation(call.world, call.actor, call.params);
    },
  ),
  route(
    {
      name: "readRefusal",
      method: "get",
      path: "/connections/{connectionId}/refusal",
      summary: "Why a sign-in at the ledger was refused",
      description: "`note` is what the browser brought back from the sign-in; it holds for an hour.",
      acts: ["read"],
      reach: "companies",
      params,
      query: z.strictObject({ note: z.string().min(1).max(20_000) }),
      answer: z.strictObject({ findings: z.array(findingSchema) }),
    },
    async (call) => {
      const { connectionId } = call.params;
      await connectionOf(call, connectionId);
      const findings = openRefusal(call.world, { connectionId, note: call.query.note });
      if (findings === undefined) throw new AppError("not-valid", "The note is not one of this sign-in.");
      return { findings: findings.map(call.explain) };
    },
  ),
  route(
    {
      name: "connectDirectly",
      method: "post",
      path: "/connections/{connectionId}/connect",
      summary: "Connect without a browser",
      description:
        "For a connection that was made with a client and a tenant id of its own. `not-valid` with the findings when the ledger says no.",
      acts: ["connect"],
      reach: "companies",
      params,
      answer: connectionSchema,
      kept: "afterwards",
    },
    async (call) => {
      const { connectionId } = call.params;
      await connectionOf(call, connectionId);
      const end = await connectDirectly(call.world, call.actor, { connectionId });
      if (end.kind === "refused")
        throw new AppError("not-valid", "The ledger did not let the client in.", end.findings);
      return connectionAnswer(await connectionOf(call, connectionId), call.explain);
    },
  ),
];
