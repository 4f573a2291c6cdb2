/** `bilag lanes`: where every lane stands, and why one stands still. */
import { alignColumns } from "../core/index.ts";
import { type LaneRow, laneSummaries } from "../db/index.ts";
import type { World } from "../engine/world.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import type { Command, CommandContext } from "./command.ts";
import { type LaneReport, laneReport, laneTable } from "./lane-report.ts";
import { lanesOf } from "./named-things.ts";
import { printStandstill, readStandstill, type Standstill } from "./standstill.ts";
import type { Terminal } from "./terminal.ts";
import { printWatched, readWatched, type Watched } from "./watched.ts";
import { withHub } from "./with-hub.ts";

export const lanes: Command = {
  name: "lanes",
  summary: "command-lanes",
  usage: "",
  options: actingOptions,
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const person = await actingPerson(context, hub, "read");
      const report = await readLanes(hub.world, person);
      if (context.terminal.isJson) context.terminal.printJson({ ok: true, ...report });
      else printLanes(context, hub.world, report);
      return 0;
    }),
};

type Lane = LaneReport & {
  laneId: string;
  linkId: string;
  company: string;
  environment: LaneRow["environment"];
  state: LaneRow["state"];
  linkState: LaneRow["linkState"];
};
type Lanes = Standstill & Watched & { organisation: string; lanes: Lane[] };

async function readLanes(world: World, person: ActingPerson): Promise<Lanes> {
  const { organisationId } = person;
  const rows = await lanesOf(world, person, null);
  const laneIds = rows.map((row) => row.id);
  const summaries = await world.db.inOrganisation(organisationId, "read lanes", (trx) =>
    laneSummaries(trx, { organisationId, laneIds }),
  );
  const lanes = summaries.flatMap((summary) => {
    const row = rows.find((candidate) => candidate.id === summary.laneId);
    if (row === undefined) return [];
    const { laneId, linkId, companyName: company } = summary;
    const { environment, state, linkState } = row;
    return [{ laneId, linkId, company, environment, state, linkState, ...laneReport(summary) }];
  });
  const standstill = await readStandstill(world, person, laneIds);
  const watched = await readWatched(world, person);
  return { organisation: person.organisationName, lanes, ...standstill, ...watched };
}

function printLanes({ terminal }: CommandContext, world: World, { lanes, ...standstill }: Lanes): void {
  if (lanes.length === 0) terminal.print(terminal.text("no-lanes"));
  else printTable(terminal, lanes);
  printStandstill(terminal, world, standstill);
  printWatched(terminal, world, standstill);
}

/** A lane that would run sends nothing while its link is not active: "not active yet, running" would say both. */
function stateOf(terminal: Terminal, { linkState, state }: Lane): string {
  const link = terminal.text(`link-${linkState}`);
  return linkState !== "active" && state === "running" ? link : `${link}, ${terminal.text(`lane-${state}`)}`;
}

function printTable(terminal: Terminal, lanes: readonly Lane[]): void {
  const [head = "", ...lines] = laneTable(terminal, lanes);
  const names = [["", "", ""], ...lanes.map((lane) => [lane.company, stateOf(terminal, lane), lane.laneId])];
  const prefixed = alignColumns(names, new Set());
  for (const [index, line] of [head, ...lines].entries())
    terminal.print(`${(prefixed[index] ?? "").padEnd(prefixed[1]?.length ?? 0)}  ${line}`);
}
