/** `npm run bench`: runs the benchmarks and prints the table that bench/RESULTS.md keeps. Names of runs may be given. */
import { benchSettlements, type SettlementsOf, type SettlementsResult } from "./settlements.ts";

const runs: Readonly<Record<string, SettlementsOf>> = {
  "2,000 settlements, 20 lanes, no latency": {
    lanes: 20,
    settlements: 2_000,
    latencyMs: 0,
    isUnlimited: true,
  },
  "20,000 settlements, 20 lanes, no latency": {
    lanes: 20,
    settlements: 20_000,
    latencyMs: 0,
    isUnlimited: true,
  },
  "1,800 settlements, 20 lanes, 50 ms, 600 calls a minute": {
    lanes: 20,
    settlements: 1_800,
    latencyMs: 50,
    isUnlimited: false,
  },
};

const wanted = process.argv.slice(2);
console.log(
  "| run | accept | accept to certificate | settlements/s | bare script | ratio | 429 | quota used | peak memory |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const [name, of] of Object.entries(runs)) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  console.log(line(name, await benchSettlements(of)));
}

function line(name: string, result: SettlementsResult): string {
  const cells = [
    name,
    `${result.acceptSeconds.toFixed(1)} s`,
    `${result.bookSeconds.toFixed(1)} s`,
    result.perSecond.toFixed(0),
    `${result.bareSeconds.toFixed(1)} s`,
    result.ratio.toFixed(2),
    String(result.tooManyRequests),
    result.quotaUse === null ? "–" : `${(100 * result.quotaUse).toFixed(1)} %`,
    `${result.peakMemoryMb.toFixed(0)} MB`,
  ];
  return `| ${cells.join(" | ")} |`;
}
