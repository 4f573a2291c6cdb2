/** `bilag run`: lets lanes go as far as they have records, now, whatever their schedules say. */
import type { LaneRow } from "../db/index.ts";
import { runLane } from "../engine/acts/lane-acts.ts";
import { type RunningEngine, startEngine } from "../engine/start-engine.ts";
import { actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, UsageError } from "./command.ts";
import { isAllBooked, laneReport, laneTable } from "./lane-report.ts";
import { laneNamed, lanesOf } from "./named-things.ts";
import { printStandstill, readStandstill } from "./standstill.ts";
import { untilSent } from "./until-sent.ts";
import { type OpenHub, withHub } from "./with-hub.ts";

const timeoutMs = 15 * 60_000;

export const run: Command = {
  name: "run",
  summary: "command-run",
  usage: "[lane]",
  options: actingOptions,
  run: (context) =>
    withHub(context, async (open) => {
      const { given, terminal, stop } = context;
      const { world } = open.hub;
      const person = await actingPerson(context, open.hub, "send");
      const [name] = given.rest(0);
      const wanted =
        name === undefined
          ? (await lanesOf(world, person, null)).filter((lane) => lane.linkState === "active")
          : [await laneNamed(world, person, name)];
      if (wanted.length === 0) throw new UsageError("no-active-link", {}, "not-in-this-state");
      for (const lane of wanted) await runLane(world, person, { laneId: lane.id });
      const engine = await sendHere(open);
      try {
        const all = await untilSent(world, {
          organisationIds: [person.organisationId],
          stop,
          timeoutMs,
          onProgress: terminal.advance,
        });
        const lanes = all.filter((lane) => wanted.some((one: LaneRow) => one.id === lane.laneId));
        const isOk = isAllBooked(lanes);
        const standstill = await readStandstill(
          world,
          person,
          wanted.map(({ id }) => id),
        );
        if (terminal.isJson) terminal.printJson({ ok: isOk, lanes: lanes.map(laneReport), ...standstill });
        else {
          for (const line of laneTable(terminal, lanes)) terminal.print(line);
          printStandstill(terminal, world, standstill);
        }
        return isOk ? 0 : 1;
      } finally {
        await engine?.stop();
      }
    }),
};

/** A hub that lives on the folder sends by itself; elsewhere one more worker does no harm. */
async function sendHere({ hub, isBeside }: OpenHub): Promise<RunningEngine | undefined> {
  return isBeside ? undefined : startEngine(hub.world, { connection: hub.connection, doesDrain: true });
}
