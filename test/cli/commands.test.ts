import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder, type Ended, jsonOf, type RunningBilag, runBilag, startBilag } from "./run-bilag.ts";

const fixtures = path.resolve(import.meta.dirname, "../../src/integrations/day-settlements/fixtures");
const link = "kaffebar-nord/day-settlements";
const production = { BILAG_TRY_OUT: "0", BILAG_SECRET_KEY: "5a".repeat(32) };

let folder: string;
let hub: RunningBilag;
/** Commands beside the living hub of the try-out. */
const beside = (...words: string[]): Promise<Ended> =>
  runBilag([...words, "--json"], { BILAG_DATA_DIR: path.join(folder, "hub") });

type Sale = { zNumber: string; gross: string; net: string; vat: string; paid: string };

/** Settlements of three days ago, with Z numbers that the try-out has not used. */
function settlementFile(name: string, sales: readonly Sale[]): string {
  const on = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  const settlements = sales.map(({ zNumber, gross, net, vat, paid }) => ({
    registerId: "SENTRUM-1",
    zNumber,
    businessDate: on,
    sales: [{ vatRate: "25", gross, net, vat }],
    payments: [{ type: "card", amount: paid }],
  }));
  writeFileSync(path.join(folder, name), JSON.stringify(settlements));
  return path.join(folder, name);
}

