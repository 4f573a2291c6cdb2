/** `bilag import`: hands the records of a file in, in batches, as a business system would. */
import { type CompanyFlags, type Finding, hasErrors, type Integration } from "../core/index.ts";
import { companyFlags, type LinkRow } from "../db/index.ts";
import { type AcceptOutcome, acceptRecords } from "../engine/accept/accept-records.ts";
import { integrationOf, type World } from "../engine/world.ts";
import { type ActingPerson, actingOptions, actingPerson } from "./acting-person.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { findingText, remedyBooks } from "./finding-text.ts";
import { linkNamed } from "./named-things.ts";
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
  findings: Finding[];
  isUnreadable: boolean;
};

const batchSize = 500;
/** What a person reads; the rest stands beside its record in the hub. */
const findingsMax = 1_000;

async function handInFile(
  context: CommandContext,
  world: World,
  { file, person, link }: { file: string; person: ActingPerson; link: LinkRow },
): Promise<Result> {
  const { given, stop } = context;
  const integration = integrationOf(world, link.integration);
  const company = await companyOf(world, person, link);
  const result: Result = { counts: {}, empty: [], findings: [], isUnreadable: false };
  const batches = new Map<string, unknown[]>();
  const format = given.text("format");
  for await (const item of readFileItems({ file, integration, format, company })) {
    if (stop.aborted) throw new Stopped();
    if (item.kind === "finding") {
      result.findings.push(item.finding);
      continue;
    }
    const laneId = laneFor(integration, link, given.text("flow"), item.record);
    const batch = batches.get(laneId) ?? [];
    batches.set(laneId, batch);
    batch.push(item.record);
    if (batch.length >= batchSize) await handIn(world, person, { laneId, batch, result });
  }
  for (const [laneId, batch] of batches) await handIn(world, person, { laneId, batch, result });
  const isEmpty = Object.keys(result.counts).length === 0;
  const isAboutFile = result.findings.some((one) => one.record === "file" && one.severity === "error");
  return { ...result, isUnreadable: isEmpty && isAboutFile };
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
  for (const { object, outcome, findings } of answers) {
    result.counts[outcome] = (result.counts[outcome] ?? 0) + 1;
    if (outcome === "empty" && result.empty.length < findingsMax) result.empty.push(object);
    if (result.findings.length < findingsMax) result.findings.push(...findings);
  }
}

function report(
  { terminal }: CommandContext,
  world: World,
  { counts, empty, findings, isUnreadable }: Result,
): number {
  const isOk = !hasErrors(findings);
  if (terminal.isJson) terminal.printJson({ ok: isOk, counts, empty, findings });
  else {
    const books = remedyBooks(world.registry);
    for (const finding of findings)
      for (const line of findingText(terminal, books, finding)) terminal.print(line);
    for (const [outcome, count] of Object.entries(counts) as [AcceptOutcome, number][])
      terminal.print(
        `${terminal.text(`outcome-${outcome}`)}: ${count}${outcome === "empty" ? `  (${empty.join(", ")})` : ""}`,
      );
  }
  if (isUnreadable) return 2;
  return isOk ? 0 : 1;
}
