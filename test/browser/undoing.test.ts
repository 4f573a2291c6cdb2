/** What people decide about what stands still or was changed in the ledger, and how they take back what was booked: by the screens alone. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { haltsTexts } from "../../admin/src/halts/halts-texts.ts";
import { partTexts } from "../../admin/src/parts/part-texts.ts";
import { problemTexts } from "../../admin/src/parts/problem-texts.ts";
import { stateWords } from "../../admin/src/parts/state-words.ts";
import { fateTexts } from "../../admin/src/postings/fate-texts.ts";
import { postingsTexts } from "../../admin/src/postings/postings-texts.ts";
import { recordsTexts } from "../../admin/src/records/records-texts.ts";
import { at, list } from "../../src/http/testing/served-hub.ts";
import { barriers, openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { type Reader, readerOf, signedInAtTryOut } from "../support/person-at-browser.ts";
import { nextDay, type Troubled, troubleTryOut } from "../support/troubled-try-out.ts";
import { startTryOutHub, type TryOutHub } from "../support/try-out-hub.ts";

let hub: TryOutHub;
let browser: Browser;
let trouble: Troubled;
let window: Visit;
let rita: Reader;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTryOutHub(), openBrowser()]);
  trouble = await troubleTryOut(hub);
  window = await visit(browser, { url: hub.url, language: "en" });
  rita = readerOf(window.page, "en");
  await signedInAtTryOut(rita, hub.person);
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});
afterEach(() => expect(window.complaints()).toEqual([]));

const patience = { timeout: 60_000, interval: 250 };
const items = (answer: unknown) => list(at(answer, "items"));
const stateOf = async (postingId: string) => at(await hub.ask("GET", `/postings/${postingId}`), "state");

/** Gives the reason in the dialog that is open, and acts. */
async function giveReason(reason: string, act: string): Promise<void> {
  const { page, say, field } = rita;
  await field(say(partTexts, "reason")).fill(reason);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: act, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

describe("a posting that the ledger refuses", () => {
  it("is skipped with a reason, which stands with it from then on, and its lane goes on", async () => {
    const { page, say } = rita;
    await page.goto("/halts");
    const cause = page.getByRole("region").filter({ hasText: "Kaffebar Nord AS" });
    await cause.getByRole("button", { name: say(haltsTexts, "skip") }).click();
    await page.getByRole("dialog").getByText(say(haltsTexts, "skip-explained")).waitFor();
    await giveReason("The till was counted by hand that day", say(haltsTexts, "skip"));
    await cause.waitFor({ state: "detached" });
    await page.goto(`/postings/${trouble.refusedPostingId}`);
    await page.getByText(say(stateWords, "excused"), { exact: true }).first().waitFor();
    await page.getByText(/The till was counted by hand that day/).waitFor();
  });
});

describe("a voucher that somebody deleted in the ledger", () => {
  it("is told on its posting until a person lets that stand, with a reason", async () => {
    const { page, say, button } = rita;
    await page.goto(`/postings/${trouble.missingPostingId}`);
    const told = page.getByRole("note").filter({ hasText: /The ledger holds it otherwise/ });
    await told.waitFor();
    await button(say(postingsTexts, "settle")).click();
    await giveReason("Deleted by the accountant, booked anew by hand", say(postingsTexts, "settle"));
    await told.waitFor({ state: "detached" });
    const left = items(await hub.ask("GET", "/drifts")).map((drift) => at(drift, "finding", "code"));
    expect(left).toEqual(["drift-changed"]);
  });
});

describe("a posting of which nobody knows whether the ledger has it", () => {
  let postingId: string;
  beforeEach(async () => {
    postingId = await lostBetweenTwo();
  });

  it("stands still with both vouchers named, until a person says which one it is; it is not sent again", async () => {
    const { page, say, field } = rita;
    await page.goto("/halts");
    const cause = page.getByRole("region").filter({ hasText: "Kaffebar Nord AS" });
    await cause.getByText(say(stateWords, "uncertain"), { exact: true }).waitFor();
    await cause.getByRole("button", { name: say(haltsTexts, "absent") }).waitFor();
    await cause.getByRole("button", { name: say(haltsTexts, "name") }).click();
    const [ours, others] = await vouchersOf(postingId);
    expect([ours?.rows.length === 2, others?.rows.length]).toEqual([false, 2]);
    // A number mistyped is told as that, and nothing is decided.
    window.foresee(/^404 POST .*\/name$/);
    await field(say(haltsTexts, "number")).fill("A9999");
    await field(say(partTexts, "reason")).fill("Found it in Visma");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: say(haltsTexts, "name"), exact: true }).click();
    await page.getByText(/^The ledger has no voucher A9999 in the fiscal year of /).waitFor();
    await page.getByText(say(problemTexts, "told")).waitFor();
    expect(await stateOf(postingId)).toBe("uncertain");
    await field(say(haltsTexts, "number")).fill(ours?.numberAndSeries ?? "");
    await giveReason("The other one is a test of the accountant's", say(haltsTexts, "name"));
    await cause.waitFor({ state: "detached" });
    await page.goto(`/postings/${postingId}`);
    await page.getByText(/^A person named it as /).waitFor();
    expect(await stateOf(postingId)).toBe("booked");
    expect(await vouchersOf(postingId)).toHaveLength(2);
  });
});

