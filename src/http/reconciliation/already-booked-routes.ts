/** What an older connector has booked is left out, with its voucher as the reason. */
import { z } from "@hono/zod-openapi";
import { alreadyBooked } from "../../engine/reconcile/already-booked.ts";
import { alreadyBookedText } from "../../texts/index.ts";
import { idField, nameField } from "../fields.ts";
import { postingRowOf, wholePostingOf } from "../postings/posting-of.ts";
import { wholePostingSchema } from "../postings/posting-schema.ts";
import { route } from "../route.ts";

export const alreadyBookedRoutes = [
  route(
    {
      name: "alreadyBooked",
      method: "post",
      path: "/postings/{postingId}/already-booked",
      summary: "Leave out a posting that another connector, or somebody by hand, has booked already",
      description:
        "The voucher must say the same: the same day, the same amount on each account. It is kept as the reason.",
      acts: ["send"],
      reach: "companies",
      params: z.strictObject({ postingId: idField }),
      body: z
        .strictObject({
          number: nameField(100).openapi({ description: "The ledger's number.", example: "A31" }),
        })
        .openapi("BookedNumber"),
      answer: wholePostingSchema,
      kept: "afterwards",
    },
    async (call) => {
      const { postingId } = call.params;
      await postingRowOf(call, postingId);
      await alreadyBooked(call.world, call.actor, {
        postingId,
        number: call.body.number,
        reason: ({ identity, on, text }) =>
          alreadyBookedText(call.language, { number: identity.number, on, text }),
      });
      return wholePostingOf(call, postingId);
    },
  ),
];
