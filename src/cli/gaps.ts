/** `bilag gaps`: days and numbers that have not come in, lane by lane, to ask the shop for. */
import type { LaneRow } from "../db/index.ts";
import { type Gaps, readGaps } from "../engine/read-gaps.ts";
import type { World } from "../engine/world.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import type { Command, CommandContext } from "./command.ts";
import { laneNamed, lanesOf } from "./named-things.ts";
import { withHub } from "./with-hub.ts";

const listMax = 1_000;

export const gaps: Command = {
  name: "gaps",
  summary: "command-gaps",
  usage: "[lane]",
  options: actingOptions,
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const person = await actingPerson(context, hub, "read");
      const [name] = context.given.rest(0);
      const wanted =
        name === undefined
          ? await lanesOf(hub.world, person, null)
          : [await laneNamed(hub.world, person, name)];
      const lanes = [];
      for (const lane of wanted) lanes.push(await gapsOf(hub.world, person, lane));
      if (context.terminal.isJson) context.terminal.printJson({ ok: true, lanes });
      else printGaps(context, lanes);
      return 0;
    }),
};

type LaneGaps = Gaps & { laneId: string; company: string; flow: string };

async function gapsOf(world: World, { organisationId }: ActingPerson, lane: LaneRow): Promise<LaneGaps> {
  const { id: laneId, flow, companyName: company } = lane;
  const read = await world.db.inOrganisation(organisationId, "read gaps", (trx) =>
    readGaps(trx, { organisationId, laneId, limit: listMax }),
  );
  return { laneId, company, flow, ...read };
}

function printGaps({ terminal }: CommandContext, lanes: readonly LaneGaps[]): void {
  const isNothing = ({ missingDays, missingNumbers }: LaneGaps) =>
    missingDays.length + missingNumbers.length === 0;
  if (lanes.every(isNothing)) terminal.print(terminal.text("no-gaps"));
  for (const lane of lanes.filter((one) => !isNothing(one))) {
    terminal.print(`${lane.company}, ${lane.flow}`);
    for (const { department, on } of lane.missingDays)
      terminal.print(`  ${terminal.text("day-missing", { on, department: department ?? "-" })}`);
    for (const { department: _, ...gap } of lane.missingNumbers)
      terminal.print(`  ${terminal.text("numbers-missing", gap)}`);
  }
}
