/** `bilag skip`: leaves one posting out, for a reason that is kept. */
import { skipPosting } from "../engine/acts/lane-acts.ts";
import { alreadyBooked } from "../engine/reconcile/already-booked.ts";
import { alreadyBookedText } from "../texts/index.ts";
import { actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, UsageError } from "./command.ts";
import { postingNamed } from "./named-things.ts";
import { withHub } from "./with-hub.ts";

export const skip: Command = {
  name: "skip",
  summary: "command-skip",
  usage: "<posting> --reason TEXT | --already-booked NUMBER",
  options: {
    reason: { type: "string", help: "option-reason" },
    "already-booked": { type: "string", help: "option-already-booked" },
    ...actingOptions,
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { given, terminal } = context;
      const reason = given.text("reason");
      const number = given.text("already-booked");
      if (reason === undefined && number === undefined)
        throw new UsageError("argument-missing", { command: "skip", argument: "--reason" });
      const person = await actingPerson(context, hub, "send");
      const posting = await postingNamed(hub.world, person, given.required(0, "<posting>"));
      const postingId = posting.id;
      if (number === undefined) await skipPosting(hub.world, person, { postingId, reason: reason ?? "" });
      else
        await alreadyBooked(hub.world, person, {
          postingId,
          number,
          reason: ({ identity, on, text }) =>
            alreadyBookedText(terminal.language, { number: identity.number, on, text }),
        });
      if (terminal.isJson) terminal.printJson({ ok: true, postingId: posting.id });
      else terminal.print(`${posting.reference}  ${posting.object}: ${terminal.text("posting-excused")}`);
      return 0;
    }),
};
