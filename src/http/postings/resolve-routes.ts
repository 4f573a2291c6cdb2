/** What only a person can decide about a posting; each with a reason, which is kept. */
import { z } from "@hono/zod-openapi";
import { skipPosting } from "../../engine/acts/lane-acts.ts";
import { declareAbsent, keepDifference, nameLedgerNumber } from "../../engine/acts/resolve-posting.ts";
import { idField, nameField, reasonField } from "../fields.ts";
import { route } from "../route.ts";
import { postingRowOf, wholePostingOf } from "./posting-of.ts";
import { wholePostingSchema } from "./posting-schema.ts";

const params = z.strictObject({ postingId: idField });
const reasonSchema = z.strictObject({ reason: reasonField }).openapi("Reason");

/** What the four have in common. */
const resolve = {
  method: "post",
  acts: ["send"],
  reach: "companies",
  params,
  answer: wholePostingSchema,
} as const;

export const resolveRoutes = [
  route(
    {
      ...resolve,
      name: "skipPosting",
      path: "/postings/{postingId}/skip",
      summary: "Leave a posting out that is surely not in the ledger",
      body: reasonSchema,
    },
    async (call) => {
      const { postingId } = call.params;
      await postingRowOf(call, postingId);
      await skipPosting(call.world, call.actor, { postingId, ...call.body });
      return wholePostingOf(call, postingId);
    },
  ),
  route(
    {
      ...resolve,
      name: "nameLedgerNumber",
      path: "/postings/{postingId}/name",
      summary: "Say which ledger document an uncertain posting is",
      description: "It is fetched and compared like any other, so that a wrong number shows as a difference.",
      body: z.strictObject({ number: nameField(100), reason: reasonField }).openapi("NamedNumber"),
      kept: "afterwards",
    },
    async (call) => {
      const { postingId } = call.params;
      await postingRowOf(call, postingId);
      await nameLedgerNumber(call.world, call.actor, { postingId, ...call.body });
      return wholePostingOf(call, postingId);
    },
  ),
  route(
    {
      ...resolve,
      name: "declareAbsent",
      path: "/postings/{postingId}/absent",
      summary: "Vouch that an uncertain posting is not in the ledger; it will be sent again",
      description:
        "The ledger is asked once more first: `already-there` when it holds the posting after all.",
      body: reasonSchema,
      kept: "afterwards",
    },
    async (call) => {
      const { postingId } = call.params;
      await postingRowOf(call, postingId);
      await declareAbsent(call.world, call.actor, { postingId, ...call.body });
      return wholePostingOf(call, postingId);
    },
  ),
  route(
    {
      ...resolve,
      name: "keepDifference",
      path: "/postings/{postingId}/keep",
      summary: "Keep a posting as the ledger holds it, although it differs from what was sent",
      body: reasonSchema,
      kept: "afterwards",
    },
    async (call) => {
      const { postingId } = call.params;
      await postingRowOf(call, postingId);
      await keepDifference(call.world, call.actor, { postingId, ...call.body });
      return wholePostingOf(call, postingId);
    },
  ),
];
