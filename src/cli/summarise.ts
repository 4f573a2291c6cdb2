/** Waits until everything is sent and tells what became of it. */
import type { CommandContext } from "./command.ts";
import { isAllBooked, laneReport, laneTable } from "./lane-report.ts";
import type { RunningHub } from "./running-hub.ts";
import { untilSent } from "./until-sent.ts";

/** After that, what still waits is told as waiting. */
const timeoutMs = 5 * 60_000;

/** 0 only when all of it is booked and balances. Throws Stopped. */
export async function summarise(
  { terminal, stop }: CommandContext,
  { hub }: RunningHub,
  organisationIds: readonly string[],
): Promise<number> {
  const lanes = await untilSent(hub.world, {
    organisationIds,
    stop,
    timeoutMs,
    onProgress: terminal.advance,
  });
  const isOk = isAllBooked(lanes);
  if (terminal.isJson) terminal.printJson({ ok: isOk, lanes: lanes.map(laneReport) });
  else for (const line of laneTable(terminal, lanes)) terminal.print(line);
  return isOk ? 0 : 1;
}
