/** `bilag import`: hands a file in at the door of uploads and watched folders. */
import path from "node:path";
import { hasErrors } from "../core/index.ts";
import type { LinkRow } from "../db/index.ts";
import type { Acceptance, AcceptOutcome } from "../engine/accept/accept-records.ts";
import { type FileTally, fileTally } from "../engine/accept/file-tally.ts";
import { fileFindingsMax, takeFile } from "../engine/accept/take-file.ts";
import { integrationOf, type World } from "../engine/world.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { remediesOf } from "./finding-text.ts";
import { linkNamed } from "./named-things.ts";
import { printFindings } from "./print-findings.ts";
import { Stopped } from "./stopped.ts";
import { fileFault, findFormat, piecesOf } from "./try/read-file.ts";
import { fittingFlow } from "./try/read-tried.ts";
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

type HandInOf = { file: string; person: ActingPerson; link: LinkRow };

async function handInFile(context: CommandContext, world: World, of: HandInOf): Promise<Result> {
  const tally = fileTally(fileFindingsMax);
  const result: Result = { counts: {}, empty: [], tally, isUnreadable: false, fileImportId: null };
  result.fileImportId = await takeIntoLanes(context, world, { ...of, result });
  const isEmpty = Object.keys(result.counts).length === 0;
  const isAboutFile = tally.findings().some((one) => one.record === "file" && one.severity === "error");
  return { ...result, isUnreadable: isEmpty && isAboutFile };
}

/** Null for a file that cannot be read, of which the tally tells. */
async function takeIntoLanes(
  { given, stop }: CommandContext,
  world: World,
  { file, person, link, result }: HandInOf & { result: Result },
): Promise<string | null> {
  const { tally } = result;
  const integration = integrationOf(world, link.integration);
  const { companyId } = link;
  const flow = given.text("flow");
  const found = await findFormat({ file, integration, format: given.text("format") });
  if (found.kind === "finding") {
    tally.read(found);
    return null;
  }
  const reading = watched(piecesOf(file), stop);
  try {
    const { fileImportId } = await takeFile(world, {
      organisationId: person.organisationId,
      personId: person.personId,
      // By the lane of the flow that was asked for, or the link's first.
      lane: {
        companyId,
        integration: integration.name,
        id: laneOf(link, flow ?? link.lanes[0]?.flow ?? ""),
      },
      laneFor: (record) => laneOf(link, flow ?? fittingFlow(integration, record)),
      format: found.format,
      fileName: path.basename(file).slice(0, 255),
      file: reading.pieces,
      tally,
      onAnswers: (answers) => {
        count(result, answers);
        if (stop.aborted) throw new Stopped();
      },
    });
    return fileImportId;
  } catch (error) {
    if (reading.fault() === undefined || error !== reading.fault()) throw error;
    tally.read(fileFault({ file }, error));
    return null;
  }
}

/** The pieces of the file, and what its reading broke over: whatever else breaks on the way is not the file's. */
function watched(file: AsyncIterable<Uint8Array>, stop: AbortSignal) {
  let fault: unknown;
  async function* pieces() {
    const source = file[Symbol.asyncIterator]();
    const next = () =>
      source.next().catch((error: unknown) => {
        fault = error;
        throw error;
      });
    for (let step = await next(); step.done !== true; step = await next()) {
      if (stop.aborted) throw new Stopped();
      yield step.value;
    }
  }
  return { pieces: pieces(), fault: () => fault };
}

function laneOf(link: LinkRow, flow: string): string {
  const lane = link.lanes.find((candidate) => candidate.flow === flow);
  if (lane === undefined)
    throw new UsageError("flow-unknown", {
      integration: link.integration,
      flow,
      flows: link.lanes.map((one) => one.flow).join(", "),
    });
  return lane.id;
}

function count({ counts, empty }: Result, answers: readonly Acceptance[]): void {
  for (const { object, outcome } of answers) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (outcome === "empty" && empty.length < fileFindingsMax) empty.push(object);
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
