import { describe, expect, it } from "vitest";
import { marchRun } from "./fixtures/march-run.ts";
import { readAll } from "./fixtures/read-all.ts";
import { readJson } from "./read-json.ts";

const run = (more: object = {}) => JSON.stringify({ ...marchRun, ...more });

describe("readJson", () => {
  it.each([
    ["one run", run()],
    ["a list", `[${run()}]`],
    ["a list under a name", `{"runs": [${run()}]}`],
    ["a run on each line", `${run()}\n${run({ runNumber: "7" })}\n`],
  ])("reads %s", async (_, text) => {
    const { runs, said } = await readAll(readJson, text);
    expect(runs[0]).toMatchObject({ runNumber: "6", runYear: 2026, lines: { length: 17 } });
    expect(said).toEqual([]);
  });

  it("keeps the names of accounts apart from the record", async () => {
    const lines = [{ account: "7210", accountName: "Löner", debit: "1.00" }];
    const { runs } = await readAll(readJson, run({ lines }));
    expect(runs[0]?.names).toEqual({ accounts: { "7210": "Löner" } });
    expect(runs[0]?.lines[0]).not.toHaveProperty("accountName");
  });

  it("sets a bad run aside with its fields and reads the next one", async () => {
    const text = `${run({ lines: [{ account: "7210", debit: 5 }] })}\n${run({ runNumber: "7" })}`;
    const { runs, findings } = await readAll(readJson, text);
    expect(runs.map(({ runNumber }) => runNumber)).toEqual(["7"]);
    expect(findings).toEqual([
      {
        code: "amount-not-text",
        severity: "error",
        record: "6",
        field: "lines[0].debit",
        value: "5",
        parameters: { line: 1 },
      },
    ]);
  });

  it("says of a run with more lines than anybody pays how many they are, and reads the next one", async () => {
    const crowded = run({ lines: Array.from({ length: 400_001 }, () => 0) });
    const { runs, findings } = await readAll(readJson, `${crowded}\n${run({ runNumber: "7" })}`);
    expect(runs.map(({ runNumber }) => runNumber)).toEqual(["7"]);
    const parameters = { most: 400_000, line: 1 };
    const about = { record: "6", field: "lines", value: "400001", parameters };
    expect(findings).toEqual([{ code: "too-many-lines", severity: "error", ...about }]);
  });

  it("takes one number twice for one run where both say the same, and for a fault where they do not", async () => {
    const { runs, said } = await readAll(
      readJson,
      `[${run()}, ${run({ snapshotId: "2" })}, ${run({ paymentDate: "2026-03-26" })}]`,
    );
    expect(runs).toHaveLength(1);
    expect(said).toEqual(["run-number-repeated 2026/6 6 1"]);
  });

  it("says what is wrong with a file, and warns of letters that are not UTF-8", async () => {
    expect((await readAll(readJson, "")).said).toEqual(["file-empty file"]);
    for (const nothing of ["[]", '{"runs": []}']) expect((await readAll(readJson, nothing)).said).toEqual([]);
    expect((await readAll(readJson, "hello")).said).toEqual(["json-malformed file hello 1"]);
    expect((await readAll(readJson, run().slice(0, -20))).said[0]).toMatch(/^json-truncated file/);
    const latin = Buffer.from(run(), "latin1");
    const { runs, said } = await readAll(readJson, latin);
    expect([runs[0]?.runDescription, ...said]).toEqual(["Månadslön", "text-damaged file"]);
  });
});
