/** `bilag imports`: the files that were handed in, and what was found in one of them. */
import { alignColumns } from "../core/index.ts";
import { type FileImportRow, findFileImport, listFileImports } from "../db/index.ts";
import { actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { remediesOf } from "./finding-text.ts";
import { laneNamed } from "./named-things.ts";
import { printFindings } from "./print-findings.ts";
import type { Terminal } from "./terminal.ts";
import { withHub } from "./with-hub.ts";

const listMax = 100;
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const imports: Command = {
  name: "imports",
  summary: "command-imports",
  usage: "<lane> [import]",
  options: actingOptions,
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { given, terminal } = context;
      const person = await actingPerson(context, hub, "read");
      const { organisationId } = person;
      const { id: laneId } = await laneNamed(hub.world, person, given.required(0, "<lane>"));
      const [fileImportId] = given.rest(1);
      if (fileImportId !== undefined)
        return oneImport(context, hub, { organisationId, laneId, fileImportId });
      const page = { organisationId, laneId, after: null, limit: listMax };
      const files = await hub.world.db.inOrganisation(organisationId, "read files", (trx) =>
        listFileImports(trx, page),
      );
      if (terminal.isJson) terminal.printJson({ ok: true, files });
      else for (const line of linesOf(terminal, files)) terminal.print(line);
      return 0;
    }),
};

type HubOf = Parameters<Parameters<typeof withHub>[1]>[0]["hub"];

async function oneImport(
  { terminal }: CommandContext,
  { world }: HubOf,
  of: { organisationId: string; laneId: string; fileImportId: string },
): Promise<number> {
  const file = idPattern.test(of.fileImportId)
    ? await world.db.inOrganisation(of.organisationId, "read file", (trx) => findFileImport(trx, of))
    : undefined;
  if (file === undefined) throw new UsageError("import-missing", { name: of.fileImportId }, "not-found");
  const { findings, findingsCount: count } = file;
  if (terminal.isJson) terminal.printJson({ ok: true, file });
  else {
    for (const line of linesOf(terminal, [file])) terminal.print(line);
    printFindings(terminal, remediesOf(world.registry), { findings, count, indent: "  " });
  }
  return 0;
}

function linesOf(terminal: Terminal, files: readonly FileImportRow[]): string[] {
  if (files.length === 0) return [terminal.text("no-imports")];
  const head = [
    "import-when",
    "import-file",
    "import-read",
    "outcome-taken",
    "import-refused",
    "findings",
  ] as const;
  const rows = files.map(({ receivedAt, fileName, format, counts, findingsCount, id }) => [
    receivedAt.slice(0, 16).replace("T", " "),
    fileName || format,
    String(counts.records),
    String(counts.taken),
    String(counts.errors + counts.setAside + counts.conflict),
    String(findingsCount),
    id,
  ]);
  return alignColumns([[...head.map((name) => terminal.text(name)), ""], ...rows], new Set([2, 3, 4, 5]));
}