const small = { zNumber: "90001", gross: "125.00", net: "100.00", vat: "25.00", paid: "125.00" };
const large = { zNumber: "90001", gross: "250.00", net: "200.00", vat: "50.00", paid: "250.00" };
const unbalanced = { ...small, zNumber: "90002", paid: "1.00" };

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "bilag-cli-"));
  hub = startBilag(
    ["start"],
    { BILAG_DATA_DIR: path.join(folder, "hub"), BILAG_PORT: "0" },
    { isKept: true },
  );
  await hub.said("ready");
});
afterAll(async () => {
  hub.child.kill("SIGTERM");
  await hub.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe("commands beside a living hub", () => {
  it("copy documents into a file whose name says that it is a copy, and leave out what is booked", async () => {
    const out = path.join(folder, "lon.si");
    const words = ["export", "--link", "bruverket-lulea/payroll-journals", "--format", "sie4", "--out", out];
    const { file, isCopy, exported, leftOut } = jsonOf<{
      file: string;
      isCopy: boolean;
      exported: unknown[];
      leftOut: { because: string }[];
    }>(await beside(...words));
    expect([path.basename(file), isCopy, exported]).toEqual(["lon-COPY-TWIN.si", true, []]);
    expect(new Set(leftOut.map(({ because }) => because))).toEqual(new Set(["in-ledger"]));
    expect(readFileSync(file, "latin1")).toMatch(/^#FLAGGA 0/);
    const refused = await beside(...words, "--instead-of-sending");
    expect([refused.status === 0, existsSync(out)]).toEqual([false, false]);
  });

  it("show the lanes, one voucher down to its record, and a healthy doctor", async () => {
    const [lanes, explained, doctor] = await Promise.all([
      beside("lanes"),
      beside("explain", "A1"),
      beside("doctor"),
    ]);
    expect(jsonOf(await beside("gaps"))).toMatchObject({
      lanes: expect.arrayContaining([
        expect.objectContaining({ flow: "settlements", missingDays: [], missingNumbers: [] }),
      ]),
    });
    expect(jsonOf(lanes)).toMatchObject({
      lanes: [
        { company: "Kaffebar Nord AS", flow: "settlements", booked: 60, state: "running" },
        { company: "Bruverket i Luleå AB", flow: "journals", booked: 4, state: "running" },
      ],
    });
    expect(jsonOf(explained)).toMatchObject({
      posting: { state: "booked", ledgerNumber: "A1" },
      certificate: { how: "answered", ledgerNumber: "A1" },
      drifts: [],
      records: [expect.objectContaining({ object: expect.stringMatching(/^(SENTRUM|HAVNA)-1\/\d+$/) })],
    });
    expect(doctor.status).toBe(0);
    expect(jsonOf<{ checks: { check: string; detail: string }[] }>(doctor).checks).toContainEqual({
      check: "sending",
      standing: "ok",
      detail: "on",
    });
  });

  it("mark a day as closed in one lane that is named, and open it again, with a reason", async () => {
    const day = ["2026-12-24", "--department", "10", "--reason"];
    const acts = [
      await beside("gaps", link, "--close", ...day, "Christmas Eve"),
      await beside("gaps", link, "--open", ...day, "We did open"),
      await beside("gaps", link, "--open", ...day, "Once more"),
      await beside("gaps", "--close", ...day, "In which lane?"),
      await beside("gaps", link, "--close", "24.12.2026", "--reason", "No such day"),
      await beside("gaps", link, "--close", "2026-12-24"),
    ];
    expect(acts.map((act) => jsonOf<{ error?: { code: string } }>(act).error?.code)).toEqual([
      undefined,
      undefined,
      "not-found",
      "usage",
      "not-valid",
      "usage",
    ]);
  });

  it("hand a file in once, however often it is imported", async () => {
    const file = path.join(fixtures, "good-and-bad.jsonl");
    const first = await beside("import", file, "--link", link);
    const again = await beside("import", file, "--link", link);
    expect(first.status).toBe(1);
    // Both good days lie before the link's start, a month ago: they are kept and not booked.
    expect(jsonOf(first)).toMatchObject({ ok: false, counts: { "before-start": 2 } });
    const { fileImportId, ...told } = jsonOf<{ fileImportId: string; findings: unknown[] }>(first);
    expect(jsonOf(again)).toMatchObject(told);
    // What its reader refused was told once, and can be read again.
    const kept = jsonOf<{ files: object[] }>(await beside("imports", link));
    const known = { fileName: "good-and-bad.jsonl", counts: { records: 2, beforeStart: 2, errors: 2 } };
    expect(kept.files).toMatchObject([known, { id: fileImportId, ...known }]);
    const whole = { id: fileImportId, findingsCount: told.findings.length, findings: told.findings };
    expect(jsonOf(await beside("imports", link, fileImportId))).toMatchObject({ file: whole });
    expect(jsonOf(await beside("imports", link, "none"))).toMatchObject({ error: { code: "not-found" } });
    const lanes = jsonOf<{ lanes: { records: number }[] }>(await beside("lanes"));
    expect(lanes.lanes[0]?.records).toBe(60);
  });

  it("say why records stand aside, and decide on one that came again with other content", async () => {
    const first = await beside("import", settlementFile("first.json", [small]), "--link", link);
    expect(jsonOf(first)).toMatchObject({ counts: { taken: 1 } });
    expect(jsonOf(await beside("run", link))).toMatchObject({ lanes: [{ booked: 61 }] });
    await beside("import", settlementFile("second.json", [large, unbalanced]), "--link", link);
    const environment = { BILAG_DATA_DIR: path.join(folder, "hub") };
    const lanes = await runBilag(["lanes"], environment);
    expect(lanes.output).toContain("came again with other content: 1\n  ✗ content-changed  SENTRUM-1/90001");
    expect(lanes.output).toMatch(
      /set aside: 1\n {2}✗ settlement-unbalanced {2}SENTRUM-1\/90002.*\n {6}What it means: /,
    );
    const listed = jsonOf<{ records: unknown[] }>(await beside("decide", "SENTRUM-1/90001"));
    expect(listed).toMatchObject({ error: { code: "usage" } });
    const shown = jsonOf<{ records: unknown[] }>(await beside("decide"));
    expect(shown.records).toContainEqual(
      expect.objectContaining({
        object: "SENTRUM-1/90001",
        state: "conflict",
        taken: [expect.objectContaining({ state: "booked", debitMinor: 12_500 })],
      }),
    );
    const decided = await beside(
      "decide",
      "SENTRUM-1/90001",
      "--reverse",
      "--reason",
      "The till was corrected",
    );
    expect(jsonOf(decided)).toMatchObject({ ok: true, decision: "reverse" });
    // The reversal, and what is posted in the place of what it undoes.
    const ran = jsonOf<{ aside: { finding: { code: string } }[] }>(await beside("run", link));
    expect(ran.aside.map(({ finding }) => finding.code)).not.toContain("content-changed");
    const gone = await beside("decide", "SENTRUM-1/90001", "--keep", "--reason", "Again");
    expect(jsonOf(gone)).toMatchObject({ error: { code: "not-found" } });
  });

  it("show the worker that is at work, and do not take it for dead", async () => {
    const shown = jsonOf<{ workers: { id: string; isSeen: boolean; host: string }[] }>(
      await beside("workers"),
    );
    expect(shown.workers).toMatchObject([{ isSeen: true }]);
    const word = ["--by", "Kari Nordmann", "--reason", "It does not answer"];
    const refused = await beside("workers", "--declare-dead", shown.workers[0]?.id ?? "", ...word);
    expect(jsonOf(refused)).toMatchObject({ error: { code: "not-in-this-state" } });
    const unnamed = await beside("workers", "--declare-dead", shown.workers[0]?.host ?? "");
    expect(jsonOf(unnamed)).toMatchObject({ error: { code: "usage" } });
  });

  it("refuse what cannot be, and say why", async () => {
    const ends = await Promise.all([
      beside("resume", link),
      beside("skip", "A1", "--reason", "no"),
      beside("explain", "A999"),
      beside("lanes", "--as", "nobody@example.org"),
      beside("import", "no-such-file", "--link", link),
      beside("skip", "A1"),
    ]);
    expect(ends.map((ended) => ended.status)).toEqual([1, 1, 1, 1, 2, 1]);
    const lane = jsonOf(await beside("resume", "nobody/nothing"));
    expect(lane).toMatchObject({ error: { message: "There is no lane nobody/nothing." } });
    const nowhere = path.join(folder, "no-folder");
    const backup = jsonOf(await beside("backup", path.join(nowhere, "a.backup")));
    expect(backup).toMatchObject({
      error: { code: "folder-missing", message: `There is no folder ${nowhere}.` },
    });
    const codes = ends.map((ended) => jsonOf<{ error?: { code: string } }>(ended).error?.code);
    expect(codes).toEqual([
      "not-in-this-state",
      "not-in-this-state",
      "not-found",
      "not-found",
      undefined,
      "usage",
    ]);
  });

  it("say it in the reader's language first, and technically in English after that", async () => {
    const environment = { BILAG_DATA_DIR: path.join(folder, "hub"), BILAG_LANGUAGE: "nb" };
    const [resumed, missing, doctor] = await Promise.all([
      runBilag(["resume", link], environment),
      runBilag(["explain", "A999"], environment),
      runBilag(["doctor"], environment),
    ]);
    expect(resumed.errors).toMatch(/^Det er ikke mulig i den nåværende tilstanden\n.*lane/m);
    expect(missing.errors).toContain("Det finnes ingen overføring A999.");
    expect(doctor.output).toContain("✓ hemmelig nøkkel: ligger i datamappen");
    expect(doctor.output).toMatch(/^✓ forbindelse .*: visma-eaccounting, tilkoblet$/m);
  });

  it("write a backup that another folder takes, which then sends nothing until a person says so", async () => {
    const file = path.join(folder, "hub.backup");
    expect((await beside("backup", file)).status).toBe(0);
    const environment = { ...production, BILAG_DATA_DIR: dataFolder() };
    expect((await runBilag(["restore", file, "--json"], environment)).status).toBe(0);
    const doctor = await runBilag(["doctor"], environment);
    expect(doctor.output).toContain("! sending: off (restored)");
    // The try-out kept a key of its own in its folder.
    expect(doctor.output).toMatch(
      /^✗ secret key: BILAG_SECRET_KEY does not open what connections are sealed with/m,
    );
    expect(doctor.status).toBe(1);
    const confirmed = await runBilag(["doctor", "--confirm-sending", "Rita Regnskap"], environment);
    expect(confirmed.output).toContain("✓ confirmation: Rita Regnskap lets it send again");
    expect(confirmed.output).toContain("✓ sending: on");
    const started = await runBilag(["start", "--once"], environment);
    expect([started.status, started.output]).toEqual([
      1,
      expect.stringMatching(/set aside: 1\n {2}✗ settlement-unbalanced {2}SENTRUM-1\/90002/),
    ]);
    const target = dataFolder();
    const moved = jsonOf<{ ok: boolean; rows: number }>(
      await runBilag(["move", target, "--json"], environment),
    );
    expect(moved).toMatchObject({ ok: true, to: target });
    const states = await Promise.all(
      [environment, { ...environment, BILAG_DATA_DIR: target }].map((one) => runBilag(["doctor"], one)),
    );
    // Neither the one that was left nor the one it moved to sends before a person has said which of them lives.
    for (const { output } of states) expect(output).toContain("! sending: off (");
    const lanes = jsonOf<{ lanes: { company: string }[] }>(
      await runBilag(["lanes", "--json"], { ...environment, BILAG_DATA_DIR: target }),
    );
    expect(lanes.lanes).toMatchObject([
      { company: "Kaffebar Nord AS", booked: 62 },
      { company: "Bruverket i Luleå AB", booked: 4 },
    ]);
  });

  it("write the audit chain into a file that is verified without a database", async () => {
    const file = path.join(folder, "acts.jsonl");
    const written = jsonOf<{ entries: number; lastHash: string }>(await beside("export", "--audit", file));
    expect(written.entries).toBeGreaterThan(5);
    const nowhere = { BILAG_TRY_OUT: "0", DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
    const verified = await runBilag(["export", "--verify", file, "--json"], nowhere);
    expect([verified.status, jsonOf(verified)]).toEqual([
      0,
      expect.objectContaining({ ok: true, entries: written.entries, lastHash: written.lastHash }),
    ]);
    const again = await beside("export", "--audit", file);
    expect([again.status, jsonOf(again)]).toMatchObject([1, { error: { code: "usage" } }]);
    writeFileSync(file, readFileSync(file, "utf8").replace('"act":"run lane"', '"act":"no lane"'));
    const changed = await runBilag(["export", "--verify", file]);
    expect(changed.status).toBe(1);
    expect(changed.output).toMatch(/: the chain is broken at entry \d+\./);
    expect((await runBilag(["export", "--verify", path.join(fixtures, "two-days.csv")])).status).toBe(2);
  });
});

describe("bilag init", () => {
  it("makes an organisation, prints a key and the owner's way in once; the same address is refused", async () => {
    const environment = { ...production, BILAG_DATA_DIR: dataFolder() };
    const words = [
      "init",
      "--organisation",
      "Rita AS",
      "--person",
      "Rita",
      "--email",
      "rita@example.org",
      "--json",
    ];
    const made = jsonOf<{ key: string; invitation: string }>(await runBilag(words, environment));
    const { key, invitation } = made;
    expect(invitation).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation#token=[A-Za-z0-9_-]{43}$/);
    expect(key).toMatch(/^bilag_[0-9a-f]{32}_[0-9a-f]{32}_/);
    expect(jsonOf(await runBilag(words, environment))).toMatchObject({ error: { code: "already-there" } });
    const lanes = await runBilag(["lanes"], environment);
    expect([lanes.status, lanes.output]).toEqual([0, expect.stringMatching(/^There are no lanes yet: /)]);
    const wrong = await runBilag(["reconcile", "--link", "x", "--month", "0000-01"], environment);
    expect(wrong.status).toBe(1);
    const clients = {
      BILAG_URL: "https://hub.example.org",
      BILAG_VISMA_NET_CLIENT_ID: "our-client",
      BILAG_VISMA_NET_CLIENT_SECRET: "nobody-shall-read-this",
    };
    const doctor = await runBilag(["doctor"], { ...environment, ...clients });
    expect(doctor.output).toMatch(
      /^✓ Visma client visma-net: .*https:\/\/hub\.example\.org\/connect\/callback$/m,
    );
    expect(doctor.output).toMatch(/^! Visma client visma-eaccounting: none is set/m);
    expect(doctor.output).not.toMatch(/nobody-shall-read-this|our-client/);
  });

  it("tells of a word that lacks before it makes a database", async () => {
    const environment = { ...production, BILAG_DATA_DIR: path.join(dataFolder(), "not-made") };
    const ended = await runBilag(["init", "--organisation", "Rita AS"], environment);
    expect(ended.status).toBe(1);
    expect(ended.errors).toContain("init needs --person. `bilag help init` shows how it is called.");
    expect(existsSync(environment.BILAG_DATA_DIR)).toBe(false);
  });
});

describe("bilag twin", () => {
  it("tells where it listens and who may sign in, and ends by a signal", async () => {
    const twin = startBilag(["twin", "--port", "0", "--json"]);
    await twin.said("ready");
    twin.child.kill("SIGTERM");
    const ended = await twin.ended;
    expect(ended.status).toBe(0);
    expect(jsonOf(ended)).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      signIns: expect.arrayContaining([
        { userName: "kari@kaffebarnord.example", password: "twin", companies: ["Kaffebar Nord AS"] },
      ]),
    });
  });
});

describe("bilag help", () => {
  it.each([
    ["nb", /^ {2}backup +Skriver hele installasjonen til én fil/m, /^ {2}--json +skriv resultatet/m],
    ["da", /^ {2}backup +Skriver hele installationen til én fil/m, /^ {2}--json +skriv resultatet/m],
    ["sv", /^ {2}backup +Skriver hela installationen till en fil/m, /^ {2}--json +skriv ut resultatet/m],
    ["nl", /^ {2}backup +Schrijft de hele installatie naar één bestand/m, /^ {2}--json +schrijf het/m],
  ])("follows the language %s", async (language, line, option) => {
    const environment = { BILAG_LANGUAGE: language };
    const [all, one] = await Promise.all([
      runBilag(["--help"], environment),
      runBilag(["backup", "--help"], environment),
    ]);
    expect(all.output).toMatch(line);
    expect(one.output).toMatch(option);
  });

  it("tells an option without its value, and one that takes none", async () => {
    const [needs, takesNone, unknown] = await Promise.all([
      runBilag(["twin", "--port"]),
      runBilag(["lanes", "--json=yes"]),
      runBilag(["lanes", "--colour"], { BILAG_LANGUAGE: "sv" }),
    ]);
    expect(needs.errors).toContain("--port needs a value. `bilag help twin` shows it.");
    expect(takesNone.errors).toContain("--json takes no value.");
    expect(unknown.errors).toContain("lanes har inte flaggan --colour.");
  });

  it("lists every command, and refuses one that is not there", async () => {
    const [help, unknown] = await Promise.all([runBilag(["help"]), runBilag(["book"])]);
    expect(help.status).toBe(0);
    expect(help.output).toMatch(/^ {2}try +Books a file/m);
    expect(unknown.status).toBe(1);
    expect(unknown.errors).toContain("There is no command book.");
  });
});
