/** `bilag preview`: what a link would send, exactly, without sending it; and the confirmation that activates it. */
import { hasErrors } from "../core/index.ts";
import { confirmPreview } from "../engine/acts/confirm-preview.ts";
import { type Preview, type PreviewedPosting, previewLink } from "../engine/acts/preview.ts";
import type { World } from "../engine/world.ts";
import { amountText, documentText } from "../texts/index.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import type { Command, CommandContext } from "./command.ts";
import { findingText, remediesOf } from "./finding-text.ts";
import { linkNamed } from "./named-things.ts";
import { withHub } from "./with-hub.ts";

export const preview: Command = {
  name: "preview",
  summary: "command-preview",
  usage: "<link> [--confirm]",
  options: {
    confirm: { type: "boolean", help: "option-confirm" },
    ...actingOptions,
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { given, terminal } = context;
      const isConfirmed = given.isSet("confirm");
      const person = await actingPerson(context, hub, isConfirmed ? "confirm" : "map");
      const link = await linkNamed(hub.world, person, given.required(0, "<link>"));
      const whole = await wholePreview(hub.world, person, link.id);
      if (isConfirmed)
        await confirmPreview(hub.world, person, { linkId: link.id, previewHash: whole.previewHash });
      if (terminal.isJson) terminal.printJson({ ok: true, isConfirmed, ...whole });
      else printPreview(context, hub.world, whole, isConfirmed);
      const findings = [...whole.findings, ...whole.postings.flatMap((posting) => posting.findings)];
      return hasErrors(findings) ? 1 : 0;
    }),
};

async function wholePreview(
  world: World,
  person: ActingPerson,
  linkId: string,
): Promise<Omit<Preview, "next">> {
  const postings: PreviewedPosting[] = [];
  for (let after: number | undefined; ; ) {
    const page: Preview = await previewLink(world, person, {
      linkId,
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    postings.push(...page.postings);
    if (page.next === null) {
      const { next: _, ...rest } = page;
      return { ...rest, postings };
    }
    after = page.next;
  }
}

function printPreview(
  { terminal }: CommandContext,
  world: World,
  { findings, postings, debitMinor, creditMinor }: Omit<Preview, "next">,
  isConfirmed: boolean,
): void {
  const remedies = remediesOf(world.registry);
  for (const finding of findings)
    for (const line of findingText(terminal, remedies, finding)) terminal.print(line);
  for (const posting of postings) {
    terminal.print("");
    terminal.print(
      posting.document === null
        ? `${posting.on}  ${posting.reference}`
        : documentText(posting.document, terminal.language),
    );
    for (const finding of posting.findings)
      for (const line of findingText(terminal, remedies, finding)) terminal.print(`  ${line}`);
  }
  const amount = (amountMinor: number) => amountText(amountMinor, terminal.language);
  terminal.print("");
  terminal.print(
    `${postings.length} ${terminal.text("waiting")}  ${terminal.text("debit")} ${amount(debitMinor)}  ${terminal.text("credit")} ${amount(creditMinor)}${isConfirmed ? `  ✓ ${terminal.text("activated")}` : ""}`,
  );
}
