/**
 * `npm run bench`: runs the benchmarks, each in a process of its own, and prints the table that bench/RESULTS.md keeps.
 * Parts of the runs' names may be given, to run only those: npm run bench -- "no latency".
 */
import { execFile } from "node:child_process";
import { cpus, release, totalmem, type } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { PayrollOf, PayrollResult } from "./payroll.ts";
import type { SettlementsOf, SettlementsResult } from "./settlements.ts";

const free = { lanes: 20, latencyMs: 0, isUnlimited: true } as const;
const runs: Readonly<Record<string, SettlementsOf>> = {
  "2,000 settlements, no latency": { ...free, settlements: 2_000, warmUp: 400 },
  "the same, from a cold start": { ...free, settlements: 2_000, warmUp: 0 },
  "20,000 settlements, no latency": { ...free, settlements: 20_000, warmUp: 400 },
  "1,800 settlements, 50 ms, 600 calls a minute": {
    lanes: 20,
    settlements: 1_800,
    warmUp: 0,
    latencyMs: 50,
    isUnlimited: false,
  },
};

const payrollRuns: Readonly<Record<string, PayrollOf>> = {
  "payroll of 5,000 lines": { employees: 500, perEmployee: false },
  "payroll of 50,000 lines": { employees: 5_000, perEmployee: false },
  "payroll of 5,000 lines, per employee": { employees: 500, perEmployee: true },
  "payroll of 50,000 lines, per employee": { employees: 5_000, perEmployee: true },
};

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part));
const [processor] = cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${processor?.model ?? "unknown processor"}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}\n`,
);
console.log(
  "| run, over 20 lanes | file to last certificate | settlements/s | bare script | ratio | durable script | ratio to it | 429 | quota used | CPU ms each: hub + database + twin | bare: script + twin | durable: script + database + twin | peak memory |",
);
console.log(`|${" --- |".repeat(13)}`);
for (const [name, of] of Object.entries(runs)) {
  if (isWanted(name)) console.log(line(name, await measured<SettlementsResult>("measure.ts", of)));
}
console.log(
  "\n| payroll, SIE 4I to booked journal | rows in the ledger | file to certificate | of that taking in | lines/s | CPU: hub + database + twin | memory idle → peak |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- |");
for (const [name, of] of Object.entries(payrollRuns)) {
  if (isWanted(name)) console.log(payrollLine(name, await measured<PayrollResult>("measure-payroll.ts", of)));
}

/** A process for each run: the peak of memory and the warmth of the compiler are its own. */
async function measured<Result>(programName: string, of: object): Promise<Result> {
  const program = path.join(import.meta.dirname, programName);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, JSON.stringify(of)], {
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stderr !== "") console.error(stderr);
  return JSON.parse(stdout);
}

function line(name: string, { of, cpu, bare, durable, ...result }: SettlementsResult): string {
  const each = (...seconds: (number | null)[]) =>
    seconds.map((one) => (one === null ? "?" : ((1000 * one) / of.settlements).toFixed(2))).join(" + ");
  const cells = [
    name,
    `${result.bookSeconds.toFixed(1)} s`,
    (of.settlements / result.bookSeconds).toFixed(0),
    `${bare.seconds.toFixed(2)} s`,
    (bare.seconds / result.bookSeconds).toFixed(2),
    durable === null ? "–" : `${durable.seconds.toFixed(2)} s`,
    durable === null ? "–" : (durable.seconds / result.bookSeconds).toFixed(2),
    String(result.tooManyRequests),
    result.quotaUse === null ? "–" : `${(100 * result.quotaUse).toFixed(1)} %`,
    each(cpu.hub, cpu.database, cpu.twin),
    each(bare.script, bare.twin),
    durable === null ? "–" : each(durable.script, durable.database, durable.twin),
    `${result.peakMemoryMb.toFixed(0)} MB`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function payrollLine(name: string, result: PayrollResult): string {
  const { rows, seconds, acceptSeconds, lines, cpu, idleMemoryMb, peakMemoryMb } = result;
  const used = [cpu.hub, cpu.database, cpu.twin].map((each) => (each === null ? "?" : each.toFixed(2)));
  const cells = [
    name,
    String(rows),
    `${seconds.toFixed(1)} s`,
    `${acceptSeconds.toFixed(1)} s`,
    (lines / seconds).toFixed(0),
    `${used.join(" + ")} s`,
    `${idleMemoryMb.toFixed(0)} → ${peakMemoryMb.toFixed(0)} MB`,
  ];
  return `| ${cells.join(" | ")} |`;
}
