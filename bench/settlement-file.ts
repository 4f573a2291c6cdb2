/** The file that the lanes' settlements come from: JSON lines, read and handed in as `bilag import` does it. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { readFileItems } from "../src/cli/try/read-file.ts";
import type { Day, Integration } from "../src/core/index.ts";
import { companyFlags } from "../src/db/index.ts";
import { acceptRecords } from "../src/engine/accept/accept-records.ts";
import type { BenchHub, BenchLane } from "./bench-hub.ts";

/** The same for every length of backlog: what is in hand at once is not what is to be compared. */
const batchSize = 100;

export type SettlementFiles = { warmUp: string; measured: string };

/** Every lane is a company of its own with the same tills, so that one file serves them all. */
export async function writeSettlementFiles(
  { integration, folder }: { integration: Integration; folder: string },
  of: { upTo: Day; warmUpEach: number; measuredEach: number },
): Promise<SettlementFiles> {
  const count = of.warmUpEach + of.measuredEach;
  // The sample company has two tills, hence two settlements a day.
  const records = integration.sample.records({
    flow: "settlements",
    upTo: of.upTo,
    count: Math.ceil(count / 2),
  });
  const files = {
    warmUp: path.join(folder, "warm-up.json"),
    measured: path.join(folder, "settlements.json"),
  };
  await writeFile(files.warmUp, jsonLines(records.slice(0, of.warmUpEach)));
  await writeFile(files.measured, jsonLines(records.slice(of.warmUpEach, count)));
  return files;
}

const jsonLines = (records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

/** One company after the other, so that what is in hand at once does not depend on how many there are; lanes begin as they get theirs. */
export async function importForAll(hub: BenchHub, file: string): Promise<void> {
  for (const lane of hub.lanes) await importFor(hub, lane, file);
}

async function importFor({ world, integration }: BenchHub, lane: BenchLane, file: string): Promise<void> {
  const { organisationId, companyId, laneId, personId } = lane;
  const company = await world.db.inOrganisation(organisationId, "read company", (trx) =>
    companyFlags(trx, { organisationId, companyId }),
  );
  let batch: unknown[] = [];
  const handIn = async () => {
    const answers = await acceptRecords(world, { organisationId, laneId, personId, records: batch });
    const other = answers.find((answer) => answer.outcome !== "taken");
    if (other !== undefined) throw new Error(`${other.object} was ${other.outcome}`);
    batch = [];
  };
  for await (const item of readFileItems({ file, integration, format: "json", company })) {
    if (item.kind === "finding") throw new Error(JSON.stringify(item.finding));
    batch.push(item.record);
    if (batch.length === batchSize) await handIn();
  }
  if (batch.length > 0) await handIn();
}
