/** `bilag skip`: leaves one posting out, for a reason that is kept. */
import { skipPosting } from "../engine/acts/lane-acts.ts";
import { actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, UsageError } from "./command.ts";
import { postingNamed } from "./named-things.ts";
import { withHub } from "./with-hub.ts";

export const skip: Command = {
  name: "skip",
  summary: "command-skip",
  usage: "<posting> --reason TEXT",
  options: { reason: { type: "string", help: "option-reason" }, ...actingOptions },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { given, terminal } = context;
      const reason = given.text("reason");
      if (reason === undefined)
        throw new UsageError("argument-missing", { command: "skip", argument: "--reason" });
      const person = await actingPerson(context, hub, "send");
      const posting = await postingNamed(hub.world, person, given.required(0, "<posting>"));
      await skipPosting(hub.world, person, { postingId: posting.id, reason });
      if (terminal.isJson) terminal.printJson({ ok: true, postingId: posting.id });
      else terminal.print(`${posting.reference}  ${posting.object}: ${terminal.text("posting-excused")}`);
      return 0;
    }),
};
