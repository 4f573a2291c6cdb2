import { describe, expect, inject, it, onTestFinished } from "vitest";
import { createDatabase, dropDatabase } from "../../src/db/embedded/index.ts";
import { startTwin } from "../../twin/start-twin.ts";
import { controlOf, type TwinControl } from "../support/twin-control.ts";
import { withDatabase } from "../support/with-database.ts";
import { dataFolder, jsonOf, runBilag, startBilag } from "./run-bilag.ts";

type Lane = Record<
  "records" | "booked" | "waiting" | "halted" | "excused" | "debitMinor" | "creditMinor",
  number
>;
type Summary = { ok: boolean; lanes: (Lane & { integration: string; flow: string })[] };

/** 30 days of two tills, each day of each till one voucher. */
const settlements = 60;

/** The lane of the tills; each other sample has its own beside it. */
const allBooked = expect.arrayContaining([expect.objectContaining({ booked: settlements })]);

/** A database of its own on the server of the tests, removed afterwards. */
async function emptyDatabaseUrl(): Promise<string> {
  const server = inject("server");
  const name = `bilag_cli_${process.pid}_${Math.floor(performance.now() * 1000)}`;
  await createDatabase(server, name);
  onTestFinished(() => dropDatabase(server, name));
  const connection = withDatabase(server, name);
  if ("connectionString" in connection) return connection.connectionString;
  const { user, password, host, port, database } = connection;
  return `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`;
}

async function runningTwin(): Promise<TwinControl & { url: string }> {
  const twin = await startTwin({ port: 0, seed: 1 });
  onTestFinished(() => twin.close());
  return { url: twin.url, ...controlOf(twin.url) };
}

/** The voucher texts in the books of the sample café, without the token that stands first. */
async function bookedTexts(twin: TwinControl): Promise<string[]> {
  const { companyId } = await twin.companyNamed("Kaffebar Nord AS");
  const vouchers = (await twin.control("GET", `/books/${companyId}/vouchers`)) as { text: string }[];
  return vouchers.map((voucher) => voucher.text.replace(/^B[0-9A-Z]{13} /, ""));
}

/** Every lane of every sample company, each on its integration's own ledger. */
function expectAllBooked({ ok, lanes }: Summary): void {
  expect(ok).toBe(true);
  const counts = Object.fromEntries(lanes.map((lane) => [lane.integration, lane.booked]));
  expect(counts).toMatchObject({ "day-settlements": settlements, "payroll-journals": expect.any(Number) });
  for (const lane of lanes)
    expect(lane).toMatchObject({ booked: lane.records, debitMinor: lane.creditMinor });
}

async function untilBooked(twin: TwinControl, count: number): Promise<void> {
  while ((await bookedTexts(twin)).length < count) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("bilag start --once --json", () => {
  it("books the sample companies and prints one object in which debit equals credit", async () => {
    const ended = await runBilag(["start", "--once", "--json"], { BILAG_DATA_DIR: dataFolder() });
    const { ok, lanes } = jsonOf<Summary>(ended);
    expect(ended.status).toBe(0);
    expectAllBooked({ ok, lanes });
    expect(lanes).toContainEqual(
      expect.objectContaining({
        integration: "day-settlements",
        flow: "settlements",
        records: settlements,
        booked: settlements,
        waiting: 0,
        halted: 0,
        excused: 0,
      }),
    );
    for (const lane of lanes) expect(lane.debitMinor).toBe(lane.creditMinor);
    const payroll = lanes.find(({ integration }) => integration === "payroll-journals");
    expect(payroll).toMatchObject({ flow: "journals", waiting: 0, halted: 0, excused: 0 });
    expect(payroll?.booked).toBeGreaterThanOrEqual(1);
    expect(payroll?.debitMinor).toBeGreaterThan(0);
  });

  it("goes on where it was killed, and the books hold each settlement exactly once", async () => {
    const twin = await runningTwin();
    const environment = { BILAG_DATA_DIR: dataFolder(), BILAG_TWIN_URL: twin.url };
    for (const count of [8, 30]) {
      const killed = startBilag(["start", "--once", "--json"], environment);
      await untilBooked(twin, count);
      killed.child.kill("SIGKILL");
      await killed.ended;
    }
    const ended = await runBilag(["start", "--once", "--json"], environment);
    expect(jsonOf<Summary>(ended)).toMatchObject({ ok: true, lanes: allBooked });
    const texts = await bookedTexts(twin);
    expect(texts).toHaveLength(settlements);
    expect(new Set(texts).size).toBe(settlements);
  });

  it("begins anew beside a twin whose books are others", async () => {
    const dataDir = dataFolder();
    const once = async (twin: { url: string }) =>
      runBilag(["start", "--once", "--json"], { BILAG_DATA_DIR: dataDir, BILAG_TWIN_URL: twin.url });
    await once(await runningTwin());
    const second = await runningTwin();
    expect((await once(second)).status).toBe(0);
    expect(await bookedTexts(second)).toHaveLength(settlements);
  });
});

describe("bilag start on DATABASE_URL", () => {
  it("shares one set-up among workers that begin at the same moment, and sends nothing twice", async () => {
    const twin = await runningTwin();
    const environment = {
      BILAG_TRY_OUT: "1",
      BILAG_DATA_DIR: dataFolder(),
      BILAG_TWIN_URL: twin.url,
      DATABASE_URL: await emptyDatabaseUrl(),
    };
    const workers = await Promise.all([1, 2].map(() => runBilag(["start", "--once", "--json"], environment)));
    for (const ended of workers) expect(jsonOf<Summary>(ended)).toMatchObject({ ok: true, lanes: allBooked });
    const texts = await bookedTexts(twin);
    expect(texts).toHaveLength(settlements);
    expect(new Set(texts).size).toBe(settlements);
  });
});

describe("bilag start", () => {
  it("serves until a signal, refuses a second hub on its folder, and ends in good order", async () => {
    const environment = { BILAG_DATA_DIR: dataFolder(), BILAG_PORT: "0" };
    const hub = startBilag(["start"], environment);
    await hub.said("API reference: http://127.0.0.1:");
    const second = await runBilag(["start", "--once", "--json"], environment);
    expect(second.status).toBe(1);
    expect(jsonOf(second)).toMatchObject({ ok: false, error: { code: "folder-in-use" } });
    hub.child.kill("SIGTERM");
    expect(await hub.ended).toMatchObject({ status: 0, signal: null });
  });

  it("takes any free port in production where the choice is left to the system", async () => {
    const environment = {
      BILAG_TRY_OUT: "0",
      BILAG_SECRET_KEY: "ab".repeat(32),
      BILAG_DATA_DIR: dataFolder(),
      BILAG_PORT: "0",
    };
    const hub = startBilag(["start"], environment);
    await hub.said("API reference: http://127.0.0.1:");
    hub.child.kill("SIGTERM");
    const { status, errors } = await hub.ended;
    expect(status).toBe(0);
    expect(errors).toMatch(/^API reference: http:\/\/127\.0\.0\.1:[1-9]\d+\/api\/docs$/m);
  });

  it("says which variable is missing when production has no key", async () => {
    const ended = await runBilag(["start", "--json"], { BILAG_TRY_OUT: "0" });
    expect(ended.status).toBe(1);
    expect(jsonOf(ended)).toMatchObject({ error: { code: "settings-of-environment" } });
    expect(ended.errors).toContain("BILAG_SECRET_KEY is required");
  });
});
