/** `bilag init`: an organisation with its owner, and the owner's first key. */
import { acts } from "../core/index.ts";
import { isAddressKnown } from "../db/index.ts";
import { createApiKey, createOrganisation } from "../engine/acts/people.ts";
import { type Command, UsageError } from "./command.ts";
import { withHub } from "./with-hub.ts";

export const init: Command = {
  name: "init",
  summary: "command-init",
  usage: "--organisation NAME --person NAME --email E",
  options: {
    organisation: { type: "string", help: "option-new-organisation" },
    person: { type: "string", help: "option-person" },
    email: { type: "string", help: "option-email" },
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { terminal, given } = context;
      const name = given.requiredText("organisation");
      const owner = { name: given.requiredText("person"), email: given.requiredText("email") };
      // A person may belong to several organisations; the same words twice are a slip.
      if (await isAddressKnown(hub.connection, owner.email))
        throw new UsageError("email-taken", { email: owner.email }, "already-there");
      const actor = await createOrganisation(hub.world, { name, owner });
      const { key } = await createApiKey(hub.world, actor, { name: "init", scopes: acts });
      if (terminal.isJson) terminal.printJson({ ok: true, ...actor, key });
      else {
        terminal.print(`${name}  ${actor.organisationId}`);
        terminal.print(`${terminal.text("api-key")}: ${key}`);
        terminal.note(terminal.text("keep-api-key"));
      }
      return 0;
    }),
};
