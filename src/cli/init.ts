/** `bilag init`: an organisation with its owner, the link by which the owner chooses a password, and the owner's first key. */
import type { Config } from "../config.ts";
import { acts } from "../core/index.ts";
import { isAddressKnown } from "../db/index.ts";
import { createApiKey, createOrganisation } from "../engine/acts/people.ts";
import type { Hub } from "../open-hub.ts";
import { openSignIn } from "../sign-in/index.ts";
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
  run: async (context) => {
    const { terminal, given } = context;
    // Before the database is made: a word that lacks is told at once.
    const name = given.requiredText("organisation");
    const owner = { name: given.requiredText("person"), email: given.requiredText("email") };
    return withHub(context, async ({ hub, config }) => {
      // A person may belong to several organisations; the same words twice are a slip.
      if (await isAddressKnown(hub.connection, owner.email))
        throw new UsageError("email-taken", { email: owner.email }, "already-there");
      const actor = await createOrganisation(hub.world, { name, owner });
      const { key } = await createApiKey(hub.world, actor, { name: "init", scopes: acts });
      const invited = { organisationId: actor.organisationId, ...owner };
      const invitation = await invitationFor(hub, config.singleSignOn, invited);
      if (terminal.isJson) terminal.printJson({ ok: true, ...actor, key, invitation });
      else {
        terminal.print(`${name}  ${actor.organisationId}`);
        terminal.print(`${terminal.text("invitation-link")}: ${invitation}`);
        terminal.print(`${terminal.text("api-key")}: ${key}`);
        terminal.note(terminal.text("keep-api-key"));
      }
      return 0;
    });
  },
};

/** The way into the web app: good for a week and for one use. */
async function invitationFor(
  { connection, signInSecret: secret, url, world: { clock, ids } }: Hub,
  singleSignOn: Config["singleSignOn"],
  invited: { organisationId: string; name: string; email: string },
): Promise<string> {
  const signIn = openSignIn({ connection, secret, url, singleSignOn, clock, ids });
  try {
    const { token } = await signIn.invite(invited);
    return `${signIn.url}/invitation#token=${token}`;
  } finally {
    await signIn.close();
  }
}
