/** Why lanes stand and records stand aside: each finding once, with how many it concerns, what it means and what to do. */
import { type AsideReason, asideReasons, listOpenHalts, type OpenHaltRow } from "../db/index.ts";
import type { World } from "../engine/world.ts";
import type { Remedies } from "../texts/index.ts";
import type { ActingPerson } from "./acting-person.ts";
import { findingText, remediesOf } from "./finding-text.ts";
import { namedAfter } from "./named-after.ts";
import type { Terminal } from "./terminal.ts";

export type Standstill = { halts: OpenHaltRow[]; aside: AsideReason[] };

export async function readStandstill(
  world: World,
  person: Pick<ActingPerson, "organisationId" | "companyIds">,
  laneIds: readonly string[],
): Promise<Standstill> {
  const { organisationId, companyIds } = person;
  return world.db.inOrganisation(organisationId, "read standstill", async (trx) => ({
    halts: await listOpenHalts(trx, { organisationId, companyIds, laneIds, after: null, limit: 1_000 }),
    aside: await asideReasons(trx, { organisationId, laneIds }),
  }));
}

export function printStandstill(terminal: Terminal, world: World, { halts, aside }: Standstill): void {
  const remedies = remediesOf(world.registry);
  for (const halt of halts) printHalt(terminal, remedies, halt);
  for (const reason of aside) printAside(terminal, remedies, reason);
  if (aside.length > 0) terminal.print(`\n${terminal.text("decide-how")}`);
}

function printHalt(terminal: Terminal, remedies: Remedies, halt: OpenHaltRow): void {
  terminal.print(`\n${nameOf(halt)}  ${halt.reference ?? ""}`.trimEnd());
  for (const line of findingText(terminal, remedies, halt.finding)) terminal.print(`  ${line}`);
  terminal.print(`    ${terminal.text("waiting")}: ${halt.waitingCount}`);
}

/** The first record stands for all of them; `bilag decide` shows each. */
function printAside(terminal: Terminal, remedies: Remedies, reason: AsideReason): void {
  const { state, count, object, finding } = reason;
  terminal.print(`\n${nameOf(reason)}  ${terminal.text(`outcome-${state}`)}: ${count}`);
  for (const line of findingText(terminal, remedies, namedAfter(object, finding)))
    terminal.print(`  ${line}`);
}

export function nameOf(of: { companyName: string; integration: string; flow: string }): string {
  return `${of.companyName}  ${of.integration}/${of.flow}`;
}
