/** `bilag gaps`: days and numbers that have not come in, lane by lane, to ask the shop for; and days on which it was closed. */
import type { LaneRow } from "../db/index.ts";
import { markDaysClosed, markDaysOpen } from "../engine/acts/closed-days.ts";
import { type Gaps, readGaps } from "../engine/read-gaps.ts";
import type { World } from "../engine/world.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { laneNamed, lanesOf } from "./named-things.ts";
import { withHub } from "./with-hub.ts";

const listMax = 1_000;

export const gaps: Command = {
  name: "gaps",
  summary: "command-gaps",
  usage: "[lane] [--close DAY|--open DAY [--department D] --reason TEXT]",
  options: {
    close: { type: "string", help: "option-close" },
    open: { type: "string", help: "option-open" },
    department: { type: "string", help: "option-department" },
    reason: { type: "string", help: "option-reason" },
    ...actingOptions,
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const isAct = actsOf(context).length > 0;
      const person = await actingPerson(context, hub, isAct ? "send" : "read");
      const [name] = context.given.rest(0);
      const wanted =
        name === undefined
          ? await lanesOf(hub.world, person, null)
          : [await laneNamed(hub.world, person, name)];
      if (isAct) await markDay(context, hub.world, { person, lanes: wanted });
      const lanes = [];
      for (const lane of wanted) lanes.push(await gapsOf(hub.world, person, lane));
      if (context.terminal.isJson) context.terminal.printJson({ ok: true, lanes });
      else printGaps(context, lanes);
      return 0;
    }),
};

function actsOf({ given }: Pick<CommandContext, "given">): ("close" | "open")[] {
  return (["close", "open"] as const).filter((act) => given.text(act) !== undefined);
}

async function markDay(
  { given, terminal }: CommandContext,
  world: World,
  of: { person: ActingPerson; lanes: readonly LaneRow[] },
): Promise<void> {
  const [lane, another] = of.lanes;
  const [act, other] = actsOf({ given });
  if (act === undefined || other !== undefined) throw new UsageError("close-or-open");
  if (lane === undefined || another !== undefined)
    throw new UsageError("argument-missing", { command: "gaps", argument: "<lane>" });
  const on = given.requiredText(act);
  const department = given.text("department") ?? null;
  const mark = act === "close" ? markDaysClosed : markDaysOpen;
  await mark(world, of.person, { laneId: lane.id, department, on, reason: given.requiredText("reason") });
  if (!terminal.isJson) terminal.print(terminal.text(`day-${act}`, { on, department: department ?? "*" }));
}

type LaneGaps = Gaps & { laneId: string; company: string; flow: string };

async function gapsOf(world: World, { organisationId }: ActingPerson, lane: LaneRow): Promise<LaneGaps> {
  const { id: laneId, flow, companyName: company } = lane;
  const read = await world.db.inOrganisation(organisationId, "read gaps", (trx) =>
    readGaps(trx, world, { organisationId, laneId, limit: listMax }),
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
