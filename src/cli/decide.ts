/** `bilag decide`: what waits for a person's decision, and the decision on one record. */
import { type AsideRecord, listAsideRecords } from "../db/index.ts";
import { decideConflict } from "../engine/acts/decide-conflict.ts";
import type { World } from "../engine/world.ts";
import { amountText } from "../texts/index.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { findingText, remediesOf } from "./finding-text.ts";
import { laneNamed } from "./named-things.ts";
import { nameOf } from "./standstill.ts";
import { withHub } from "./with-hub.ts";

const decisions = ["keep", "replace", "reverse"] as const;
type Decision = (typeof decisions)[number];

export const decide: Command = {
  name: "decide",
  summary: "command-decide",
  usage: "[record --keep|--replace|--reverse --reason TEXT] [--lane L]",
  options: {
    keep: { type: "boolean", help: "option-keep" },
    replace: { type: "boolean", help: "option-replace" },
    reverse: { type: "boolean", help: "option-reverse" },
    reason: { type: "string", help: "option-reason" },
    lane: { type: "string", help: "option-lane" },
    ...actingOptions,
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { given, terminal } = context;
      const [name] = given.rest(0);
      const person = await actingPerson(context, hub, name === undefined ? "read" : "send");
      const lane = given.text("lane");
      const laneId = lane === undefined ? null : (await laneNamed(hub.world, person, lane)).id;
      const records = await readAside(hub.world, person, { laneId, named: name ?? null });
      if (name === undefined) {
        if (terminal.isJson) terminal.printJson({ ok: true, records });
        else printRecords(context, hub.world, records);
        return 0;
      }
      const { id: recordId, object } = onlyRecord(name, records);
      const decision = decisionOf(context);
      const reason = given.requiredText("reason");
      await decideConflict(hub.world, person, { recordId, decision, reason });
      if (terminal.isJson) terminal.printJson({ ok: true, recordId, decision });
      else terminal.print(`${object}: ${terminal.text(`decided-${decision}`)}`);
      return 0;
    }),
};

const shownMax = 200;

async function readAside(
  world: World,
  { organisationId, companyIds }: ActingPerson,
  of: { laneId: string | null; named: string | null },
): Promise<AsideRecord[]> {
  return world.db.inOrganisation(organisationId, "read records aside", (trx) =>
    listAsideRecords(trx, { organisationId, companyIds, ...of, after: null, limit: shownMax }),
  );
}

function onlyRecord(name: string, records: readonly AsideRecord[]): AsideRecord {
  const [first, second] = records;
  if (first === undefined) throw new UsageError("aside-missing", { name }, "not-found");
  if (second !== undefined)
    throw new UsageError("name-of-several", { name, ids: records.map(({ id }) => id).join(", ") });
  return first;
}

function decisionOf({ given }: CommandContext): Decision {
  const [first, second] = decisions.filter((decision) => given.isSet(decision));
  if (first === undefined || second !== undefined) throw new UsageError("decision-which");
  return first;
}

function printRecords({ terminal }: CommandContext, world: World, records: readonly AsideRecord[]): void {
  const remedies = remediesOf(world.registry);
  if (records.length === 0) terminal.print(terminal.text("nothing-aside"));
  for (const record of records) {
    const { object, on, state, id, taken, isBeingReposted } = record;
    terminal.print(`${nameOf(record)}  ${object}  ${on}  ${terminal.text(`outcome-${state}`)}  id ${id}`);
    for (const finding of record.findings)
      for (const line of findingText(terminal, remedies, finding)) terminal.print(`  ${line}`);
    for (const posting of taken) {
      const standing = terminal.text(`posting-${posting.state}`);
      const amount = amountText(posting.debitMinor, terminal.language);
      const number = posting.ledgerNumber ?? "";
      const line = `    ${terminal.text("taken-first")}: ${posting.reference}  ${amount}  ${standing}  ${number}`;
      terminal.print(line.trimEnd());
    }
    if (isBeingReposted) terminal.print(`    ${terminal.text("being-reposted")}`);
    terminal.print("");
  }
  if (records.length > 0) terminal.print(terminal.text("decide-how"));
}
