import { describe, expect, it } from "vitest";
import type { LedgerContext } from "../../core/index.ts";
import { readJournals } from "./read-journals.ts";

type Page = { batch: string; lines: number[]; total?: number; max?: number; changedAt?: string }[];

/** A ledger that gives these pages, and none after them. */
function contextOf(pages: readonly Page[]): { context: LedgerContext; asked: string[] } {
  const asked: string[] = [];
  const context: LedgerContext = {
    baseUrl: "https://api.example",
    accessToken: "token",
    exchange: async ({ url }) => {
      asked.push(url);
      const number = Number(new URL(url).searchParams.get("pageNumber"));
      const body = (pages[number - 1] ?? []).map(({ batch, lines, total, max, changedAt }) => ({
        module: "ModuleGL",
        batchNumber: batch,
        status: "Balanced",
        transactionDate: "2026-03-02T00:00:00",
        description: batch,
        lastModifiedDateTime: changedAt ?? "2026-03-02T10:00:00",
        journalTransactionLines: lines.map((lineNumber) => ({ lineNumber, accountNumber: "1900" })),
        metadata: { totalCount: total, maxPageSize: max },
      }));
      return { kind: "answer", status: 200, headers: {}, body: JSON.stringify(body) };
    },
  };
  return { context, asked };
}
const read = async (pages: readonly Page[]) => {
  const { context, asked } = contextOf(pages);
  const list = await readJournals(context, { purpose: "look-up", periodId: "202603" });
  const told = list.value.map((one) => `${one.batchNumber}: ${one.journalTransactionLines.length}`);
  return { kind: list.kind, told, pages: asked.length, asked };
};

describe("readJournals", () => {
  it("puts a journal together that was split between pages, and counts lines, not journals", async () => {
    const of = { total: 5, max: 2 };
    const { kind, told, pages, asked } = await read([
      [{ batch: "1", lines: [1, 2], ...of }],
      [
        { batch: "1", lines: [3], ...of },
        { batch: "2", lines: [1], ...of },
      ],
      [{ batch: "2", lines: [2], ...of }],
    ]);
    expect([kind, told, pages]).toEqual(["read", ["1: 3", "2: 2"], 3]);
    expect(asked[0]).toBe(
      "https://api.example/v2/journaltransaction?periodId=202603&module=GL&pageNumber=1&pageSize=1000",
    );
  });

  it("goes on behind a short page while lines are missing, and says so when they never come", async () => {
    const of = { total: 3, max: 1000 };
    const first = [{ batch: "1", lines: [1, 2], ...of }];
    expect(await read([first, [{ batch: "2", lines: [1], ...of }]])).toMatchObject({
      kind: "read",
      pages: 2,
    });
    expect(await read([first])).toMatchObject({ kind: "incomplete", told: ["1: 2"] });
  });

  it("is incomplete when a line comes twice, a journal changes, or the total does: another may have slipped between two pages", async () => {
    const of = { total: 4, max: 2 };
    const first = { batch: "1", lines: [1, 2], ...of };
    const twice = await read([[first], [{ batch: "1", lines: [2, 3], ...of }]]);
    const changed = await read([
      [first],
      [{ batch: "1", lines: [3, 4], ...of, changedAt: "2026-03-02T10:01:00" }],
    ]);
    const grown = await read([[first], [{ batch: "1", lines: [3, 4], total: 5, max: 2 }]]);
    expect([twice.kind, changed.kind, grown.kind]).toEqual(["incomplete", "incomplete", "incomplete"]);
  });

  it("reads nothing as nothing, and a journal without lines whichever way it is counted", async () => {
    expect(await read([[]])).toMatchObject({ kind: "read", told: [] });
    const counted = (total: number): Page[] => [
      [
        { batch: "1", lines: [], total, max: 1000 },
        { batch: "2", lines: [1, 2], total, max: 1000 },
      ],
    ];
    expect(await read(counted(3))).toMatchObject({ kind: "read", told: ["1: 0", "2: 2"] });
    expect(await read(counted(2))).toMatchObject({ kind: "read", told: ["1: 0", "2: 2"] });
  });

  it("takes journals without a total for no whole list: it may have been cut short without a word", async () => {
    const untold = await read([[{ batch: "1", lines: [1, 2] }]]);
    expect(untold).toMatchObject({ kind: "incomplete", told: ["1: 2"], pages: 1 });
    const { context } = contextOf([[{ batch: "1", lines: [1, 2] }]]);
    const list = await readJournals(context, { purpose: "look-up", periodId: "202603" });
    expect(list).toMatchObject({ reason: { cause: "the journals of 202603 came without their number" } });
  });
});
