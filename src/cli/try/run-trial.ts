/** Books the records of a file into a twin of its own over a database of its own; both are gone afterwards. */
import { type Finding, hasErrors, type Integration } from "../../core/index.ts";
import { type LaneSummary, laneSummaries } from "../../db/index.ts";
import { acceptRecords } from "../../engine/accept/accept-records.ts";
import type { Actor } from "../../engine/acts/actor.ts";
import { createOrganisation } from "../../engine/acts/people.ts";
import type { World } from "../../engine/world.ts";
import type { CommandContext, Listening } from "../command.ts";
import { openHubOn } from "../open-parts.ts";
import { unlessStopped } from "../stopped.ts";
import {
  ensureActive,
  ensureCompany,
  ensureConnection,
  ensureLink,
  ensureSettings,
} from "../try-out/sample-link.ts";
import { type TwinControl, twinControl } from "../try-out/twin-control.ts";
import type { TwinCompany } from "../try-out/twin-product.ts";
import {
  liftLimits,
  registerRedirect,
  twinCompanyFor,
  twinEndpoints,
  twinProductOf,
} from "../try-out/twin-products.ts";
import type { Chosen } from "./chosen-settings.ts";
import { type HeldReport, heldDocuments } from "./held-documents.ts";
import { type NeededBooks, neededBooks } from "./needed-books.ts";
import { putIntoBooks } from "./put-into-books.ts";
import type { Tried } from "./read-tried.ts";
import { sendAll } from "./send-all.ts";
import { type Throwaway, throwawayStorage } from "./throwaway-storage.ts";

export type TrialOf = {
  integration: Integration;
  ledger: string;
  tried: Tried;
  /** Undefined: what the file names goes before the sample company's. */
  settings: unknown;
  /** What was chosen one by one: goes before all of that. */
  chosen: Chosen;
  isStrict: boolean;
};

export type TrialResult = { findings: readonly Finding[]; documents: readonly HeldReport[] };

const batch = 500;

export async function runTrial(context: CommandContext, of: TrialOf): Promise<TrialResult> {
  const { parts, terminal, stop } = context;
  const opening = Promise.allSettled([
    throwawayStorage(parts, terminal),
    parts.startTwin({ port: 0, seed: 1 }),
  ] as const);
  try {
    const [throwaway, twin] = await unlessStopped(stop, opening);
    return await unlessStopped(stop, tryOn(context, of, { throwaway: value(throwaway), twin: value(twin) }));
  } finally {
    const [throwaway, twin] = await opening;
    if (throwaway.status === "fulfilled") await throwaway.value.remove();
    if (twin.status === "fulfilled") await twin.value.close();
  }
}

function value<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}

async function tryOn(
  context: CommandContext,
  of: TrialOf,
  { throwaway, twin: running }: { throwaway: Throwaway; twin: Listening },
): Promise<TrialResult> {
  const { config, storage } = throwaway;
  const twin = twinControl(running.url);
  const hub = await openHubOn(context.parts, {
    config,
    storage,
    url: running.url,
    twinEndpoints: twinEndpoints(running.url),
  });
  try {
    const world = withoutBudgets(hub.world);
    // Nobody else asks this twin, so neither side has to count.
    await liftLimits(twin);
    await registerRedirect(twin, world.redirectUrl);
    return await book(context, world, { ...of, twin });
  } finally {
    await hub.close();
  }
}

function withoutBudgets(world: World): World {
  const ledgers = [...world.registry.ledgers].map(
    ([name, ledger]) => [name, { ...ledger, budgets: () => [] }] as const,
  );
  return { ...world, registry: { ...world.registry, ledgers: new Map(ledgers) } };
}

