/** `bilag export`: an organisation's audit log as a file and its verification; a link's documents as a file (export/documents.ts). */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { chainStart } from "../core/index.ts";
import { listAuditChain } from "../db/index.ts";
import type { World } from "../engine/world.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { entryLine, footerLine, headerLine, verifyAuditLines } from "./export/audit-file.ts";
import { documentOptions, exportDocuments } from "./export/documents.ts";
import { newFile } from "./export/new-file.ts";
import { withHub } from "./with-hub.ts";

export const exportFile: Command = {
  name: "export",
  summary: "command-export",
  usage:
    "--audit <file> | --verify <file> | --link <link> --format <format> --out <file> [--instead-of-sending]",
  options: {
    audit: { type: "string", help: "option-audit" },
    verify: { type: "string", help: "option-verify" },
    ...documentOptions,
    ...actingOptions,
  },
  run(context) {
    const { given } = context;
    const verified = given.text("verify");
    const file = given.text("audit");
    const kinds = [verified, file, given.text("link")].filter((kind) => kind !== undefined);
    if (kinds.length !== 1) throw new UsageError("export-which");
    if (given.text("link") !== undefined) return exportDocuments(context);
    return verified === undefined ? exportAudit(context, file ?? "") : verifyFile(context, verified);
  },
};

async function exportAudit(context: CommandContext, file: string): Promise<number> {
  return withHub(context, async ({ hub }) => {
    const { terminal } = context;
    const person = await actingPerson(context, hub, "read-audit");
    const written = await writeChain(hub.world, person, file);
    if (terminal.isJson) terminal.printJson({ ok: true, file, ...written });
    else terminal.print(`${file}  ${terminal.text("audit-entries", written)}`);
    terminal.note(terminal.text("keep-last-hash"));
    return 0;
  });
}

const pageSize = 1_000;

/** Overwrites nothing, and is readable by its owner alone: it holds people's names. Page after page is the same chain, as it only grows. */
async function writeChain(
  world: World,
  { organisationId, organisationName }: ActingPerson,
  file: string,
): Promise<{ entries: number; lastHash: string }> {
  const handle = await newFile(file);
  try {
    await handle.write(`${headerLine({ organisationId, organisation: organisationName })}\n`);
    let written = { entries: 0, lastHash: chainStart };
    for (;;) {
      const page = await world.db.inOrganisation(organisationId, "read audit", (trx) =>
        listAuditChain(trx, { organisationId, after: written.entries, limit: pageSize }),
      );
      for (const row of page) {
        await handle.write(`${entryLine(row)}\n`);
        written = { entries: row.sequence, lastHash: row.hash };
      }
      if (page.length < pageSize) break;
    }
    await handle.write(`${footerLine(written)}\n`);
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

/** 0: the chain holds from its first entry to its last. 1: it does not, and where. 2: no such file of ours. */
async function verifyFile({ terminal }: CommandContext, file: string): Promise<number> {
  const source = createReadStream(file);
  // A file that is not there fails the stream, which readline would wait for in silence.
  const failed = new Promise<never>((_, reject) => source.once("error", reject));
  const lines = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
  const verdict = await Promise.race([failed, verifyAuditLines(lines)]);
  if (verdict === null) {
    if (terminal.isJson) terminal.printJson({ ok: false, error: { code: "no-audit-file" } });
    else terminal.print(terminal.text("no-audit-file", { file }));
    return 2;
  }
  const isOk = verdict.isIntact && verdict.isWhole;
  const { entries, lastHash, organisation, brokenAt } = verdict;
  if (terminal.isJson) terminal.printJson({ ok: isOk, ...verdict });
  else if (isOk) terminal.print(terminal.text("audit-holds", { organisation, entries, lastHash }));
  else if (brokenAt !== null)
    terminal.print(terminal.text("audit-broken", { organisation, sequence: brokenAt }));
  else terminal.print(terminal.text("audit-cut", { organisation, entries }));
  return isOk ? 0 : 1;
}
