/** What the nightly watch found and nobody has settled: in the books, and in the set-up of the links. */
import { type DriftRow, type LinkRow, listDrifts, listLinks } from "../db/index.ts";
import type { World } from "../engine/world.ts";
import type { Remedies } from "../texts/index.ts";
import type { ActingPerson } from "./acting-person.ts";
import { findingText, remediesOf } from "./finding-text.ts";
import type { Terminal } from "./terminal.ts";

type SetUp = Pick<LinkRow, "id" | "companyName" | "integration" | "setUpFindings" | "setUpCheckedAt">;
export type Watched = { drifts: DriftRow[]; setUps: SetUp[] };

export async function readWatched(world: World, person: ActingPerson): Promise<Watched> {
  const { organisationId, companyIds } = person;
  const page = { organisationId, companyIds, after: null, limit: 1_000 };
  return world.db.inOrganisation(organisationId, "read watched", async (trx) => {
    const links = await listLinks(trx, { ...page, companyId: null, connectionId: null });
    return {
      drifts: await listDrifts(trx, {
        ...page,
        linkId: null,
        connectionId: null,
        postingId: null,
        states: ["open"],
      }),
      setUps: links
        .filter((link) => link.setUpFindings.length > 0)
        .map(({ id, companyName, integration, setUpFindings, setUpCheckedAt }) => ({
          id,
          companyName,
          integration,
          setUpFindings,
          setUpCheckedAt,
        })),
    };
  });
}

export function printWatched(terminal: Terminal, world: World, { drifts, setUps }: Watched): void {
  const remedies: Remedies = remediesOf(world.registry);
  for (const { companyName, integration, setUpFindings } of setUps) {
    terminal.print(`\n${terminal.text("set-up-found")}: ${companyName}  ${integration}`);
    for (const finding of setUpFindings)
      for (const line of findingText(terminal, remedies, finding)) terminal.print(`  ${line}`);
  }
  if (drifts.length > 0) terminal.print(`\n${terminal.text("drift-found")}`);
  for (const { finding, id } of drifts) {
    for (const line of findingText(terminal, remedies, finding)) terminal.print(`  ${line}`);
    terminal.print(`    id ${id}`);
  }
}
