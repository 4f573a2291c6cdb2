/** Payroll runs that cannot be booked, handed in over the API to a link with Visma.net: what each is told, and that nothing is in the books. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acts } from "../../src/core/index.ts";
import { createApiKey } from "../../src/engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "../../src/http/testing/served-hub.ts";
import { laneState } from "../support/lane-state.ts";
import { heldRuns, payrollLink } from "../support/payroll-link.ts";
import type { SampleLink } from "../support/sample-link.ts";

let served: ServedHub;
beforeAll(async () => {
  served = await servedHub();
});
afterAll(() => served.close());

const pay = (more: object = {}, ...others: object[]) => ({
  runNumber: "9",
  runYear: 2026,
  runPeriod: 3,
  paymentDate: "2026-03-09",
  lines: [
    { account: "7210", debit: "100.00", costCentre: "10", ...more },
    { account: "2821", credit: "100.00" },
    ...others,
  ],
});

async function linkOf(settings: object = {}): Promise<{ link: SampleLink; key: string }> {
  const link = await payrollLink(served.hub, { ledger: "visma-net", settings });
  const { key } = await createApiKey(served.hub.world, link.actor, { name: "all", scopes: [...acts] });
  return { link, key };
}

const found = (findings: unknown) =>
  list(findings).map((one) =>
    [at(one, "severity"), at(one, "code"), at(one, "field"), at(one, "value")]
      .filter((part) => part !== undefined)
      .join(" "),
  );

/** Outcome and findings of the hand-in, what halts the lane after it, and what the books hold. */
async function toldOf(record: unknown, settings: object = {}) {
  const { link, key } = await linkOf(settings);
  const { body } = await served.ask("POST", `/api/v1/lanes/${link.laneId}/records`, {
    key,
    body: { records: [record] },
  });
  await served.hub.run(served.hub.world, { hours: 0.02 });
  const { halt, postings } = await laneState(served.hub, link);
  return {
    outcome: at(body, "answers", 0, "outcome"),
    handedIn: found(at(body, "answers", 0, "findings")),
    halt,
    halted: postings.flatMap(({ findings }) => found(findings)),
    books: await heldRuns(served.hub, link),
  };
}

async function books(of: object): Promise<void> {
  const companies = list(await served.hub.twin.control("GET", "/visma-net/companies"));
  const company = companies.find((one) => at(one, "name") === "Bruverket i Luleå AB");
  await served.hub.twin.control("POST", `/visma-net/companies/${at(company, "id")}/books`, of);
}

describe("a run that is set aside as it comes in", () => {
  it.each([
    [
      "balances only over all its periods",
      pay({}, { account: "7010", debit: "5.00", period: 2 }, { account: "2821", credit: "5.00", period: 1 }),
      [
        "error run-balances-only-in-total period/2026-01 -5.00",
        "error run-balances-only-in-total period/2026-02 5.00",
      ],
    ],
    [
      "is a test company's at the source",
      { ...pay(), isTestCompany: true },
      ["error company-is-test isTestCompany "],
    ],
    ["is another company's", { ...pay(), companyId: "78" }, ["error run-of-other-company companyId 78"]],
    [
      "is given as numbers that a program has rounded",
      pay({ debit: 100.1 }),
      ["error amount-not-text lines[0].debit 100.1"],
    ],
  ])("%s", async (_, run, findings) => {
    expect(await toldOf(run)).toEqual({
      outcome: "set-aside",
      handedIn: findings,
      halt: undefined,
      halted: [],
      books: [],
    });
  });
});

describe("a run that halts its lane before anything is sent", () => {
  it.each([
    [
      "an account that the books do not have",
      pay({ account: "7999" }),
      "account-unknown",
      "account/7999 7999",
    ],
    ["an account without manual entry", pay({ account: "7290" }), "account-blocked", "account/7290 7290"],
    [
      "a value that is switched off",
      pay({ costCentre: "66" }),
      "dimension-value-inactive",
      "Kostnadsställe 66",
    ],
    [
      "a value that the books do not have",
      pay({ costCentre: "67" }),
      "dimension-value-unknown",
      "Kostnadsställe 67",
    ],
    [
      "four-weekly periods without a table",
      { ...pay(), periodType: "Week4" },
      "period-not-mapped",
      "periods 2026/3",
    ],
  ])("names %s", async (_, run, code, about) => {
    await books({
      accounts: [{ number: "7290", name: "Spärrat", allowsManualEntry: false }],
      segments: [{ description: "Kostnadsställe", values: [{ value: "66", isActive: false }] }],
    });
    expect(await toldOf(run)).toEqual({
      outcome: "taken",
      handedIn: [],
      halt: code,
      halted: [`error ${code} ${about}`],
      books: [],
    });
  });

  it("names the account whose line lacks a value that the settings ask for", async () => {
    const costCentre = { description: "Kostnadsställe", isRequired: true };
    const told = await toldOf(pay({ costCentre: "" }), { dimensions: { costCentre } });
    expect([told.halt, told.halted, told.books]).toEqual([
      "line-without-dimension",
      ["error line-without-dimension account/7210 7210"],
      [],
    ]);
  });
});

