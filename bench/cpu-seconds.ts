/** CPU time of a process and of those it started, from Linux's own books; elsewhere nothing is told. */
import { readdir, readFile } from "node:fs/promises";

/** The kernel counts in hundredths of a second, whatever its own tick is. */
const ticksPerSecond = 100;

/** Seconds that a process has used, with its children's where `withChildren` says so; null where /proc is not. */
export async function cpuSeconds(
  pid: number,
  { withChildren }: { withChildren: boolean },
): Promise<number | null> {
  const own = await statOf(pid);
  if (own === null) return null;
  const children = withChildren ? await childrenOf(pid) : [];
  const ticks = [own, ...children].reduce((sum, stat) => sum + stat.ticks, own.endedTicks);
  return ticks / ticksPerSecond;
}

type Stat = { parent: number; ticks: number; endedTicks: number };

async function childrenOf(pid: number): Promise<Stat[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(names.map((name) => statOf(Number(name))));
  return stats.filter((stat) => stat !== null && stat.parent === pid) as Stat[];
}

/** proc(5), /proc/<pid>/stat: the name may hold blanks, so the fields are counted behind its bracket. */
async function statOf(pid: number): Promise<Stat | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (text === null) return null;
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [parent = 0] = fields.slice(1);
  const [own = 0, system = 0, ended = 0, endedSystem = 0] = fields.slice(11);
  return { parent, ticks: own + system, endedTicks: ended + endedSystem };
}