type HeldVoucher = { id: string; numberAndSeries: string; text: string; rows: { account: number }[] };

/** All that carry the posting's token, the one with most rows first. */
async function vouchersOf(postingId: string): Promise<HeldVoucher[]> {
  const token = String(at(await hub.ask("GET", `/postings/${postingId}`), "token"));
  const company = trouble.till.twinPath.split("/").at(-1);
  const held = (await hub.twin.control("GET", `/books/${company}/vouchers`)) as HeldVoucher[];
  return held
    .filter(({ text }) => text.includes(token))
    .toSorted((left, right) => right.rows.length - left.rows.length);
}

/** Its answer is lost on the way, and a voucher that somebody made beforehand has its token too. */
async function lostBetweenTwo(): Promise<string> {
  const { till } = trouble;
  await hub.twin.control("PATCH", `${till.twinPath}/accounts/${till.account}`, { isActive: true });
  await hub.ask("PATCH", `/links/${till.linkId}`, { state: "paused" });
  const [last] = items(await hub.ask("GET", `/lanes/${till.laneId}/records?newestFirst=true&limit=1`));
  const { payload } = (await hub.ask("GET", `/records/${at(last, "id")}`)) as {
    payload: Parameters<typeof nextDay>[0];
  };
  const answers = await hub.ask("POST", `/lanes/${till.laneId}/records`, { records: [nextDay(payload)] });
  const record = await hub.ask("GET", `/records/${at(answers, "answers", 0, "recordId")}`);
  const posting = await hub.ask("GET", `/postings/${at(record, "postings", 0, "id")}`);
  await hub.twin.control("POST", `${till.twinPath}/vouchers`, {
    on: String(at(posting, "on")),
    text: `${at(posting, "token")} test`,
    rows: [
      { account: 1900, debitMinor: 100 },
      { account: 3000, creditMinor: 100 },
    ],
  });
  await hub.twin.control("POST", "/faults", {
    fault: { kind: "lost-answer" },
    on: { method: "POST", path: "/v2/vouchers" },
  });
  await hub.ask("PATCH", `/links/${till.linkId}`, { state: "active" });
  await hub.ask("POST", `/lanes/${till.laneId}/run`);
  await expect.poll(() => stateOf(String(at(posting, "id"))), patience).toBe("uncertain");
  await expect.poll(async () => items(await hub.ask("GET", "/halts")).length, patience).toBe(2);
  return String(at(posting, "id"));
}

describe("a settlement of the journal export", () => {
  it("is undone from there, its vouchers before and undone seen first, and told as reversed in the list", async () => {
    const { page, say, button } = rita;
    const { till } = trouble;
    const { items: records } = (await hub.ask(
      "GET",
      `/lanes/${till.laneId}/records?limit=1&state=taken`,
    )) as {
      items: { id: string; object: string; on: string; postings: { id: string }[] }[];
    };
    const [record] = records;
    if (record === undefined) throw new Error("nothing was taken in");
    const { id, object, on, postings } = record;
    await page.goto(`/records?lane=${till.laneId}&from=${on}&through=${on}`);
    await page.getByRole("link", { name: object, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: object }).waitFor();
    await button(say(postingsTexts, "reverse")).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(say(postingsTexts, "reverses", { count: postings.length })).waitFor();
    expect(await dialog.getByRole("table").all()).toHaveLength(2 * postings.length);
    await giveReason("Handed in for the wrong company", say(postingsTexts, "reverse"));
    await hub.ask("POST", `/lanes/${till.laneId}/run`);
    await expect.poll(() => stateOf(String(postings[0]?.id)), patience).toBe("reversed");
    await page.goto(`/records?lane=${till.laneId}&from=${on}&through=${on}`);
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: object, exact: true }) });
    await row.getByText(say(stateWords, "reversed")).first().waitFor();
    await page.goto(`/records/${id}`);
    await page.getByRole("heading", { level: 1, name: object }).waitFor();
    expect(await button(say(postingsTexts, "reverse")).count()).toBe(0);
  });
});

