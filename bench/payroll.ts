/**
 * Payroll from a SIE 4I file to booked journals on the pretend Visma.net: lines a second, and the peak of memory. One lane, since
 * a run is one voucher; what grows is the run.
 */
import { stat } from "node:fs/promises";
import path from "node:path";
import { neededBooks } from "../src/cli/try/needed-books.ts";
import { putIntoBooks } from "../src/cli/try/put-into-books.ts";
import { readFileItems } from "../src/cli/try/read-file.ts";
import { twinControl } from "../src/cli/try-out/twin-control.ts";
import { findTwinCompany, liftLimits, personOf, twinProductOf } from "../src/cli/try-out/twin-products.ts";
import type { CompanyFlags, Integration } from "../src/core/index.ts";
import { acceptRecords } from "../src/engine/accept/accept-records.ts";
import type { Actor } from "../src/engine/acts/actor.ts";
import { createCompany } from "../src/engine/acts/companies.ts";
import { confirmPreview } from "../src/engine/acts/confirm-preview.ts";
import { beginAuthorisation, finishAuthorisation } from "../src/engine/acts/connect.ts";
import { createConnection } from "../src/engine/acts/connections.ts";
import { createLink } from "../src/engine/acts/links.ts";
import { createOrganisation } from "../src/engine/acts/people.ts";
import { previewLink } from "../src/engine/acts/preview.ts";
import { saveSettings } from "../src/engine/acts/save-settings.ts";
import { startEngine } from "../src/engine/start-engine.ts";
import { type BenchTwin, startBenchTwin } from "./bench-twin.ts";
import { type BenchWorld, openBenchWorld } from "./bench-world.ts";
import { cpuSeconds } from "./cpu-seconds.ts";
import { linesEach, writePayrollFile } from "./payroll-file.ts";

export type PayrollOf = {
  employees: number;
  /** A row for each employee instead of one for each account and cost centre. */
  perEmployee: boolean;
};

export type PayrollResult = {
  of: PayrollOf;
  lines: number;
  fileBytes: number;
  /** Rows of the journal in the ledger. */
  rows: number;
  /** From opening the file to the certificate. */
  seconds: number;
  /** Of these: until the run was taken, rendered and stored. */
  acceptSeconds: number;
  cpu: { hub: number; database: number | null; twin: number | null };
  /** Resident, of the hub's process: before the file was opened, and the peak. */
  idleMemoryMb: number;
  peakMemoryMb: number;
};

const ledger = "visma-net";
const on = "2026-03-25";

export async function benchPayroll(of: PayrollOf): Promise<PayrollResult> {
  const twin = await startBenchTwin();
  const hub = await openBenchWorld(twin, { isUnlimited: true });
  try {
    const integration = hub.world.registry.integrations.get("payroll-journals");
    if (integration === undefined) throw new Error("no payroll journals");
    await liftLimits(twinControl(twin.url));
    const { organisationNumber } = integration.sample.company;
    const [warm, file] = ["warm.si", "run.si"].map((name) => path.join(hub.folder, name)) as [string, string];
    await writePayrollFile(warm, { employees: 50, organisationNumber, on, number: 1 });
    await writePayrollFile(file, { employees: of.employees, organisationNumber, on, number: 2 });
    const lane = await openLane(hub, twin, { integration, perEmployee: of.perEmployee, file: warm });
    const engine = await startEngine(hub.world, { connection: hub.connection, doesDrain: true });
    await handIn(hub, lane, warm);
    await untilBooked(hub, lane);
    const before = await usedBy(hub, twin);
    const idleMemoryMb = process.memoryUsage.rss() / 2 ** 20;
    const startMs = performance.now();
    await handIn(hub, lane, file);
    const acceptSeconds = (performance.now() - startMs) / 1000;
    const rows = await untilBooked(hub, lane);
    const seconds = (performance.now() - startMs) / 1000;
    const after = await usedBy(hub, twin);
    const peakMemoryMb = process.resourceUsage().maxRSS / 1024;
    await engine.stop();
    return {
      of,
      lines: of.employees * linesEach,
      fileBytes: (await stat(file)).size,
      rows,
      seconds,
      acceptSeconds,
      cpu: {
        hub: after.hub - before.hub,
        database: difference(before.database, after.database),
        twin: difference(before.twin, after.twin),
      },
      idleMemoryMb,
      peakMemoryMb,
    };
  } finally {
    await hub.close();
    twin.close();
  }
}

