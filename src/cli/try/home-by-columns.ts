/** Which country's company a table is for that names no currency: the one in whose words most of its columns are called. */
import type { IntegrationHome } from "../../core/index.ts";
import { readCsv } from "../../formats/csv/index.ts";
import { readXlsx } from "../../formats/xlsx/index.ts";
import { piecesOf } from "./read-file.ts";

type Home = IntegrationHome<unknown>;

/** Undefined for a file that is no table, and where none of the homes has at least half of its columns. */
export async function homeByColumns(
  homes: readonly Home[],
  of: { file: string; format: string },
): Promise<Home | undefined> {
  for (const home of homes) if (await hasItsColumns(home, of)) return home;
  return undefined;
}

async function hasItsColumns(
  { columnNames = [] }: Home,
  { file, format }: { file: string; format: string },
): Promise<boolean> {
  if (columnNames.length === 0 || !(format === "csv" || format === "xlsx")) return false;
  const asked = { columns: columnNames };
  const items = format === "csv" ? readCsv(piecesOf(file), asked) : readXlsx(piecesOf(file), asked);
  let unknownCount = 0;
  for await (const item of items) {
    if (item.kind === "header") return item.columns.length >= unknownCount;
    if (item.kind === "finding" && item.finding.code === "column-unknown") unknownCount += 1;
    else return false;
  }
  return false;
}
