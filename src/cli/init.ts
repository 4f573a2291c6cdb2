/** `bilag init`: an organisation with its owner, and the owner's first key. */
import { AppError, acts } from "../core/index.ts";
import { createApiKey, createOrganisation } from "../engine/acts/people.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { withHub } from "./with-hub.ts";

export const init: Command = {
  name: "init",
  summary: "Makes an organisation with its owner and prints the owner's key, once.",
  usage: "--organisation NAME --person NAME --email E",
  options: {
    organisation: { type: "string", help: "the name of the organisation" },
    person: { type: "string", help: "the name of its owner" },
    email: { type: "string", help: "the owner's e-mail address" },
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { terminal } = context;
      const name = required(context, "organisation");
      const owner = { name: required(context, "person"), email: required(context, "email") };
      const actor = await createOrganisation(hub.world, { name, owner }).catch((error: unknown) => {
        // unique_violation: the one thing here that must be unique is a person's address.
        if ((error as { code?: string }).code !== "23505") throw error;
        throw new AppError(
          "already-there",
          `${owner.email} belongs to a person already; use another address.`,
        );
      });
      const { key } = await createApiKey(hub.world, actor, { name: "init", scopes: acts });
      if (terminal.isJson) terminal.printJson({ ok: true, ...actor, key });
      else {
        terminal.print(`${name}  ${actor.organisationId}`);
        terminal.print(`API key: ${key}`);
        terminal.note("Keep the key: it is shown this once.");
      }
      return 0;
    }),
};

function required({ given, terminal }: CommandContext, name: string): string {
  const value = given.text(name)?.trim() ?? "";
  if (value === "")
    throw new UsageError(terminal.text("argument-missing", { command: "init", argument: `--${name}` }));
  return value;
}