type Lane = { actor: Actor; laneId: string; company: CompanyFlags; integration: Integration };
type LaneOf = { integration: Integration; perEmployee: boolean; file: string };

/** The sample's company, whose books get what the file names. */
async function openLane({ world }: BenchWorld, { url }: BenchTwin, of: LaneOf): Promise<Lane> {
  const { integration, perEmployee, file } = of;
  const { sample } = integration;
  const twin = twinControl(url);
  const actor = await createOrganisation(world, {
    name: "Bench",
    owner: { name: "Bench", email: "bench@example.org" },
  });
  const held = await findTwinCompany(twin, { ledger, organisationNumber: sample.company.organisationNumber });
  if (held === undefined) throw new Error("the twin has no such company");
  const settings = { ...(sample.settings as object), perEmployee, text: "{run} {period}" };
  const flags = { isTest: false, isCustomerBlocked: false, isGroupBlocked: false };
  const company = { ...sample.company, ...flags };
  const records = await recordsOf({ integration, company }, file);
  const needed = neededBooks(integration, {
    records: records.map((record) => ({ flow: "journals", record })),
    settings,
    company,
  });
  const { currency } = company;
  await putIntoBooks(ledger, { twin, companyId: held.id, currency, needed, makesDimensions: true });
  const { companyId } = await createCompany(world, actor, { ...sample.company, departments: [] });
  const { connectionId } = await createConnection(world, actor, {
    ledger,
    name: "Bench",
    environment: "twin",
  });
  const { authoriseUrl } = await beginAuthorisation(world, actor, { connectionId });
  const userName = await personOf(twin, held.id);
  const consent = { authorizeUrl: authoriseUrl, userName, companyId: held.id };
  const { redirectTo } = (await twin.send("POST", "/consents", consent)) as { redirectTo: string };
  const back = new URL(redirectTo).searchParams;
  await finishAuthorisation(world, { state: back.get("state") ?? "", code: back.get("code"), error: null });
  const link = { companyId, connectionId, integration: integration.name, startOn: "2026-01-01" };
  const { linkId, lanes } = await createLink(world, actor, { ...link, schedule: { kind: "at-once" } });
  const { options } = await twinProductOf(ledger).linkSetUp(twin, held.id);
  await saveSettings(world, actor, { linkId, settings, options });
  const { previewHash } = await previewLink(world, actor, { linkId });
  await confirmPreview(world, actor, { linkId, previewHash });
  return { actor, laneId: lanes[0]?.laneId ?? "", company, integration };
}

async function recordsOf(of: Pick<Lane, "integration" | "company">, file: string): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const item of readFileItems({ ...of, file, format: "sie4" })) {
    if (item.kind === "finding" && item.finding.severity === "error") throw new Error(JSON.stringify(item));
    if (item.kind === "record") records.push(item.record);
  }
  return records;
}

async function handIn({ world }: BenchWorld, lane: Lane, file: string): Promise<void> {
  const records = await recordsOf(lane, file);
  const [answer] = await acceptRecords(world, { ...lane.actor, laneId: lane.laneId, records });
  if (answer?.outcome !== "taken") throw new Error(JSON.stringify(answer));
}

/** Answers with the rows of the last journal. */
async function untilBooked({ world }: BenchWorld, { actor, laneId }: Lane): Promise<number> {
  const { organisationId } = actor;
  for (;;) {
    const last = await world.db.inOrganisation(organisationId, "last posting", (trx) =>
      trx
        .selectFrom("posting")
        .select(["id", "state", "findings"])
        .where("organisation_id", "=", organisationId)
        .where("lane_id", "=", laneId)
        .orderBy("sequence", "desc")
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    if (last.state === "refused" || last.state === "differs") throw new Error(JSON.stringify(last));
    if (last.state === "booked") {
      const { document } = await world.db.inOrganisation(organisationId, "read document", (trx) =>
        trx.selectFrom("posting").select("document").where("id", "=", last.id).executeTakeFirstOrThrow(),
      );
      return document?.rows.length ?? 0;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function usedBy(hub: BenchWorld, twin: BenchTwin) {
  const { user, system } = process.cpuUsage();
  return {
    hub: (user + system) / 1e6,
    database: await cpuSeconds(hub.databasePid, { withChildren: true }),
    twin: await cpuSeconds(twin.pid, { withChildren: false }),
  };
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}
