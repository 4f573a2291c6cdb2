/** `bilag import`: hands the records of a file in, in batches, as a business system would. */
import path from "node:path";
import { type CompanyFlags, hasErrors, type Integration } from "../core/index.ts";
import { companyFlags, type LinkRow } from "../db/index.ts";
import { type AcceptOutcome, acceptRecords } from "../engine/accept/accept-records.ts";
import { type FileTally, fileTally } from "../engine/accept/file-tally.ts";
import { keepFileImport } from "../engine/accept/keep-file-import.ts";
import { integrationOf, type World } from "../engine/world.ts";
import { type HashedFile, hashedFile } from "../lib/hashed-file.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { remediesOf } from "./finding-text.ts";
import { linkNamed } from "./named-things.ts";
import { printFindings } from "./print-findings.ts";
import { Stopped } from "./stopped.ts";
import { readFileItems } from "./try/read-file.ts";
import { flowOf } from "./try/read-tried.ts";
import { withHub } from "./with-hub.ts";

export const importFile: Command = {
  name: "import",
  summary: "command-import",
  usage: "<file> --link <link> [--flow F] [--format F]",
  options: {
    link: { type: "string", help: "option-link" },
    flow: { type: "string", help: "option-flow" },
    format: { type: "string", help: "option-format" },
    ...actingOptions,
  },
  run: (context) =>
    withHub(context, async ({ hub }) => {
      const { given, terminal } = context;
      const file = given.required(0, "<file>");
      const name = given.requiredText("link");
      const person = await actingPerson(context, hub, "hand-in");
      const link = await linkNamed(hub.world, person, name);
      terminal.step("reading-file", { file });
      const result = await handInFile(context, hub.world, { file, person, link });
      return report(context, hub.world, result);
    }),
};

type Counts = Record<AcceptOutcome, number>;
type Result = {
  counts: Partial<Counts>;
  /** Records in which there was nothing to book, by the source's own keys. */
  empty: string[];
  tally: FileTally;
  isUnreadable: boolean;
  /** Under which the hub keeps what became of it; null where nothing was read. */
  fileImportId: string | null;
};

const batchSize = 500;
/** What a person reads; what the file's reader found stands in the hub as well, what a record has beside it. */
const findingsMax = 1_000;

type HandInOf = { file: string; person: ActingPerson; link: LinkRow };

async function handInFile(context: CommandContext, world: World, of: HandInOf): Promise<Result> {
  const result: Result = {
    counts: {},
    empty: [],
    tally: fileTally(findingsMax),
    isUnreadable: false,
    fileImportId: null,
  };
  const passing: Passing = { hashed: null, format: "" };
  try {
    await readIntoLanes(context, world, { ...of, result, passing });
  } catch (error) {
    // What broke is the error's to tell, and no failure to keep it may stand before that.
    await keep(context, world, { ...of, result, passing, isBroken: true }).catch(() => null);
    throw error;
  }
  result.fileImportId = await keep(context, world, { ...of, result, passing, isBroken: false });
  const isEmpty = Object.keys(result.counts).length === 0;
  const isAboutFile = result.tally
    .findings()
    .some((one) => one.record === "file" && one.severity === "error");
  return { ...result, isUnreadable: isEmpty && isAboutFile };
}

/** `hashed`: null as long as no byte was handed to a reader. */
type Passing = { hashed: HashedFile | null; format: string };

async function readIntoLanes(
  { given, stop }: CommandContext,
  world: World,
  { file, person, link, result, passing }: HandInOf & { result: Result; passing: Passing },
): Promise<void> {
  const integration = integrationOf(world, link.integration);
  const company = await companyOf(world, person, link);
  const batches = new Map<string, unknown[]>();
  const format = given.text("format");
  const onChunks = (chunks: AsyncIterable<Uint8Array>, found: string) => {
    passing.format = found;
    passing.hashed = hashedFile(chunks);
    return passing.hashed.file;
  };
  for await (const item of readFileItems({ file, integration, format, company, onChunks })) {
    if (stop.aborted) throw new Stopped();
    result.tally.read(item);
    if (item.kind === "finding") continue;
    const laneId = laneFor(integration, link, given.text("flow"), item.record);
    const batch = batches.get(laneId) ?? [];
    batches.set(laneId, batch);
    batch.push(item.record);
    if (batch.length >= batchSize) await handIn(world, person, { laneId, batch, result });
  }
  for (const [laneId, batch] of batches) await handIn(world, person, { laneId, batch, result });
}

/** By the lane of the flow that was asked for, or the link's first: a file may hold records of several. */
async function keep(
  { given }: CommandContext,
  world: World,
  of: HandInOf & { result: Result; passing: Passing; isBroken: boolean },
): Promise<string | null> {
  const { person, link, result, passing } = of;
  const flow = given.text("flow");
  const lane = link.lanes.find((one) => flow === undefined || one.flow === flow);
  if (passing.hashed === null || lane === undefined) return null;
  const whole = of.isBroken ? null : await passing.hashed.whole().catch(() => null);
  return keepFileImport(world, {
    organisationId: person.organisationId,
    personId: person.personId,
    laneId: lane.id,
    fileName: path.basename(of.file).slice(0, 255),
    format: passing.format,
    contentHash: whole?.hash ?? null,
    sizeBytes: whole?.sizeBytes ?? 0,
    tally: result.tally,
  });
}

async function companyOf(
  world: World,
  { organisationId }: ActingPerson,
  link: LinkRow,
): Promise<CompanyFlags> {
  return world.db.inOrganisation(organisationId, "read company", (trx) =>
    companyFlags(trx, { organisationId, companyId: link.companyId }),
  );
}

function laneFor(
  integration: Integration,
  link: LinkRow,
  wanted: string | undefined,
  record: unknown,
): string {
  const flow = wanted ?? flowOf(integration, record);
  const lane = link.lanes.find((candidate) => candidate.flow === flow);
  if (lane === undefined)
    throw new UsageError("flow-unknown", {
      integration: integration.name,
      flow,
      flows: link.lanes.map((one) => one.flow).join(", "),
    });
  return lane.id;
}

/** Empties the batch. */
async function handIn(
  world: World,
  { organisationId, personId }: ActingPerson,
  { laneId, batch, result }: { laneId: string; batch: unknown[]; result: Result },
): Promise<void> {
  const answers = await acceptRecords(world, { organisationId, personId, laneId, records: batch.splice(0) });
  result.tally.answered(answers);
  for (const { object, outcome } of answers) {
    result.counts[outcome] = (result.counts[outcome] ?? 0) + 1;
    if (outcome === "empty" && result.empty.length < findingsMax) result.empty.push(object);
  }
}

function report(
  { terminal }: CommandContext,
  world: World,
  { counts, empty, tally, isUnreadable, fileImportId }: Result,
): number {
  const findings = tally.findings();
  const isOk = !hasErrors(findings);
  if (terminal.isJson) terminal.printJson({ ok: isOk, fileImportId, counts, empty, findings });
  else {
    printFindings(terminal, remediesOf(world.registry), { findings, count: tally.findingsCount() });
    for (const [outcome, count] of Object.entries(counts) as [AcceptOutcome, number][])
      terminal.print(
        `${terminal.text(`outcome-${outcome}`)}: ${count}${outcome === "empty" ? `  (${empty.join(", ")})` : ""}`,
      );
  }
  if (isUnreadable) return 2;
  return isOk ? 0 : 1;
}
