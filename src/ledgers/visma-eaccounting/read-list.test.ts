import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { LedgerAnswer, LedgerContext } from "../../core/index.ts";
import { readList } from "./read-list.ts";

const page = (current: number, pages: number, total: number, items: string[]): LedgerAnswer => ({
  kind: "answer",
  status: 200,
  headers: {},
  body: JSON.stringify({
    Meta: {
      CurrentPage: current,
      PageSize: 2,
      TotalNumberOfPages: pages,
      TotalNumberOfResults: total,
      ServerTimeUtc: "2026-03-02T10:00:00Z",
    },
    Data: items,
  }),
});

/** Answers the pages in turn and keeps the addresses that were asked for. */
async function read(...answers: LedgerAnswer[]) {
  const urls: string[] = [];
  const context: LedgerContext = {
    baseUrl: "https://api.example/v2/",
    accessToken: "t",
    exchange: async (request) => {
      urls.push(request.url);
      return answers[urls.length - 1] ?? { kind: "broken", cause: "no more answers" };
    },
  };
  const query = { $filter: "VoucherDate ge 2026-03-02 and VoucherDate le 2026-03-02" };
  const list = await readList(context, { purpose: "read", path: "/vouchers", query, entry: z.string() });
  return { list, urls };
}

describe("readList", () => {
  it("reads every page and gives every entry once", async () => {
    const { list, urls } = await read(page(1, 2, 3, ["a", "b"]), page(2, 2, 3, ["c"]));
    expect(list).toEqual({ kind: "read", value: ["a", "b", "c"] });
    expect(urls).toEqual([
      "https://api.example/v2/vouchers?$filter=VoucherDate%20ge%202026-03-02%20and%20VoucherDate%20le%202026-03-02&$page=1&$pagesize=1000",
      "https://api.example/v2/vouchers?$filter=VoucherDate%20ge%202026-03-02%20and%20VoucherDate%20le%202026-03-02&$page=2&$pagesize=1000",
    ]);
  });

  it("reads an empty list with one request", async () => {
    const { list, urls } = await read(page(1, 0, 0, []));
    expect(list).toEqual({ kind: "read", value: [] });
    expect(urls).toHaveLength(1);
  });

  it.each([
    ["something was added between two pages", [page(1, 2, 3, ["a", "b"]), page(2, 2, 4, ["c", "d"])]],
    ["a page brings fewer entries than its total says", [page(1, 1, 3, ["a", "b"])]],
    ["the page number is ignored", [page(1, 2, 4, ["a", "b"]), page(1, 2, 4, ["a", "b"])]],
    ["the second page fails", [page(1, 2, 3, ["a", "b"])]],
    [
      "an entry is not understood",
      [
        {
          ...page(1, 1, 1, []),
          body: '{"Meta":{"CurrentPage":1,"TotalNumberOfPages":1,"TotalNumberOfResults":1},"Data":[7]}',
        },
      ],
    ],
  ] as [string, LedgerAnswer[]][])(
    "is incomplete, and worth another try later, when %s",
    async (_, answers) => {
      const { list } = await read(...answers);
      expect(list.kind === "incomplete" && list.reason.kind).toBe("later");
    },
  );

  it("hands on what it saw before it broke off", async () => {
    const { list } = await read(page(1, 2, 3, ["a", "b"]));
    expect(list.value).toEqual(["a", "b"]);
  });
});