describe("a payroll run that came again with other content", () => {
  type Line = { year: number; period: number; debit: string; credit: string };
  type Run = { runPeriod: number; lines: Line[] };

  /** Twice the pay of the month before the run's own, and nothing of the one before that. */
  const corrected = ({ lines, ...run }: Run): Run => ({
    ...run,
    lines: lines
      .filter(({ period }) => period !== run.runPeriod - 2)
      .map((line) =>
        line.period === run.runPeriod - 1
          ? { ...line, debit: twice(line.debit), credit: twice(line.credit) }
          : line,
      ),
  });
  const twice = (amount: string) => (Number(amount) * 2).toFixed(2);

  it("is decided on once it was seen which journals stay, change and are taken back, and just that is done", async () => {
    const { page, say, button } = rita;
    const { laneId, twinPath, account } = trouble.payroll;
    await hub.twin.control("PATCH", `${twinPath}/accounts/${account}`, { isActive: true });
    await hub.ask("POST", `/lanes/${laneId}/resume`, { reason: "The account is open again" });
    const runs = items(await hub.ask("GET", `/lanes/${laneId}/records?limit=50&state=taken`));
    const run = runs.find((one) => list(at(one, "postings")).length === 3);
    const { payload } = (await hub.ask("GET", `/records/${at(run, "id")}`)) as { payload: Run };
    const answers = await hub.ask("POST", `/lanes/${laneId}/records`, { records: [corrected(payload)] });
    const recordId = String(at(answers, "answers", 0, "recordId"));
    await page.goto(`/records/${recordId}`);
    await button(say(recordsTexts, "reverse")).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(say(postingsTexts, "reverses", { count: 2 })).waitFor();
    const fates = dialog.getByRole("region").locator(".mantine-Badge-label");
    expect(await fates.allTextContents()).toEqual(
      (["taken-back", "changed", "stays"] as const).map((fate) => say(fateTexts, fate)),
    );
    // Two of what is taken back, three of what changes, one of what stays.
    expect(await dialog.getByRole("table").all()).toHaveLength(6);
    await giveReason("Corrected in payroll", say(recordsTexts, "reverse"));
    await hub.ask("POST", `/lanes/${laneId}/run`);
    const states = async (id: unknown) =>
      list(at(await hub.ask("GET", `/records/${id}`), "postings"))
        .map((posting) => `${at(posting, "period")} ${at(posting, "state")}`)
        .toSorted();
    const months = list(at(run, "postings")).map((posting) => String(at(posting, "period")));
    const [first, second, third] = months.toSorted();
    await expect.poll(() => states(recordId), patience).toEqual([`${second} booked`, `${third} booked`]);
    const undone = (await states(at(run, "id"))).filter((state) => state.endsWith("reversed"));
    expect(undone).toEqual([`${first} reversed`, `${second} reversed`]);
  });
});

describe("a range of days", () => {
  it("is undone and booked anew once before, reversal and after were seen, voucher by voucher, and a reason was given", async () => {
    const { page, say, button } = rita;
    const { till, postingId } = trouble;
    const posting = await hub.ask("GET", `/postings/${postingId}`);
    const day = String(at(posting, "on"));
    await page.goto(`/postings?lane=${till.laneId}&from=${day}&through=${day}`);
    const booked = items(await hub.ask("GET", `/postings?laneId=${till.laneId}&from=${day}&through=${day}`));
    await button(say(postingsTexts, "reverse-range")).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(say(postingsTexts, "reverses", { count: booked.length })).waitFor();
    await dialog.getByRole("switch").check();
    await dialog
      .getByText(say(postingsTexts, "after"), { exact: true })
      .nth(booked.length - 1)
      .waitFor();
    for (const name of ["before", "undone-by", "after"] as const)
      expect(await dialog.getByText(say(postingsTexts, name), { exact: true }).count()).toBe(booked.length);
    const tables = await dialog.getByRole("table").all();
    expect(tables).toHaveLength(3 * booked.length);
    const [before, undone, after] = await Promise.all(
      tables.slice(0, 3).map((one) => one.getByRole("rowheader").allTextContents()),
    );
    expect(undone).toEqual(before);
    expect(after).toEqual(before);
    await giveReason("Posted under the wrong accounts", say(postingsTexts, "reverse-and-repost"));
    await hub.ask("POST", `/lanes/${till.laneId}/run`);
    const roles = async () =>
      items(await hub.ask("GET", `/postings?laneId=${till.laneId}&from=${day}&through=${day}`))
        .map((one) => `${at(one, "role")} ${at(one, "state")}`)
        .toSorted();
    const each = ["original reversed", "replacement booked", "reversal booked"];
    await expect.poll(roles, patience).toEqual(each.flatMap((one) => Array(booked.length).fill(one)));
    await page.goto(`/postings/${postingId}`);
    await page.getByText(say(stateWords, "reversed"), { exact: true }).first().waitFor();
    const why = page.getByText(/^Reversal decided .* Reason: Posted under the wrong accounts$/);
    await why.waitFor();
    await page.getByRole("link", { name: say(postingsTexts, "reversal") }).click();
    await page.getByRole("link", { name: say(postingsTexts, "original") }).waitFor();
    await why.waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(JSON.stringify(await hub.ask("GET", "/audit?limit=20"))).toContain(
      "Posted under the wrong accounts",
    );
  });
});
