/** `bilag explain`: everything behind one posting, from the record to what the ledger gave back. */
import { type HeldDocument, type Journal, type Language, withOrigins } from "../core/index.ts";
import {
  findCertificate,
  listAttempts,
  listDrifts,
  listLineage,
  listPostedRecords,
  type PostingWhole,
} from "../db/index.ts";
import type { World } from "../engine/world.ts";
import { amountText, documentText } from "../texts/index.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import type { Command, CommandContext } from "./command.ts";
import { driftLines } from "./drift-lines.ts";
import { findingText, remediesOf } from "./finding-text.ts";
import { postingNamed } from "./named-things.ts";
import { withHub } from "./with-hub.ts";

export const explain: Command = {
  name: "explain",
  summary: "command-explain",
  usage: "<posting>",
  options: actingOptions,
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const person = await actingPerson(context, hub, "read");
      const posting = await postingNamed(hub.world, person, context.given.required(0, "<posting>"));
      const explained = await readBehind(hub.world, person, posting);
      if (context.terminal.isJson) context.terminal.printJson({ ok: true, ...explained });
      else print(context, hub.world, explained);
      return 0;
    }),
};

async function readBehind(world: World, person: ActingPerson, posting: PostingWhole) {
  const { organisationId, companyIds } = person;
  const of = { organisationId, postingId: posting.id };
  return world.db.inOrganisation(organisationId, "explain", async (trx) => ({
    posting,
    attempts: await listAttempts(trx, { ...of, limit: 100 }),
    certificate: (await findCertificate(trx, of)) ?? null,
    records: await listPostedRecords(trx, { ...of, limit: 100 }),
    drifts: await listDrifts(trx, {
      ...of,
      companyIds,
      linkId: null,
      connectionId: null,
      states: ["open", "settled", "gone"],
      after: null,
      limit: 100,
    }),
    lineage: await listLineage(trx, { organisationId, businessKey: posting.businessKey, limit: 100 }),
  }));
}

type Explained = Awaited<ReturnType<typeof readBehind>>;

function print({ terminal }: CommandContext, world: World, explained: Explained): void {
  const { posting, attempts, certificate, records, drifts, lineage } = explained;
  terminal.print(
    `${posting.reference}  ${posting.object}  ${terminal.text(`posting-${posting.state}`)}  ${posting.ledgerNumber ?? ""}`.trimEnd(),
  );
  terminal.print(
    `${terminal.text("token")} ${posting.token}  ${terminal.text("settings")} ${posting.settingsVersion}  id ${posting.id}`,
  );
  const remedies = remediesOf(world.registry);
  for (const finding of posting.findings)
    for (const line of findingText(terminal, remedies, finding)) terminal.print(line);
  if (posting.document !== null) {
    terminal.print(`\n${documentText(posting.document, terminal.language)}\n`);
    const document = withOrigins(posting.document, posting.origins);
    for (const line of originLines(document, terminal.language)) terminal.print(line);
  }
  for (const record of records)
    terminal.print(
      `${terminal.text("record")} ${record.object}  ${record.on}  ${record.receivedAt}  ${record.contentHash}`,
    );
  for (const attempt of attempts.toReversed())
    terminal.print(
      `${terminal.text("attempt")} ${attempt.number}  ${attempt.startedAt}  ${attempt.request.name}  ${terminal.text(`attempt-${attempt.outcome}`)}`,
    );
  if (certificate !== null)
    terminal.print(
      `${terminal.text("certificate")} ${certificate.certifiedAt}  ${terminal.text(`how-${certificate.how}`)}  ${certificate.ledgerNumber}  ${certificate.heldHash}\n  ${(certificate.held as HeldDocument).text}`,
    );
  for (const drift of drifts.toReversed())
    for (const line of driftLines(terminal, remedies, drift)) terminal.print(line);
  for (const relative of lineage.filter((one) => one.id !== posting.id))
    terminal.print(
      `${terminal.text(`role-${relative.role}`)} ${relative.generation}  ${terminal.text(`posting-${relative.state}`)}  ${relative.id}`,
    );
}

/** Which line of the record each row is made of, and by which rule. */
function originLines(document: Journal, language: Language): string[] {
  return document.rows.flatMap((row) => [
    `${row.account}  ${amountText(row.debitMinor - row.creditMinor, language)}`,
    ...row.origins.map(
      ({ line, amountMinor, rule }) =>
        `  ${line}  ${amountText(amountMinor, language)}${rule === undefined ? "" : `  ${rule}`}`,
    ),
  ]);
}
