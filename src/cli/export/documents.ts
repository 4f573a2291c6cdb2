/** `bilag export --link`: documents as a file for books without an API. By default a copy, whose name says so. */
import { unlink } from "node:fs/promises";
import path from "node:path";
import type { LaneRow } from "../../db/index.ts";
import {
  copyPostings,
  type Exported,
  type ExportOf,
  exportPostings,
} from "../../engine/acts/export-postings.ts";
import type { World } from "../../engine/world.ts";
import { type ActingPerson, actingPerson } from "../acting-person.ts";
import { type Arguments, type CommandContext, type OptionOf, UsageError } from "../command.ts";
import { laneNamed } from "../named-things.ts";
import { withHub } from "../with-hub.ts";
import { newFile } from "./new-file.ts";

export const documentOptions = {
  link: { type: "string", help: "option-export-link" },
  format: { type: "string", help: "option-export-format" },
  month: { type: "string", help: "option-month" },
  object: { type: "string", help: "option-export-object" },
  out: { type: "string", help: "option-export-out" },
  "first-number": { type: "string", help: "option-first-number" },
  "voucher-type": { type: "string", help: "option-voucher-type" },
  "instead-of-sending": { type: "boolean", help: "option-instead-of-sending" },
} as const satisfies Record<string, OptionOf>;

export function exportDocuments(context: CommandContext): Promise<number> {
  return withHub(context, async ({ hub }) => {
    const { given, terminal } = context;
    const isInstead = given.isSet("instead-of-sending");
    const person = await actingPerson(context, hub, isInstead ? "send" : "read");
    const { id: laneId, environment } = await laneNamed(hub.world, person, given.requiredText("link"));
    const out = given.requiredText("out");
    const of = { laneId, ...wanted(given) };
    const written = await (isInstead ? writeExport : writeCopy)(hub.world, person, { of, out, environment });
    const { bytes: _, ...rest } = written.exported;
    if (terminal.isJson)
      terminal.printJson({ ok: true, file: written.file, environment, isCopy: !isInstead, ...rest });
    else print(context, written, isInstead);
    return 0;
  });
}

function wanted(given: Arguments): Omit<ExportOf, "laneId"> {
  const month = given.text("month");
  const object = given.text("object");
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new UsageError("month-unreadable", { month });
  return {
    format: given.requiredText("format"),
    ...(month === undefined ? {} : { month }),
    ...(object === undefined ? {} : { object }),
    ...numberOf(given, "first-number", "firstNumber"),
    ...numberOf(given, "voucher-type", "voucherType"),
  };
}

/** As over the API: the numbers of a whole export must still have room within eight digits. */
const numberMax = 99_000_000;

function numberOf(given: Arguments, option: string, name: "firstNumber" | "voucherType") {
  const text = given.text(option);
  if (text === undefined) return {};
  if (!/^[1-9]\d{0,7}$/.test(text) || Number(text) > numberMax)
    throw new UsageError("number-unreadable", { option: `--${option}`, text });
  return { [name]: Number(text) };
}

type Written = { file: string; exported: Exported };
type WriteOf = { of: ExportOf; out: string; environment: LaneRow["environment"] };

/**
 * "mars.si" → "mars-COPY.si": whoever finds it in a folder a month later must see what it is. Of a company that is only tried out it says
 * so too: "mars-COPY-TWIN.si".
 */
async function writeCopy(
  world: World,
  { organisationId }: ActingPerson,
  { of, out, environment }: WriteOf,
): Promise<Written> {
  const exported = await copyPostings(world, organisationId, of);
  const { dir, name, ext } = path.parse(out);
  const mark = environment === "live" ? "" : `-${environment.toUpperCase()}`;
  const file = path.join(dir, `${name}-COPY${mark}${ext}`);
  const handle = await newFile(file);
  await handle.writeFile(exported.bytes).finally(() => handle.close());
  return { file, exported };
}

/** The place is taken first and filled last: should it fail in between, the same command gives the same file. */
async function writeExport(world: World, person: ActingPerson, { of, out }: WriteOf): Promise<Written> {
  const handle = await newFile(out);
  try {
    const exported = await exportPostings(world, person, { ...of, fileName: path.basename(out) });
    await handle.writeFile(exported.bytes);
    await handle.sync();
    return { file: out, exported };
  } catch (error) {
    await unlink(out);
    throw error;
  } finally {
    await handle.close();
  }
}

function print({ terminal }: CommandContext, { file, exported }: Written, isInstead: boolean): void {
  terminal.print(`${file}  ${terminal.text("documents-exported", { count: exported.exported.length })}`);
  for (const { object, on, because, ledgerNumber } of exported.leftOut)
    terminal.print(
      `  ${object} ${on}: ${terminal.text(`left-out-${because}`, { number: ledgerNumber ?? "-" })}`,
    );
  for (const { object, on, fileName } of exported.toUndo)
    terminal.print(`  ${terminal.text("export-to-undo", { object, on, file: fileName })}`);
  for (const [dimension, values] of Object.entries(exported.left))
    terminal.print(
      `  ${terminal.text("dimension-without-column", { dimension, values: values.join(", ") })}`,
    );
  if (exported.unfitAccounts.length > 0)
    terminal.print(`  ${terminal.text("accounts-unfit", { accounts: exported.unfitAccounts.join(", ") })}`);
  if (!exported.isTextComplete) terminal.print(`  ${terminal.text("letters-lost")}`);
  terminal.note(terminal.text(isInstead ? "export-is-excused" : "export-is-copy"));
}