async function book(
  context: CommandContext,
  world: World,
  of: TrialOf & { twin: TwinControl },
): Promise<TrialResult> {
  const { terminal } = context;
  const { integration, twin, tried } = of;
  const actor = await createOrganisation(world, {
    name: "Trial",
    owner: { name: "Trial", email: "trial@bilag.example" },
  });
  const settings = settingsOf(of);
  const { ledger } = of;
  const twinCompany = await twinCompanyFor(twin, {
    ledger,
    company: { ...tried.home.company, isToBeFilled: !of.isStrict },
  });
  const { days, warnings } = await fillBooks(context, {
    ...of,
    settings,
    twinCompany,
    makesDimensions: of.settings === undefined,
  });
  const { company } = tried.home;
  const { departments } = integration.sample;
  const { name, country, currency } = company;
  terminal.step("trial-company", { name, country, currency });
  terminal.step("connecting");
  const companyId = await ensureCompany(world, actor, { company, departments });
  const connectionId = await ensureConnection(world, actor, {
    twin,
    twinCompany,
    ledger,
    name: company.name,
  });
  const link = await ensureLink(world, actor, {
    companyId,
    connectionId,
    integration: integration.name,
    startOn: days[0] ?? "1970-01-01",
  });
  const { options, emptyValues } = await twinProductOf(ledger).linkSetUp(twin, twinCompany.id);
  await ensureSettings(world, actor, { link, settings, options: { ...options, ...of.chosen.options } });
  const findings = [...warnings, ...(await handIn(context, world, { actor, lanes: link.lanes, tried }))];
  terminal.step("previewing");
  await ensureActive(world, actor, link, { leavesSlotsOpen: true });
  findings.push(...(await sendLanes(context, world, { actor, lanes: link.lanes })));
  terminal.step("reading-back");
  const { documents, warnings: held } = await heldDocuments(world, actor, {
    laneIds: link.lanes.map((lane) => lane.id),
    ledger,
    currency: tried.company.currency,
    emptyValues,
  });
  return { findings: [...findings, ...held], documents };
}

function settingsOf({ integration, ledger, tried, settings, chosen, isStrict }: TrialOf): unknown {
  const base = { ...((settings ?? tried.home.settings) as object), ...chosen.settings };
  const parsed = integration.settings.safeParse(base);
  // Settings that do not fit are told when they are saved.
  if (settings !== undefined || isStrict || !parsed.success) return base;
  const fit = tried.records.filter(
    ({ flow, record }) => !hasErrors(integration.check(flow, record, parsed.data)),
  );
  const { dimensionValueMax } = twinProductOf(ledger);
  return integration.settingsFor(
    fit.map(({ record }) => record),
    parsed.data,
    { dimensionValueMax },
  ).settings;
}

/** Answers with the days of the file, sorted, and the warnings that its documents come with. */
async function fillBooks(
  { terminal }: CommandContext,
  of: TrialOf & { twin: TwinControl; twinCompany: TwinCompany; makesDimensions: boolean },
): Promise<Pick<NeededBooks, "days" | "warnings">> {
  const { integration, tried, twin, twinCompany } = of;
  const parsed = integration.settings.safeParse(of.settings);
  // Settings that do not fit are told when they are saved.
  if (!parsed.success) return { days: [], warnings: [] };
  const needed = neededBooks(integration, { ...tried, settings: parsed.data });
  if (!of.isStrict) {
    terminal.step("filling-books");
    await putIntoBooks(of.ledger, {
      twin,
      companyId: twinCompany.id,
      currency: tried.company.currency,
      needed,
      makesDimensions: of.makesDimensions,
    });
  }
  return needed;
}

type LanesOf = { actor: Actor; lanes: readonly { id: string; flow: string }[]; tried: Tried };

/** What is set aside here comes with its findings; so does what may pass with a warning. */
async function handIn(
  { terminal }: CommandContext,
  world: World,
  { actor, lanes, tried }: LanesOf,
): Promise<Finding[]> {
  terminal.step("handing-in", { count: tried.records.length });
  const findings: Finding[] = [];
  for (const lane of lanes) {
    const records = tried.records.filter(({ flow }) => flow === lane.flow).map(({ record }) => record);
    for (let from = 0; from < records.length; from += batch) {
      const answers = await acceptRecords(world, {
        ...actor,
        laneId: lane.id,
        records: records.slice(from, from + batch),
      });
      findings.push(...answers.flatMap((answer) => answer.findings));
      terminal.advance(from + answers.length, records.length);
    }
  }
  return findings;
}

async function sendLanes(
  { terminal, stop }: CommandContext,
  world: World,
  { actor, lanes }: Omit<LanesOf, "tried">,
): Promise<Finding[]> {
  const { organisationId } = actor;
  const laneIds = lanes.map(({ id }) => id);
  const look = () =>
    world.db.inOrganisation(organisationId, "read lanes", (trx) =>
      laneSummaries(trx, { organisationId, laneIds }),
    );
  const waiting = total(await look(), "waiting");
  terminal.step("booking", { done: 0, count: waiting });
  const onProgress = async () => terminal.advance(waiting - total(await look(), "waiting"), waiting);
  const findings: Finding[] = [];
  for (const laneId of laneIds) findings.push(...(await sendAll(world, actor, { laneId, stop, onProgress })));
  terminal.step("booking", { done: total(await look(), "booked"), count: waiting });
  return findings;
}

function total(lanes: readonly LaneSummary[], figure: "booked" | "waiting"): number {
  return lanes.reduce((sum, lane) => sum + lane[figure], 0);
}
