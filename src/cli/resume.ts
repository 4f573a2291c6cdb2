/** `bilag resume`: a halted lane goes on, everything unsent rendered anew under the settings of now. */
import { resumeLane } from "../engine/acts/lane-acts.ts";
import { actingOptions, actingPerson } from "./acting-person.ts";
import type { Command } from "./command.ts";
import { laneNamed } from "./named-things.ts";
import { withHub } from "./with-hub.ts";

export const resume: Command = {
  name: "resume",
  summary: "command-resume",
  usage: "<lane> [--reason TEXT] [--accept-unknown-tokens]",
  options: {
    reason: { type: "string", help: "option-reason" },
    "accept-unknown-tokens": {
      type: "boolean",
      help: "option-accept-unknown-tokens",
    },
    ...actingOptions,
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { given, terminal } = context;
      const person = await actingPerson(context, hub, "send");
      const lane = await laneNamed(hub.world, person, given.required(0, "<lane>"));
      const reason = given.text("reason");
      await resumeLane(hub.world, person, {
        laneId: lane.id,
        ...(reason === undefined ? {} : { reason }),
        acceptUnknownTokens: given.isSet("accept-unknown-tokens"),
      });
      if (terminal.isJson) terminal.printJson({ ok: true, laneId: lane.id });
      else
        terminal.print(
          `${lane.companyName}  ${lane.integration}/${lane.flow}: ${terminal.text("lane-resumed")}`,
        );
      return 0;
    }),
};