describe("settings that could not be meant", () => {
  it("are refused where both patterns take an account, or a pattern cannot be read", async () => {
    const { link, key } = await linkOf();
    const save = (settings: object) =>
      served.ask("PUT", `/api/v1/links/${link.linkId}/settings`, { key, body: { settings, options: {} } });
    const both = await save({ formatBas: "[0-4][0-9][0-9][0-9]", formatPnl: "[4-9][0-9][0-9][0-9]" });
    expect([both.status, found(at(both.body, "findings")).map((text) => text.split(" ")[1])]).toEqual([
      422,
      ["formats-overlap"],
    ]);
    const open = await save({ formatBas: "[0-4" });
    expect([open.status, found(at(open.body, "findings")).map((text) => text.split(" ")[1])]).toEqual([
      422,
      ["format-invalid"],
    ]);
  });
});

describe("a run that names its company", () => {
  it("is taken where it names ours, by the id, the organisation number or the name", async () => {
    for (const companyId of ["bruverket-lulea", "5591043210", "Bruverket i Luleå AB"])
      expect(await toldOf({ ...pay(), companyId })).toMatchObject({ outcome: "taken", handedIn: [] });
  });

  it("is told both numbers, and is taken in once the settings give the payroll program's own", async () => {
    const { link, key } = await linkOf();
    const { body } = await served.ask("POST", `/api/v1/lanes/${link.laneId}/records`, {
      key,
      body: { records: [{ ...pay(), companyId: "77" }] },
      headers: { "accept-language": "en" },
    });
    const finding = at(body, "answers", 0, "findings", 0);
    expect(at(finding, "remedy", "means")).toContain(
      "The run is of company 77, and this link books for bruverket-lulea (Bruverket i Luleå AB).",
    );
    const { body: held } = await served.ask("GET", `/api/v1/links/${link.linkId}/settings`, { key });
    const { settings, options } = at(held, "current") as { settings: object; options: object };
    const saved = await served.ask("PUT", `/api/v1/links/${link.linkId}/settings`, {
      key,
      body: { settings: { ...settings, companyId: "77" }, options },
    });
    expect(saved.status).toBe(200);
    await served.hub.run();
    expect((await heldRuns(served.hub, link)).at(-1)).toMatch(/^2026-03 .*Lön 9 2026-03 10000$/);
  });
});

describe("a company that is marked after its run came in", () => {
  it.each([
    ["isTest", "company-is-test"],
    ["isCustomerBlocked", "company-customer-blocked"],
    ["isGroupBlocked", "company-group-blocked"],
  ])("sends nothing while it is (%s), and goes on once it is free again", async (flag, code) => {
    const { link, key } = await linkOf();
    const of = { key, body: { schedule: { kind: "never" } } };
    await served.ask("PATCH", `/api/v1/links/${link.linkId}`, of);
    await served.ask("POST", `/api/v1/lanes/${link.laneId}/records`, { key, body: { records: [pay()] } });
    const before = await heldRuns(served.hub, link);
    const mark = async (is: boolean) => {
      const { status } = await served.ask("PATCH", `/api/v1/companies/${link.companyId}`, {
        key,
        body: { [flag]: is },
      });
      expect(status).toBe(200);
    };
    await mark(true);
    await served.ask("POST", `/api/v1/lanes/${link.laneId}/run`, { key });
    await served.hub.run(served.hub.world, { hours: 0.02 });
    expect([(await laneState(served.hub, link)).halt, await heldRuns(served.hub, link)]).toEqual([
      code,
      before,
    ]);
    await mark(false);
    await served.hub.run();
    const { halt, states } = await laneState(served.hub, link);
    expect([halt, states]).toEqual([undefined, ["booked"]]);
  });
});

describe("a run that names a company by another name", () => {
  it("is taken in once the company is called so", async () => {
    const { link, key } = await linkOf();
    const records = [{ ...pay(), companyId: "Bruverket AB" }];
    await served.ask("POST", `/api/v1/lanes/${link.laneId}/records`, { key, body: { records } });
    await served.ask("PATCH", `/api/v1/companies/${link.companyId}`, { key, body: { name: "Bruverket AB" } });
    await served.hub.run();
    expect((await laneState(served.hub, link)).states).toEqual(["booked"]);
  });
});
