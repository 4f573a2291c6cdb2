/** The nightly watch of a connection: when it last looked, when it looks next, and how far back. */
import { z } from "@hono/zod-openapi";
import { readWatch } from "../../db/index.ts";
import { found } from "../../engine/acts/actor.ts";
import { changeWatch } from "../../engine/watch/change-watch.ts";
import { connectionOf } from "../connections/connection-routes.ts";
import { idField, instantField } from "../fields.ts";
import { type Explain, findingSchema } from "../finding-answer.ts";
import { reading } from "../reading.ts";
import { type Call, route } from "../route.ts";

const params = z.strictObject({ connectionId: idField });

const daysField = z
  .int()
  .min(1)
  .max(400)
  .openapi({ description: "How many days back vouchers are compared.", example: 60 });

const watchSchema = z
  .strictObject({
    days: daysField,
    nextAt: instantField,
    watchedAt: instantField.nullable().openapi({ description: "When it last came to its end." }),
    failedBecause: findingSchema.nullable().openapi({ description: "Why the newest look did not." }),
  })
  .openapi("Watch");

/** `not-found` until a link of the connection was activated. */
async function watchOf(
  call: Pick<Call, "world" | "border"> & { explain: Explain },
  connectionId: string,
): Promise<z.output<typeof watchSchema>> {
  await connectionOf(call, connectionId);
  const { organisationId } = call.border;
  const watch = found(
    await reading(call, (trx) => readWatch(trx, { organisationId, connectionId })),
    "watch",
  );
  return { ...watch, failedBecause: watch.failedBecause === null ? null : call.explain(watch.failedBecause) };
}

export const watchRoutes = [
  route(
    {
      name: "getWatch",
      method: "get",
      path: "/connections/{connectionId}/watch",
      summary: "The nightly comparison of what was booked with what the ledger holds",
      acts: ["read"],
      reach: "companies",
      params,
      answer: watchSchema,
    },
    (call) => watchOf(call, call.params.connectionId),
  ),
  route(
    {
      name: "changeWatch",
      method: "patch",
      path: "/connections/{connectionId}/watch",
      summary: "Change how many days back the ledger is compared, or have it looked at now",
      acts: ["connect"],
      reach: "companies",
      params,
      body: z
        .strictObject({ days: daysField.optional(), now: z.literal(true).optional() })
        .openapi("ChangedWatch"),
      answer: watchSchema,
    },
    async (call) => {
      const { connectionId } = call.params;
      await watchOf(call, connectionId);
      await changeWatch(call.world, call.actor, { connectionId, ...call.body });
      return watchOf(call, connectionId);
    },
  ),
  route(
    {
      name: "lookNow",
      method: "post",
      path: "/connections/{connectionId}/watch/look",
      summary: "Have what was booked compared with what the ledger holds now, and not at night",
      // Whoever may send may ask whether what was sent still stands.
      acts: ["send"],
      reach: "companies",
      params,
      answer: watchSchema,
    },
    async (call) => {
      const { connectionId } = call.params;
      await watchOf(call, connectionId);
      await changeWatch(call.world, call.actor, { connectionId, now: true });
      return watchOf(call, connectionId);
    },
  ),
];
